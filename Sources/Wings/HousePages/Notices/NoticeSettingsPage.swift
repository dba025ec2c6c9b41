import Primitives

/// What one person is told and when; and, for whoever runs the installation, where else notices go.
public struct NoticeSettingsPage: Sendable {
  /// The person's own choice, as the form has it.
  struct Choice: Sendable {
    var byMail: Bool
    /// `immediately`, `daily` or `weekly`.
    var pace: String
    /// 0 to 23.
    var hour: Int
    /// 0 is Monday.
    var weekday: Int
    /// `ringing` or `maybe_chance`.
    var wanted: String
    /// Nil where there are no quiet hours.
    var quietFrom: Int?
    var quietTo: Int?
  }

  var language: Language
  /// Where mails to this person go.
  var email: String
  var choice: Choice
  var hasMailServer: Bool
  /// Nil for whoever may not change the settings.
  var endpoints: NoticeEndpointList?

  public var title: String { NoticePageWords.title.text[language] }
}
