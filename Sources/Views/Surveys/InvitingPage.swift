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
    public var filters: [SelectField]

    public init(
      validDays: String, remindAfterDays: String, share: String, subject: LocalizedText, body: LocalizedText,
      asksAfterConversations: Bool, delayHours: String, filters: [SelectField]
    ) {
      self.validDays = validDays
      self.remindAfterDays = remindAfterDays
      self.share = share
      self.subject = subject
      self.body = body
      self.asksAfterConversations = asksAfterConversations
      self.delayHours = delayHours
      self.filters = filters
    }
  }

  public var language: Language
  public var survey: Int64
  public var name: String
  /// `1.020 inviati, 214 hanno risposto (21,0%).`
  public var summary: String
  /// `inviati`, `1.020`
  public var states: [(name: String, count: String)]
  /// What the mail server last said, where it refused something.
  public var troubles: [String]
  /// Whether something waits that can be stopped.
  public var canStop: Bool
  public var isOpen: Bool
  public var hasMailServer: Bool
  /// `1.200 clienti in rubrica, 12 non vogliono inviti.`
  public var book: String
  /// For how many days nobody is invited again.
  public var pauseDays: String
  public var form: Form
  /// The words that the mail's texts can hold.
  public var words: [String]
  /// The mail as it arrives, in both languages.
  public var preview: [(language: Language, subject: String, text: String)]
  /// Why what was typed was not kept.
  public var problem: String?

  public init(
    language: Language, survey: Int64, name: String, summary: String, states: [(name: String, count: String)],
    troubles: [String], canStop: Bool, isOpen: Bool, hasMailServer: Bool, book: String, pauseDays: String, form: Form,
    words: [String], preview: [(language: Language, subject: String, text: String)], problem: String?
  ) {
    self.language = language
    self.survey = survey
    self.name = name
    self.summary = summary
    self.states = states
    self.troubles = troubles
    self.canStop = canStop
    self.isOpen = isOpen
    self.hasMailServer = hasMailServer
    self.book = book
    self.pauseDays = pauseDays
    self.form = form
    self.words = words
    self.preview = preview
    self.problem = problem
  }

  public var title: String { "\(InvitingWords.title.text[language]): \(name)" }
}
