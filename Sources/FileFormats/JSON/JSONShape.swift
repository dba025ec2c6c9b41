/// Recognises JSON records, and the list that holds them when an object is wrapped around it.
enum JSONShape {
  /// An object with a key or nothing in it, or an array of objects.
  static func looksLikeJSON(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var cursor = JSONCursor(bytes)
      if cursor.take(UInt8(ascii: "{")) {
        return cursor.peek() == UInt8(ascii: "\"") || cursor.peek() == UInt8(ascii: "}")
      }
      guard cursor.take(UInt8(ascii: "[")) else { return false }
      return cursor.peek() == UInt8(ascii: "{") || cursor.peek() == UInt8(ascii: "]")
    }
  }

  /// The key of the only list of objects in a single object that has no `id` of its own:
  /// `{"tickets": [{…}], "count": 2}` has `tickets`. `nil` for records one after another.
  static func listKey(_ text: [UInt8], isWhole: Bool) -> String? {
    text.withUnsafeBufferPointer { bytes in
      var cursor = JSONCursor(bytes)
      var lists: [String] = []
      do throws(JSONCursor.Fault) {
        try cursor.expect(UInt8(ascii: "{"))
        repeat {
          var key: [UInt8] = []
          try cursor.appendString(to: &key)
          if key.elementsEqual("id".utf8) { return nil }
          try cursor.expect(UInt8(ascii: ":"))
          if isListOfObjects(cursor) { lists.append(String(decoding: key, as: UTF8.self)) }
          try skipValue(&cursor)
        } while cursor.take(UInt8(ascii: ","))
        try cursor.expect(UInt8(ascii: "}"))
        // A second record follows: the first was no wrapping.
        if cursor.peek() != 0 { return nil }
      } catch {
        // The sample ends inside the list, or the text is damaged, which the reader will say.
        if isWhole { return nil }
      }
      return lists.count == 1 ? lists[0] : nil
    }
  }

  /// The offset after the `[` of the list, if it is in these bytes.
  static func listStart(_ bytes: UnsafeBufferPointer<UInt8>, key wanted: String) -> Int? {
    var cursor = JSONCursor(bytes)
    do throws(JSONCursor.Fault) {
      try cursor.expect(UInt8(ascii: "{"))
      repeat {
        var key: [UInt8] = []
        try cursor.appendString(to: &key)
        try cursor.expect(UInt8(ascii: ":"))
        if key.elementsEqual(wanted.utf8), cursor.take(UInt8(ascii: "[")) { return cursor.position }
        try skipValue(&cursor)
      } while cursor.take(UInt8(ascii: ","))
    } catch {
      return nil
    }
    return nil
  }

  private static func isListOfObjects(_ cursor: JSONCursor) -> Bool {
    var ahead = cursor
    return ahead.take(UInt8(ascii: "[")) && ahead.peek() == UInt8(ascii: "{")
  }

  private static func skipValue(_ cursor: inout JSONCursor) throws(JSONCursor.Fault) {
    var ignored: [UInt8] = []
    switch cursor.peek() {
    case UInt8(ascii: "{"), UInt8(ascii: "["): _ = try cursor.skipContainer()
    case UInt8(ascii: "\""): try cursor.appendString(to: &ignored)
    default: try cursor.appendLiteral(to: &ignored)
    }
  }
}
