/// A piece of SQL with the values it binds.
///
/// ```swift
/// try connection.all("SELECT name FROM channel WHERE id = \(id)") { $0.string(0) }
/// ```
///
/// An interpolated value never becomes part of the text: it is bound. `\(raw:)` is the one way to put
/// text in, for the names of tables and columns that the code itself wrote. The same text runs on both
/// engines; placeholders are written in each engine's way by its driver. A literal question mark outside
/// quotes is not allowed in the text.
public struct SQL: Sendable, Hashable {
  /// The text, with `?` where a value binds.
  public private(set) var text: String

  /// The values, in the order of their placeholders.
  public private(set) var values: [SQLValue]

  /// Where the placeholders stand, as UTF-8 offsets into `text`.
  private(set) var placeholders: [Int]

  /// Text that the code itself wrote, with no values.
  public init(raw text: String = "") {
    self.text = text
    values = []
    placeholders = []
  }

  /// Adds text that the code itself wrote.
  public mutating func append(raw more: String) { text += more }

  /// Adds a placeholder and its value.
  public mutating func append(binding value: SQLValue) {
    placeholders.append(text.utf8.count)
    values.append(value)
    text += "?"
  }

  /// Adds another piece with its values.
  public mutating func append(_ other: SQL) {
    let shift = text.utf8.count
    placeholders.append(contentsOf: other.placeholders.lazy.map { $0 + shift })
    values.append(contentsOf: other.values)
    text += other.text
  }

  public static func + (left: SQL, right: SQL) -> SQL {
    var sum = left
    sum.append(right)
    return sum
  }

  public static func += (left: inout SQL, right: SQL) { left.append(right) }

  /// Whether there is no text at all.
  public var isEmpty: Bool { text.isEmpty }
}

extension Sequence where Element == SQL {
  /// The pieces one after the other, with a separator between them: `conditions.joined(separator: " AND ")`.
  public func joined(separator: SQL = ", ") -> SQL {
    var sum = SQL()
    for (place, piece) in enumerated() {
      if place > 0 { sum.append(separator) }
      sum.append(piece)
    }
    return sum
  }
}
