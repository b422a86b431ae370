/// Languages by the names that PubMed prints, and their letters in MEDLINE (ISO 639-2/B with NLM's own).
enum PubMedLanguage {
  private static let codes: [String: String] = [
    "Afrikaans": "afr", "Albanian": "alb", "Amharic": "amh", "Arabic": "ara", "Armenian": "arm",
    "Azerbaijani": "aze", "Bosnian": "bos", "Bulgarian": "bul", "Catalan": "cat", "Chinese": "chi",
    "Croatian": "hrv", "Czech": "cze", "Danish": "dan", "Dutch": "dut", "English": "eng",
    "Esperanto": "epo", "Estonian": "est", "Finnish": "fin", "French": "fre", "Georgian": "geo",
    "German": "ger", "Greek, Modern": "gre", "Greek": "gre", "Hebrew": "heb", "Hindi": "hin",
    "Hungarian": "hun", "Icelandic": "ice", "Indonesian": "ind", "Italian": "ita",
    "Japanese": "jpn", "Kinyarwanda": "kin", "Korean": "kor", "Latin": "lat", "Latvian": "lav",
    "Lithuanian": "lit", "Macedonian": "mac", "Malay": "may", "Malayalam": "mal", "Maori": "mao",
    "Multiple Languages": "mul", "Norwegian": "nor", "Persian": "per", "Polish": "pol",
    "Portuguese": "por", "Pushto": "pus", "Romanian": "rum", "Russian": "rus", "Sanskrit": "san",
    "Scottish gaelic": "gla", "Scottish Gaelic": "gla", "Serbian": "srp", "Slovak": "slo",
    "Slovenian": "slv", "Spanish": "spa", "Swedish": "swe", "Thai": "tha", "Turkish": "tur",
    "Ukrainian": "ukr", "Undetermined": "und", "Vietnamese": "vie", "Welsh": "wel",
  ]

  /// The letters of each name in `English, Spanish`; nil where one is not known.
  static func codes(_ names: Bytes) -> [String]? {
    if let code = codes[names.text] { return [code] }
    let list = names.commaParts.map { codes[$0.text] }
    return list.isEmpty || list.contains(nil) ? nil : list.compactMap { $0 }
  }

  private static let letters = Set(codes.values)

  static func isCode(_ text: String) -> Bool { letters.contains(text) }
}
