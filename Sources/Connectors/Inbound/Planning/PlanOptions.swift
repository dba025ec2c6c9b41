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
  /// How a row without an id is known again: stronger than what the file says.
  public var identity: RowIdentity?
  /// When the import is made: nothing of it happened later than tomorrow. Nil asks no clock.
  public var now: Instant?
  /// The organisation's zone: wall-clock times without an offset are read in it.
  public var clock: ZoneClock
  /// How many rows are looked at before the formats are decided. A doubt that they leave is looked for in
  /// the rest.
  public var sampleRows = 5_000

  public init(clock: ZoneClock) { self.clock = clock }

  /// What was said of how rows are known again: by the option, else by `"external_id": "#content"` among the set values.
  func identity(_ set: [String: String]) -> RowIdentity? {
    let word = set[Field.externalID.rawValue] ?? ""
    return identity ?? (word.hasPrefix("#") ? RowIdentity(rawValue: String(word.dropFirst())) : nil)
  }
}

/// How a row is known again where no column numbers it.
public enum RowIdentity: String, Hashable, Sendable, CaseIterable {
  /// By what it holds: equal rows are one, in this file and in the next.
  case content
  /// By its line in the file.
  case row
  /// By the column that numbers it, though it has the same number many times: the last row of each counts.
  case column
}

/// Which of day and month comes first.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  case dmy, mdy
}
