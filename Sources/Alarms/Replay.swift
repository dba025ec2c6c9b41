public import Primitives

/// Runs the rules over the months that were, to see when a bell would have rung and how many of them chance
/// alone would ring.
public struct Replay: Sendable {
  /// The bells of one rule, each once, in the order of the months.
  public struct Bell: Sendable, Equatable {
    public var kind: AlarmKind.Name
    public var month: Month
    public var indicator: String
    public var segment: Segment
    public var change: Double?
  }

  public var bells: [Bell]
  /// Months that could be judged.
  public var months: Int
  /// How many false bells chance would ring in a year with these settings, by the budget.
  public var expectedFalseBellsPerYear: Double

  /// O(months × series).
  public init(
    _ judgement: MonthlyJudgement, rule: AlarmKind.Name?, over watched: WatchedSeries, months: ClosedRange<Month>
  ) {
    var ongoing: [Look: Ongoing] = [:]
    var bells: [Bell] = []
    for month in months {
      let result = judgement.judge(month, series: watched.judged(upTo: month), ongoing: ongoing, isTold: false)
      ongoing = result.ongoing
      for finding in result.findings where finding.state == .ringing && !finding.isUpdate {
        guard rule == nil || finding.kind == rule else { continue }
        bells.append(
          Bell(
            kind: finding.kind, month: month, indicator: finding.look.indicator, segment: finding.look.segment,
            change: finding.evidence?.change))
      }
    }
    self.bells = bells
    self.months = months.count
    expectedFalseBellsPerYear = judgement.budget.expected(of: rule)
  }
}

extension BellBudget {
  /// False bells a year that the budget leaves to a rule; to all of them when nil. Missing data is a fact,
  /// not a chance.
  func expected(of rule: AlarmKind.Name?) -> Double {
    switch rule {
    case nil: falseBellsPerYear * min(1, sharpFall + gradualFall + channelSurge)
    case .sharpFall: falseBellsPerYear * sharpFall
    case .gradualFall: falseBellsPerYear * gradualFall
    case .channelSurge: falseBellsPerYear * channelSurge
    default: 0
    }
  }
}
