public import Primitives
public import Storage

/// The dictionary of dimension values: every channel, team, reason … that occurred, with a small number.
///
/// Facts and rollups carry the number, so that they stay small and compare fast.
public struct DimensionValues {
  private var ids: [String: [String: Int32]] = [:]
  private var names: [Int32: String] = [:]

  public static let migration = Migration("indicators-0000-dimension-values") { dialect in
    """
    CREATE TABLE dimension_value (
      id \(dialect.identity),
      dimension \(dialect.text) NOT NULL,
      value \(dialect.text) NOT NULL,
      UNIQUE (dimension, value)
    )\(dialect.strict);
    """
  }

  /// Reads the whole dictionary. O(values).
  public init(_ connection: Connection) throws {
    try connection.forEach("SELECT id, dimension, value FROM dimension_value") { row in
      learn(Int32(row.int(0)), row.string(1), row.string(2))
    }
  }

  /// The number of a value, or nil when it never occurred.
  public func id(_ dimension: Dimension, _ value: String) -> Int32? { ids[dimension.rawValue]?[value] }

  /// The value behind a number; nil for 0.
  public func name(_ id: Int32) -> String? { names[id] }

  /// All values of a dimension that ever occurred, sorted.
  public func values(of dimension: Dimension) -> [String] { (ids[dimension.rawValue] ?? [:]).keys.sorted() }

  /// The number of a value, making one when it is new; 0 for none.
  public mutating func idMakingOne(
    _ dimension: Dimension, _ value: String?, _ connection: Connection
  ) throws -> Int32 {
    guard let value, !value.isEmpty else { return 0 }
    if let known = ids[dimension.rawValue]?[value] { return known }
    let id = try connection.first(
      """
      INSERT INTO dimension_value (dimension, value) VALUES (\(dimension.rawValue), \(value))
      ON CONFLICT (dimension, value) DO UPDATE SET value = excluded.value RETURNING id
      """
    ) { Int32($0.int(0)) }
    guard let id else { preconditionFailure("RETURNING gives one row") }
    learn(id, dimension.rawValue, value)
    return id
  }

  private mutating func learn(_ id: Int32, _ dimension: String, _ value: String) {
    ids[dimension, default: [:]][value] = id
    names[id] = value
  }
}
