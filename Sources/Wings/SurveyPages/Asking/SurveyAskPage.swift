public import Primitives

/// What the people who are asked see: no menu, no script, no cookie.
public struct SurveyAskPage: Sendable {
  public enum Step: Sendable {
    /// The question; `chosen` is preselected, and nothing is recorded until it is sent.
    case question(chosen: Int?, comment: String, problem: String?)
    /// Thanks, and the question that follows the score.
    case thanks(followUp: String?, canChange: Bool)
    /// Nothing more to ask.
    case end
    /// The link does not lead to a question.
    case refused(String)
  }

  var language: Language
  var step: Step
  /// The text in the address; it says which survey and whose answer.
  var token: String
  /// Asked by; nil where the link is none of ours.
  var organisation: String?
  var question: String
  var lowest: String
  var highest: String
  var reason: String
  var scores: [Int]
  /// Whether the answer is tied to an invitation.
  var isInvited: Bool

  public init(
    language: Language, step: Step, token: String, organisation: String?, question: String = "", lowest: String = "",
    highest: String = "", reason: String = "", scores: [Int] = [], isInvited: Bool = false
  ) {
    self.language = language
    self.step = step
    self.token = token
    self.organisation = organisation
    self.question = question
    self.lowest = lowest
    self.highest = highest
    self.reason = reason
    self.scores = scores
    self.isInvited = isInvited
  }
}
