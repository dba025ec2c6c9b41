/// A parameter that names its character set: `UTF-8'it'perch%C3%A9.csv` (RFC 8187).
enum ExtendedValue {
  /// The text, from UTF-8 or ISO 8859-1; nil for any other set, a stray `%`, a NUL, or bytes that are not of the set.
  static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    let pieces = bytes.split(separator: 0x27, maxSplits: 2, omittingEmptySubsequences: false)
    guard pieces.count == 3, let set = pieces[0].lowercasedASCII,
      let raw = PercentCoding.decoded(pieces[2], plusIsSpace: false, stray: .refused), !raw.contains(0)
    else { return nil }
    switch set {
    case "utf-8": return String(validating: raw, as: UTF8.self)
    case "iso-8859-1":
      var text = ""
      for byte in raw { text.unicodeScalars.append(Unicode.Scalar(byte)) }
      return text
    default: return nil
    }
  }
}
