public import Primitives

/// What one person is told and when; and, for whoever runs the installation, where else notices go.
public struct NoticeSettingsPage: Sendable {
  /// The person's own choice, as the form has it.
  public struct Choice: Sendable {
    public var byMail: Bool
    /// `immediately`, `daily` or `weekly`.
    public var pace: String
    /// 0 to 23.
    public var hour: Int
    /// 0 is Monday.
    public var weekday: Int
    /// `ringing` or `maybe_chance`.
    public var wanted: String
    /// Nil where there are no quiet hours.
    public var quietFrom: Int?
    public var quietTo: Int?

    public init(
      byMail: Bool, pace: String, hour: Int, weekday: Int, wanted: String, quietFrom: Int?, quietTo: Int?
    ) {
      self.byMail = byMail
      self.pace = pace
      self.hour = hour
      self.weekday = weekday
      self.wanted = wanted
      self.quietFrom = quietFrom
      self.quietTo = quietTo
    }
  }

  public var language: Language
  /// Where mails to this person go.
  public var email: String
  public var choice: Choice
  public var hasMailServer: Bool
  /// Nil for whoever may not change the settings.
  public var endpoints: NoticeEndpointList?

  public init(
    language: Language, email: String, choice: Choice, hasMailServer: Bool, endpoints: NoticeEndpointList?
  ) {
    self.language = language
    self.email = email
    self.choice = choice
    self.hasMailServer = hasMailServer
    self.endpoints = endpoints
  }

  public var title: String { NoticePageWords.title[language] }
}
