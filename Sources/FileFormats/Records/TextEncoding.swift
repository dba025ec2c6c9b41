/// The encodings that are read. The raw value is the name used in mapping files and reports.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  /// Old Mac programs.
  case macRoman = "mac-roman"
  /// DOS in western Europe, and Excel's "CSV (MS-DOS)": code page 850.
  case dos850 = "cp850"

  /// An encoding by any of its usual names, case-insensitively: `UTF8`, `latin1`, `cp1252`, `ISO-8859-1`…
  ///
  /// ISO 8859-1 is read as Windows-1252, as every browser does (WHATWG Encoding Standard): the two differ
  /// only in control codes that no text holds.
  public init?(name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8", "utf8bom", "utf8sig", "ascii", "usascii": self = .utf8
    case "utf16le", "utf16", "ucs2": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "latin1", "iso88591", "ansi": self = .windows1252
    case "macroman", "xmacroman", "macintosh", "mac": self = .macRoman
    case "cp850", "ibm850", "dos850", "dos", "msdos", "oem850": self = .dos850
    default: return nil
    }
  }
}
