public import Facts
public import Primitives

/// A series of answers: one question on one scale, from one source. A survey asked here and the export of another
/// tool are shown by the same pages.
public struct AnswerSource: Sendable, Hashable {
  public var source: String
  public var kind: SurveyKind
  public var scale: Scale

  public init(source: String, kind: SurveyKind, scale: Scale) {
    self.source = source
    self.kind = kind
    self.scale = scale
  }
}
