internal import Markup

/// The attributes of PubMed's XML that say something.
extension XMLName {
  static let completeYN: XMLName = "CompleteYN"
  static let eIdType: XMLName = "EIdType"
  static let equalContrib: XMLName = "EqualContrib"
  static let idType: XMLName = "IdType"
  static let issnType: XMLName = "IssnType"
  static let label: XMLName = "Label"
  static let language: XMLName = "Language"
  static let majorTopicYN: XMLName = "MajorTopicYN"
  static let nlmCategory: XMLName = "NlmCategory"
  static let owner: XMLName = "Owner"
  static let pubStatus: XMLName = "PubStatus"
  static let refType: XMLName = "RefType"
  static let source: XMLName = "Source"
  static let status: XMLName = "Status"
  static let type: XMLName = "Type"
  static let ui: XMLName = "UI"
  static let validYN: XMLName = "ValidYN"
  static let version: XMLName = "Version"
}
