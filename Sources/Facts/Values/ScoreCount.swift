public import Primitives

/// Answers to a survey counted over a time, without a row for each.
public struct ScoreCount: SplitFact, Sendable, Equatable {
  /// A day or a month.
  public var time: CountedTime
  public var kind: SurveyKind
  public var scale: Scale
  /// Answers with a score.
  public var answers: Int
  /// Satisfied ones, or promoters.
  public var top: Int
  /// Dissatisfied ones, or detractors; nil where nobody counted them.
  public var bottom: Int?
  /// Sum of the scores, and of their squares; nil where it is not known how the answers spread over the scale.
  public var scoreSum: Int?
  public var scoreSquares: Int?
  /// Who was asked; nil where the source does not say.
  public var invited: Int?

  public var channel: String?
  public var team: String?
  public var agent: String?
  public var queue: String?
  public var reason: String?
  public var product: String?
  /// Columns that split the totals and have no field, under their own names.
  public var extras: [String: String]

  public init(_ time: CountedTime, _ kind: SurveyKind, _ scale: Scale, answers: Int, top: Int) {
    self.time = time
    self.kind = kind
    self.scale = scale
    self.answers = answers
    self.top = top
    extras = [:]
  }

  /// From how many gave each score. Scores that are not on the scale do not count.
  public init(_ time: CountedTime, _ kind: SurveyKind, _ scale: Scale, distribution: [Int: Int]) {
    let known = distribution.filter { scale.contains($0.key) }
    func count(_ isCounted: (Int) -> Bool) -> Int { known.reduce(0) { $0 + (isCounted($1.key) ? $1.value : 0) } }
    self.init(
      time, kind, scale, answers: count { _ in true }, top: count(kind == .nps ? Scale.isPromoter : scale.isTop))
    bottom = count(kind == .nps ? Scale.isDetractor : scale.isBottom)
    scoreSum = known.reduce(0) { $0 + $1.key * $1.value }
    scoreSquares = known.reduce(0) { $0 + $1.key * $1.key * $1.value }
  }
}
