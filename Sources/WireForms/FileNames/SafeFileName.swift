/// A file's name as a browser sent it, made safe to show and to keep: the last part of any path, without control
/// characters, invisible ones and those that turn the direction of writing, at most 120 scalars and 240 bytes.
/// Accents and other alphabets stay. Making a safe name safe again changes nothing.
public struct SafeFileName: Sendable, Hashable, CustomStringConvertible {
  public static let scalarLimit = 120
  /// Below the 255 of common file systems, so that a suffix of ours fits.
  public static let byteLimit = 240

  /// Never empty, never `.` or `..`.
  public let text: String

  public var description: String { text }

  /// - Parameters:
  ///   - sent: any text; paths of Windows (`C:\…`) and Unix lose all but their last part.
  ///   - otherwise: the name when nothing is left of it; itself safe.
  public init(_ sent: String, otherwise: String = "file") {
    // Scalars are read from the end and no more of them than could matter.
    let tail = sent.unicodeScalars.reversed().prefix(4_096).prefix { $0 != "/" && $0 != "\\" }
    var scalars = String.UnicodeScalarView()
    for scalar in tail.reversed() {
      if let kept = Self.kept(scalar), !(kept == " " && scalars.last == " ") { scalars.append(kept) }
    }
    var name = Self.trimmed(Self.cut(Self.trimmed(String(scalars))))
    if Self.isReserved(name) { name = Self.trimmed(Self.cut("_" + name)) }
    text = name.isEmpty ? otherwise : name
  }

  /// The scalar itself, a blank or `_` in its place, or nil when it is left out.
  private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "<", ">", ":", "\"", "|", "?", "*": return "_"
    case "\t", "\n", "\r": return " "
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return nil
    case .spaceSeparator: return " "
    default: return scalar.properties.isDefaultIgnorableCodePoint ? nil : scalar
    }
  }

  /// Without blanks and dots at both ends: a first dot hides a file, a last one is lost on Windows.
  private static func trimmed(_ name: String) -> String {
    var rest = name.unicodeScalars[...]
    while let first = rest.first, first == " " || first == "." { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "." { rest.removeLast() }
    return String(rest)
  }

  /// Cut to the limits before the extension, if it has one of at most 16 scalars.
  private static func cut(_ name: String) -> String {
    let scalars = Array(name.unicodeScalars)
    guard scalars.count > scalarLimit || name.utf8.count > byteLimit else { return name }
    var end: [Unicode.Scalar] = []
    if let dot = scalars.lastIndex(of: "."), dot > 0, scalars.count - dot <= 16 { end = Array(scalars[dot...]) }
    var scalarsLeft = scalarLimit - end.count
    var bytesLeft = byteLimit - end.reduce(0) { $0 + UTF8.width($1) }
    var kept = String.UnicodeScalarView()
    for scalar in scalars.dropLast(end.count) {
      scalarsLeft -= 1
      bytesLeft -= UTF8.width(scalar)
      if scalarsLeft < 0 || bytesLeft < 0 { break }
      kept.append(scalar)
    }
    while let last = kept.last, last == " " || last == "." { kept.removeLast() }
    kept.append(contentsOf: end)
    return String(kept)
  }

  /// The names that Windows keeps for devices, with any extension.
  private static func isReserved(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    return stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
      && stem.utf8.last.map { (0x31...0x39).contains($0) } == true
  }
}
