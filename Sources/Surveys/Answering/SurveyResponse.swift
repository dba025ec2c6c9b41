public import Primitives
import TextAnalysis

/// What someone answered, as it is kept: a later answer of the same subject counts instead, and the earlier stays.
public struct SurveyResponse: Sendable, Hashable {
  public var survey: Int64
  /// Whose answer it is, without saying who: see ``SurveyToken``.
  public var subject: Int64
  public var score: Int
  /// Masked; nil when nothing was written.
  public var comment: String?
  /// The answer to the question that followed the score.
  public var followUp: String?
  public var language: Language
  /// From the page to the answer.
  public var secondsTaken: Int
  /// Why it looks like a program's; nil for a person's.
  public var robot: RobotSign?
  public var answeredAt: Instant

  public init(
    survey: Int64, subject: Int64, score: Int, comment: String?, language: Language, secondsTaken: Int,
    robot: RobotSign?, answeredAt: Instant
  ) {
    self.survey = survey
    self.subject = subject
    self.score = score
    self.comment = Self.kept(comment)
    self.language = language
    self.secondsTaken = secondsTaken
    self.robot = robot
    self.answeredAt = answeredAt
  }

  /// The longest comment that is kept, in characters; more is cut.
  public static let longestComment = 4_000

  /// The same answer with the question that followed answered too.
  public func adding(followUp text: String?, at now: Instant) -> SurveyResponse {
    var next = self
    next.followUp = Self.kept(text)
    next.answeredAt = now
    return next
  }

  /// Personal data covered; nil for nothing but blanks.
  private static func kept(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = String(text.prefix(longestComment))
    if words.allSatisfy(\.isWhitespace) { return nil }
    return Masker().mask(words).text
  }

  /// The texts, one after the other.
  var words: String? {
    let all = [comment, followUp].compactMap { $0 }
    return all.isEmpty ? nil : all.joined(separator: "\n")
  }
}

/// What gives a program away. Such an answer is kept and shown as such, and does not count.
public enum RobotSign: String, Sendable, Hashable, CaseIterable {
  /// A field that no person sees was filled in.
  case trap
  /// Sent in the second in which the page was asked for.
  case fast

  /// Nil for what a person can have done.
  public static func of(trap: String?, secondsTaken: Int) -> RobotSign? {
    if let trap, !trap.isEmpty { return .trap }
    return secondsTaken < 1 ? .fast : nil
  }
}
