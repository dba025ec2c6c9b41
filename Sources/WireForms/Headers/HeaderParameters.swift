/// A header like `form-data; name="reply"; filename="a.csv"`: a value, then named parameters.
struct HeaderParameters {
  /// In lower case.
  let value: String
  /// Names in lower case, each once; values without their quotes and quoted pairs.
  private(set) var parameters: [String: [UInt8]] = [:]

  /// Nil when it is not well formed or names a parameter twice. O(n).
  ///
  /// Inside quotes `\"` and `\\` are pairs; any other backslash stands for itself, since old browsers send
  /// `C:\Users\…` as it is. A value without quotes goes on to the next semicolon.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    guard let value = Self.take(until: ASCII.semicolon, &rest).trimmed.lowercasedASCII, !value.isEmpty
    else { return nil }
    self.value = value
    while true {
      rest = rest.drop { ASCII.isBlank($0) || $0 == ASCII.semicolon }
      if rest.isEmpty { return }
      let name = Self.take(until: ASCII.equals, &rest).trimmed
      guard rest.first == ASCII.equals, !name.isEmpty, name.allSatisfy(ASCII.isToken),
        let key = name.lowercasedASCII, parameters[key] == nil
      else { return nil }
      rest = rest.dropFirst().drop(while: ASCII.isBlank)
      if rest.first == ASCII.quote {
        guard let text = Self.takeQuoted(&rest) else { return nil }
        parameters[key] = text
        rest = rest.drop(while: ASCII.isBlank)
        guard rest.isEmpty || rest.first == ASCII.semicolon else { return nil }
      } else {
        parameters[key] = Array(Self.take(until: ASCII.semicolon, &rest).trimmed)
      }
    }
  }

  private static func take(until stop: UInt8, _ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let taken = rest.prefix { $0 != stop }
    rest = rest[taken.endIndex...]
    return taken
  }

  private static func takeQuoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    var text: [UInt8] = []
    var at = rest.startIndex + 1
    while at < rest.endIndex {
      let byte = rest[at]
      at += 1
      if byte == ASCII.quote {
        rest = rest[at...]
        return text
      }
      if byte == ASCII.backslash, at < rest.endIndex, rest[at] == ASCII.quote || rest[at] == ASCII.backslash {
        text.append(rest[at])
        at += 1
      } else {
        text.append(byte)
      }
    }
    return nil
  }
}
