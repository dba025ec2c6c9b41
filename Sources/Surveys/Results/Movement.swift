import Indicators
public import Primitives
public import Statistics

/// How a score moved between a month and those before it, and why.
public struct ScoreMovement: Sendable {
  public var month: Month
  /// The months it is compared with, at most three, all with the same question.
  public var baseline: ClosedRange<Month>
  public var now: ScoreTally
  public var before: ScoreTally
  /// In the unit of the indicator.
  public var change: Double
  /// 95 %.
  public var interval: Interval
  /// How much of it is who answers, where that tells; nil where the change may be chance.
  public var split: MixSplit?

  /// Whether it is more than chance explains.
  public var isReal: Bool { interval.low > 0 || interval.high < 0 }
}

/// A change split into who answers and what each group says: the two add up to it.
public struct MixSplit: Sendable {
  public var dimension: Dimension
  /// Groups weigh differently.
  public var mix: Double
  /// Groups score differently.
  public var within: Double
  /// Whether the part of the mix is more than chance and worth a word.
  public var isMixReal: Bool
  /// The group whose share of the answers moved most, and its shares.
  public var value: String
  public var shareBefore: Double
  public var shareNow: Double
}

/// How many answer, of those asked in a month and of those asked before.
public struct ResponseMovement: Sendable {
  public var month: Month
  public var baseline: ClosedRange<Month>
  public var now: Proportion
  public var before: Proportion
  /// Of the difference, 95 %.
  public var interval: Interval
  /// Answers count when they came within so many days: both sides had that long.
  public var days: Int

  public var isReal: Bool { interval.low > 0 || interval.high < 0 }
}

/// Who answers is not who was asked.
public struct SelectionShift: Sendable {
  public var dimension: Dimension
  /// The group that departs most.
  public var value: String
  public var shareAsked: Double
  public var shareAnswering: Double
  /// The figure with every group weighing as it was asked; nil where a group of those asked has no answer.
  public var reweighted: Double?
  /// The figure as it is, from the same answers.
  public var plain: Double
  public var p: Double
}

/// All that is said of how a series moved.
public struct Movement: Sendable {
  public var score: ScoreMovement?
  public var response: ResponseMovement?
  public var selections: [SelectionShift]
}
