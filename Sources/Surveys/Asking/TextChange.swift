public import Primitives

/// When someone changed what a survey says.
public struct TextChange: Sendable, Hashable {
  public let at: Instant
  public let by: String
  public let before: SurveyTexts
  public let after: SurveyTexts

  /// Whether scores before and after answer different questions: the question itself changed, or what the ends of
  /// its scale mean. What is asked after the score does not matter.
  public var breaksSeries: Bool {
    before.question != after.question || before.lowest != after.lowest || before.highest != after.highest
  }

  /// Whether the question itself changed, and not only the ends of the scale.
  public var changesQuestion: Bool { before.question != after.question }
}
