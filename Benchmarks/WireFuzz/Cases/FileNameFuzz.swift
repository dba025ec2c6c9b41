import Primitives
import WireForms

enum FileNameFuzz {
  private static let pieces = [
    "/", "\\", "..", ".", " ", "C:", "con", "LPT1", ".csv", "\0", "\n", "\u{202E}", "\u{200B}", "e\u{301}", "è",
    "\u{FE0F}", "文件", "👩‍👩‍👧", "<", "|", String(repeating: "a", count: 60), String(repeating: "\u{301}", count: 50), "_",
    "\u{A0}",
  ]

  static func broken(_ random: inout SeededGenerator) -> String? {
    let sent = Draw.text(&random, pieces, below: 20)
    let name = SafeFileName(sent).text
    let codes = sent.unicodeScalars.map(\.value)
    if name.isEmpty || name == "." || name == ".." { return "no name: \(codes)" }
    if name.unicodeScalars.count > SafeFileName.scalarLimit || name.utf8.count > SafeFileName.byteLimit {
      return "too long: \(codes)"
    }
    let isUnsafe = name.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
      default: "/\\<>:\"|?*".unicodeScalars.contains(scalar)
      }
    }
    if isUnsafe { return "unsafe: \(codes)" }
    if !FormFuzz.same(SafeFileName(name).text, name) { return "not safe at once: \(codes)" }
    return nil
  }
}
