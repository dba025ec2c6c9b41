public import Primitives

/// Which question a survey asked.
public enum SurveyKind: String, Sendable, CaseIterable {
  case csat, nps, ces
}

/// One invitation to a survey and, when there is one, its answer.
public struct SurveyAnswer: SplitFact, Sendable, Equatable {
  public var externalID: String
  public var kind: SurveyKind
  public var scale: Scale
  /// Nil for an invitation that nobody answered.
  public var score: Int?
  public var sentAt: Instant?
  public var answeredAt: Instant?

  public var channel: String?
  public var team: String?
  public var agent: String?
  public var queue: String?
  public var reason: String?
  public var product: String?
  public var customerID: String?
  public var conversationID: String?
  public var comment: String?
  public var extras: [String: String]

  public init(externalID: String, kind: SurveyKind, scale: Scale, score: Int?) {
    self.externalID = externalID
    self.kind = kind
    self.scale = scale
    self.score = score
    extras = [:]
  }
}
