extension SQL: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(raw: text) }

  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.sql }

  /// What `"… \(value) …"` builds.
  public struct StringInterpolation: StringInterpolationProtocol {
    var sql = SQL()

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { sql.append(raw: literal) }

    /// `\(value)` binds the value.
    public mutating func appendInterpolation(_ value: some SQLBindable) {
      sql.append(binding: value.sqlValue)
    }

    /// An optional binds its value or NULL.
    public mutating func appendInterpolation(_ value: (some SQLBindable)?) {
      sql.append(binding: value?.sqlValue ?? .null)
    }

    /// `\(other)` nests another piece with its values.
    public mutating func appendInterpolation(_ other: SQL) { sql.append(other) }

    /// `\(raw: name)` puts in a name that the code itself wrote, never one that a user typed.
    public mutating func appendInterpolation(raw text: String) { sql.append(raw: text) }

    /// `\(list: values)` binds each value: `(?, ?, ?)`. With no values, `IN` holds for no row and `NOT IN`
    /// for every row. At most 32,000 values.
    public mutating func appendInterpolation<Value: SQLBindable>(list values: some Sequence<Value>) {
      var count = 0
      for value in values {
        sql.append(raw: count == 0 ? "(" : ", ")
        sql.append(binding: value.sqlValue)
        count += 1
      }
      sql.append(raw: count == 0 ? "(SELECT CAST(NULL AS \(Value.sqlType)) WHERE 1 = 0)" : ")")
    }
  }
}
