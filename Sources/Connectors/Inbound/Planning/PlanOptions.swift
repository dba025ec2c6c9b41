public import Facts
public import FileFormats
public import Primitives

/// What the user says about a file before it is imported; everything else is found out or asked.
public struct PlanOptions: Sendable {
  public var kind: FactKind?
  /// Nil is `auto`.
  public var source: InboundSource?
  public var mapping: Mapping?
  /// `--set field=value`; stronger than the mapping's.
  public var set: [String: String] = [:]
  /// `--assume dmy|mdy`, for columns that the rows do not settle.
  public var assumedOrder: DateOrder?
  /// `--decimal comma|point`, likewise.
  public var decimal: DecimalFormat?
  /// The organisation's zone: wall-clock times without an offset are read in it.
  public var clock: ZoneClock
  /// How many rows are looked at before the formats are decided. A doubt that they leave is looked for in
  /// the rest.
  public var sampleRows = 5000

  public init(clock: ZoneClock) { self.clock = clock }
}

/// Which of day and month comes first.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  case dmy, mdy
}
