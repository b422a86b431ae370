/// Superscripts and subscripts as Unicode has them; a text of which one character has no such form
/// stays as it is.
enum RaisedText {
  static func superscript(_ text: String) -> String { mapped(text, superscripts) }
  static func `subscript`(_ text: String) -> String { mapped(text, subscripts) }

  private static func mapped(_ text: String, _ table: [Character: Character]) -> String {
    var result = ""
    for character in text {
      guard let other = table[character] else { return text }
      result.append(other)
    }
    return result
  }

  /// Unicode, blocks “Superscripts and Subscripts”, “Latin-1 Supplement” and “Phonetic Extensions”.
  private static let superscripts = table(
    "0123456789+-−–=()niabcdefghjklmoprstuvwxyz ",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ ")
  private static let subscripts = table(
    "0123456789+-−–=()aeoxhklmnpstijruv ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ ")

  private static func table(_ plain: String, _ raised: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip(plain, raised))
  }
}
