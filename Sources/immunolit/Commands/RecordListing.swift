internal import Library
internal import Literature

/// Prints a window of a set of records: rows in text, whole records in JSON.
struct RecordListing {
  var reader: LibraryReader
  var console: Console

  func print(_ documents: DocumentSet, _ window: Range<Int>) throws(Trouble) {
    // A page at a time, so that memory does not grow with the answer.
    var start = window.lowerBound
    while start < window.upperBound {
      let page = start..<min(start + 500, window.upperBound)
      let rows = try LibraryDoor.reading { () throws(LibraryError) in
        try reader.rows(of: documents, page)
      }
      for row in rows { try print(row) }
      start = page.upperBound
    }
  }

  private func print(_ row: RecordRow) throws(Trouble) {
    switch console.format {
    case .text: try console.line(RecordText.row(row))
    case .json:
      let line = try LibraryDoor.reading { () throws(LibraryError) in
        try reader.linkedRecord(row.document)
      }
      if let line { try console.object(RecordJSON.object(line)) }
    }
  }
}
