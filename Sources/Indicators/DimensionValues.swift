public import Primitives
public import Storage

/// The dictionary of dimension values: every channel, team, reason … that occurred, with a small number.
///
/// Facts and rollups carry the number, so that they stay small and compare fast.
public struct DimensionValues: Sendable {
  private var ids: [String: [String: Int32]] = [:]
  private var names: [Int32: String] = [:]
  /// Values that were given a number and are not stored yet.
  public private(set) var made: [Made] = []
  private var lastID: Int32 = 0

  /// A value with the number it was given.
  public struct Made: Sendable {
    public var id: Int32
    public var dimension: String
    public var value: String
  }

  public static let migration = Migration("indicators-0000-dimension-values") { dialect in
    """
    CREATE TABLE dimension_value (
      id \(dialect.integer) NOT NULL PRIMARY KEY,
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

  /// The numbers of the values of a dimension that ever occurred.
  public func ids(of dimension: Dimension) -> [String: Int32] { ids[dimension.rawValue] ?? [:] }

  /// All values of a dimension that ever occurred, sorted.
  public func values(of dimension: Dimension) -> [String] { (ids[dimension.rawValue] ?? [:]).keys.sorted() }

  /// The number of a value, making one when it is new; 0 for none. Whoever makes numbers holds the imports'
  /// lock, and stores them with ``store(_:_:)`` before the facts that carry them.
  public mutating func idMakingOne(_ dimension: Dimension, _ value: String?) -> Int32 {
    guard let value, !value.isEmpty else { return 0 }
    if let known = ids[dimension.rawValue]?[value] { return known }
    let id = lastID + 1
    learn(id, dimension.rawValue, value)
    made.append(Made(id: id, dimension: dimension.rawValue, value: value))
    return id
  }

  /// The values made since the last call.
  public mutating func takeMade() -> [Made] {
    defer { made = [] }
    return made
  }

  public static func store(_ made: [Made], _ connection: Connection) throws {
    for one in made {
      try connection.execute(
        """
        INSERT INTO dimension_value (id, dimension, value) VALUES (\(Int(one.id)), \(one.dimension), \(one.value))
        """)
    }
  }

  private mutating func learn(_ id: Int32, _ dimension: String, _ value: String) {
    ids[dimension, default: [:]][value] = id
    names[id] = value
    lastID = max(lastID, id)
  }
}
