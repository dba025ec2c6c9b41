/// The strata of an alarm's sample: outcome, period, and inside or outside the segment that was found.
///
/// The 2 × 2 of outcome and period answers "is it a cause, and was it there before"; the segment says whether
/// it is the place's own.
public struct SampleStratum: Hashable, Sendable, CaseIterable {
  public enum Outcome: String, Hashable, Sendable, CaseIterable { case bad, good }
  public enum Period: String, Hashable, Sendable, CaseIterable { case before, after }
  public enum Side: String, Hashable, Sendable, CaseIterable { case inside, outside }

  public var outcome: Outcome
  public var period: Period
  public var side: Side

  public init(outcome: Outcome, period: Period, side: Side) {
    self.outcome = outcome
    self.period = period
    self.side = side
  }

  /// For example `bad-after-inside`.
  public var name: String { "\(outcome.rawValue)-\(period.rawValue)-\(side.rawValue)" }

  public init?(name: String) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  public static var allCases: [SampleStratum] {
    Outcome.allCases.flatMap { outcome in
      Period.allCases.flatMap { period in
        Side.allCases.map { SampleStratum(outcome: outcome, period: period, side: $0) }
      }
    }
  }
}
