public import Primitives
public import Statistics

/// Where a table's change is: everything that `campanello locate` prints.
public struct LocateResult: Hashable, Sendable {
  /// A segment that explains the change, or comes nearest to it.
  public struct Place: Hashable, Sendable {
    public var segment: Segment
    /// Other descriptions of exactly the same cells.
    public var equivalents: [Segment]
    /// What its cells count, before and after.
    public var counts: LocateTable.Counts
    /// The log likelihood ratio.
    public var score: Double
    /// The chance of such a score anywhere in the table when nothing changed, or an upper bound of it.
    public var p: Double
    public var expectedBad: Double
    public var afterBad: Double
    /// Bad outcomes beyond the expected ones, as a share of those of the whole table. Nil when the table as a
    /// whole did not move this way; above 1 when the rest moved the other way.
    public var shareExplained: Double?
  }

  /// What one value of the dimension contributed.
  public struct Part: Hashable, Sendable {
    public var value: String
    public var change: GroupChange
    public var effects: RateMix.Part
    /// The interval of the rate effect.
    public var interval: Interval
  }

  /// The verdict over the values of `dimension`.
  public let verdict: PlaceVerdict
  public let dimension: String
  /// The values that changed.
  public let values: [String]
  /// How believable the verdict is, 0…1.
  public let probability: Double
  /// The share of the change of the overall rate that is mix; nil when it did not change.
  public let mixShare: Double?
  public let rateEffect: Double
  public let mixEffect: Double
  public let parts: [Part]
  /// Whether bad outcomes rose or fell beyond expectation.
  public let direction: ChangeDirection
  /// Segments best first: those chance does not explain, which do not overlap; or, when
  /// there is none, the nearest candidates, which may overlap.
  public let segments: [Place]

  /// Whether some segment explains it beyond chance. When false, say that no single segment does.
  public let isExplained: Bool
}
