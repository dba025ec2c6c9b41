/// What a workbook's number formats make of a number: of all styles, only whether it is a date, a time or a
/// percentage.
struct CellStyles {
  /// How the number in a cell is to be read.
  enum Reading: Equatable {
    case number
    case date
    case time
    /// `h:mm`: a time without seconds, which typed `1:30` gets whether it meant hours or minutes.
    case shortTime
    case dateTime
    /// `[h]:mm:ss`: hours that go on past 24.
    case elapsed
    /// `0.0%`: 0.125 is shown as 12.5 %.
    case percent
  }

  private var readings: [Reading] = []

  init() {}

  /// Reads `styles.xml`: the custom formats, then the format of each cell style.
  init(_ xml: XMLScanner) throws(FileProblem) {
    var custom: [Int: Reading] = [:]
    while true {
      switch try xml.next() {
      case .open where xml.isNamed("numFmt"):
        guard let id = try xml.attribute("numFmtId").flatMap({ Int($0) }),
          let code = try xml.attribute("formatCode")
        else { continue }
        custom[id] = Self.reading(ofCode: code)
      case .open where xml.isNamed("cellXfs"):
        try readCellFormats(xml, custom)
      case .end: return
      default: break
      }
    }
  }

  /// The reading of cells with this style number; a number when the style is unknown. O(1).
  func reading(_ style: Int) -> Reading {
    readings.indices.contains(style) ? readings[style] : .number
  }

  private mutating func readCellFormats(
    _ xml: XMLScanner, _ custom: [Int: Reading]
  ) throws(FileProblem) {
    while true {
      switch try xml.next() {
      case .open where xml.isNamed("xf"):
        let id = try xml.attribute("numFmtId").flatMap { Int($0) } ?? 0
        readings.append(custom[id] ?? Self.reading(ofBuiltIn: id))
      case .close where xml.isNamed("cellXfs"), .end: return
      default: break
      }
    }
  }

  /// The formats that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are
  /// dates in East Asian editions).
  static func reading(ofBuiltIn id: Int) -> Reading {
    switch id {
    case 9, 10: .percent
    case 14...17, 27...31, 36, 50...54, 57, 58: .date
    case 18, 20: .shortTime
    case 19, 21, 32...35, 45, 47, 55, 56: .time
    case 22: .dateTime
    case 46: .elapsed
    default: .number
    }
  }

  /// Reads a format code such as `dd/mm/yyyy hh:mm` or `[h]:mm:ss;@`.
  ///
  /// Only the first section counts. Quoted text, escaped characters, `_x`, `*x`, colours, conditions and
  /// locales (`[$-410]`) are no part of it; `General` and digits places make it a number.
  static func reading(ofCode code: String) -> Reading {
    var hasDay = false
    var hasHour = false
    var hasSecond = false
    var hasMonthOrMinute = false
    var isElapsed = false
    var hasDigits = false
    var hasPercent = false
    var characters = Array(code.lowercased())[...]
    while let character = characters.popFirst() {
      switch character {
      case ";": characters = []
      case "\"":
        while let inner = characters.popFirst(), inner != "\"" {}
      case "\\", "_", "*": _ = characters.popFirst()
      case "[":
        let inside = characters.prefix { $0 != "]" }
        characters = characters.dropFirst(inside.count + 1)
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
          isElapsed = true
        }
      case "g" where characters.starts(with: "eneral"): hasDigits = true
      case "e" where characters.first == "+" || characters.first == "-": return .number
      case "d", "y": hasDay = true
      case "h": hasHour = true
      case "s": hasSecond = true
      case "m": hasMonthOrMinute = true
      case "#", "?": hasDigits = true
      case "%": hasPercent = true
      default: break
      }
    }
    if hasPercent { return .percent }
    if hasDigits { return .number }
    if isElapsed { return .elapsed }
    if hasDay { return hasHour || hasSecond ? .dateTime : .date }
    if hasSecond { return .time }
    if hasHour { return .shortTime }
    return hasMonthOrMinute ? .date : .number
  }
}
