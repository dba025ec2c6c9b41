/// Turns one JSON object into columns: `{"via": {"channel": "email"}}` has the column `via.channel`.
///
/// Arrays of plain values are joined by `, `; arrays that hold objects or arrays stay JSON text; `null` is
/// empty; numbers stay as written.
struct JSONFlattening {
  private var path: [UInt8] = []
  private var value: [UInt8] = []

  /// Objects inside objects beyond this are refused.
  private static let deepest = 64

  /// Calls `body` with each column of the object, in the order in which the keys are written. O(length).
  mutating func columns(
    of object: UnsafeBufferPointer<UInt8>,
    _ body: (_ path: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void
  ) throws(JSONCursor.Fault) {
    var cursor = JSONCursor(object)
    path.removeAll(keepingCapacity: true)
    try members(&cursor, depth: 1, body)
    _ = cursor.peek()
    guard cursor.position == object.count else { throw JSONCursor.Fault(offset: cursor.position) }
  }

  private mutating func members(
    _ cursor: inout JSONCursor, depth: Int,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void
  ) throws(JSONCursor.Fault) {
    guard depth <= Self.deepest else { throw JSONCursor.Fault(offset: cursor.position) }
    try cursor.expect(UInt8(ascii: "{"))
    if cursor.take(UInt8(ascii: "}")) { return }
    let outer = path.count
    repeat {
      if outer > 0 { path.append(UInt8(ascii: ".")) }
      try cursor.appendString(to: &path)
      try cursor.expect(UInt8(ascii: ":"))
      if cursor.peek() == UInt8(ascii: "{") {
        try members(&cursor, depth: depth + 1, body)
      } else {
        value.removeAll(keepingCapacity: true)
        try appendValue(&cursor)
        path.withUnsafeBufferPointer { path in
          value.withUnsafeBufferPointer { value in body(path, value) }
        }
      }
      path.removeLast(path.count - outer)
    } while cursor.take(UInt8(ascii: ","))
    try cursor.expect(UInt8(ascii: "}"))
  }

  private mutating func appendValue(_ cursor: inout JSONCursor) throws(JSONCursor.Fault) {
    switch cursor.peek() {
    case UInt8(ascii: "\""): try cursor.appendString(to: &value)
    case UInt8(ascii: "["): try appendArray(&cursor)
    default: try cursor.appendLiteral(to: &value)
    }
  }

  private mutating func appendArray(_ cursor: inout JSONCursor) throws(JSONCursor.Fault) {
    let start = cursor.position
    try cursor.expect(UInt8(ascii: "["))
    if cursor.take(UInt8(ascii: "]")) { return }
    repeat {
      if cursor.peek() == UInt8(ascii: "{") || cursor.peek() == UInt8(ascii: "[") {
        cursor.position = start
        let range = try cursor.skipContainer()
        value.removeAll(keepingCapacity: true)
        value.append(contentsOf: UnsafeBufferPointer(rebasing: cursor.bytes[range]))
        return
      }
      if !value.isEmpty { value.append(contentsOf: ", ".utf8) }
      try appendValue(&cursor)
    } while cursor.take(UInt8(ascii: ","))
    try cursor.expect(UInt8(ascii: "]"))
  }
}
