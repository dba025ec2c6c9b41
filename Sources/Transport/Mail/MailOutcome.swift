/// What became of a mail at the server. The texts are the server's own words, shortened.
public enum MailOutcome: Sendable, Hashable {
  case accepted
  /// Refused for now, or the server was not reached: worth another try.
  case temporary(code: Int?, text: String)
  /// Refused for good: no such address, or not from us.
  case permanent(code: Int, text: String)
}
