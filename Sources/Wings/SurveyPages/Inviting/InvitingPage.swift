import PageKit
public import Primitives

/// How a survey goes out by mail: who was invited, whom to invite, when, with which words.
public struct InvitingPage: Sendable {
  /// What can be typed, as it stands or as it was typed.
  public struct Form: Sendable {
    public var validDays: String
    public var remindAfterDays: String
    public var share: String
    public var subject: LocalizedText
    public var body: LocalizedText
    /// Whether customers are asked when their conversations end.
    public var asksAfterConversations: Bool
    public var delayHours: String
    /// Channel, team, product, reason.
    var filters: [SelectField]
  }

  var language: Language
  var survey: Int64
  var name: String
  /// `1.020 inviati, 214 hanno risposto (21,0%).`
  var summary: String
  /// `inviati`, `1.020`
  var states: [(name: String, count: String)]
  /// What the mail server last said, where it refused something.
  var troubles: [String]
  /// Whether something waits that can be stopped.
  var canStop: Bool
  var isOpen: Bool
  var hasMailServer: Bool
  /// `1.200 clienti in rubrica, 12 non vogliono inviti.`
  var book: String
  /// For how many days nobody is invited again.
  var pauseDays: String
  var form: Form
  /// The words that the mail's texts can hold.
  var words: [String]
  /// The mail as it arrives, in both languages.
  var preview: [(language: Language, subject: String, text: String)]
  /// Why what was typed was not kept.
  var problem: String?

  public var title: String { "\(InvitingWords.title.text[language]): \(name)" }
}
