/// A record as bytes: for each field that is stated its code and its value, in the table's order.
/// Equal records have equal bytes, so the bytes also break ties between sources of one rank.
extension Record {
  package func encoded() -> [UInt8] {
    var writer = ByteWriter()
    for field in RecordField.all where field.isStated(self) {
      writer.write(field.code)
      field.write(self, &writer)
    }
    if !unmapped.isEmpty {
      writer.write(RecordField.unmappedCode)
      unmapped.write(to: &writer)
    }
    return writer.bytes
  }

  /// Nil where the bytes are not what `encoded` gives.
  package init?(encoded bytes: [UInt8]) {
    self.init()
    var reader = ByteReader(bytes)
    while let code = reader.readByte() {
      if code == RecordField.unmappedCode {
        guard let fields = [UnmappedField].read(from: &reader) else { return nil }
        unmapped = fields
      } else {
        guard let index = RecordField.indexByCode[Int(code)],
          RecordField.all[index].read(&reader, &self)
        else { return nil }
      }
    }
  }
}
