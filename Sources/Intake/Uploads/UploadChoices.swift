public import Facts

/// What a person decided about a file, in the words of mapping files.
public struct UploadChoices: Sendable, Hashable, Codable {
  /// Nil: guessed from the header.
  public var kind: FactKind?
  /// Header → fields, or ``leftOut``. Empty: guessed.
  public var columns: [String: String] = [:]
  /// Header → the form of its dates or durations.
  public var forms: [String: String] = [:]
  /// The sheet of a workbook that is read, or `all`; nil: found out.
  public var sheet: String?
  /// `comma` or `point`.
  public var decimal: String?
  /// Field → the value of rows that have none.
  public var set: [String: String] = [:]
  /// Field → cell → `yes`, `no`, or ``unknown``.
  public var meanings: [String: [String: String]]?

  /// A cell of yes and no that says neither.
  public static let unknown = "?"
  /// A column that is not read.
  public static let leftOut = FieldName.leftOut

  public init() {}
}
