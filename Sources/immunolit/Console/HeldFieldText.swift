internal import PageFormats

/// What export formats hold, for the README.
enum HeldFieldText {
  static func markdownTable() -> String {
    let rows = HeldField.all.filter { $0.medline.loss != nil || $0.xml.loss != nil }.map { field in
      "| `\(field.name)` | \(field.medline.loss ?? "whole") | \(field.xml.loss ?? "whole") |\n"
    }
    return "| field | nbib | xml |\n|---|---|---|\n" + rows.joined()
      + "\n\(HeldField.lossOfAll)\n"
  }
}
