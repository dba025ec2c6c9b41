/// The written form of a format: in reports, in the wizard, in mapping files (`formats.date`).
extension DateFormat {
  /// `dd/MM/yyyy`, `yyyy-MM-dd`, `excel`, …: the day part; a time may follow it in the cells.
  public var pattern: String {
    switch layout {
    case .dayMonthYear: "dd\(separator)MM\(separator)yyyy"
    case .monthDayYear: "MM\(separator)dd\(separator)yyyy"
    case .yearMonthDay: "yyyy\(separator)MM\(separator)dd"
    case .dayMonthNameYear: "d MMM yyyy"
    case .monthNameDayYear: "MMM d, yyyy"
    case .compactYearMonthDay: "yyyyMMdd"
    case .compactDayMonthYear: "ddMMyyyy"
    case .shortYearMonthDay: "yyMMdd"
    case .shortDayMonthYear: "ddMMyy"
    case .yearMonth: "yyyy\(separator)MM"
    case .monthYear: "MM\(separator)yyyy"
    case .monthNameYear: "MMM yyyy"
    case .compactYearMonth: "yyyyMM"
    case .excelSerial: "excel"
    case .unixSeconds: "unix"
    case .unixMilliseconds: "unix-ms"
    case .timeOnly: "HH:mm:ss"
    }
  }

  /// Reads a pattern such as `dd/MM/yyyy HH:mm`, `M/d/yy h:mm a`, `yyyy-MM-dd'T'HH:mm:ssXXX`, `yyMMdd`,
  /// or one of the words `dmy`, `mdy`, `ymd`, `iso`, `excel`, `unix`, `unix-ms`. Nil when it names no
  /// layout.
  public init?(pattern: String) {
    switch pattern.lowercased() {
    case "dmy": self.init(.dayMonthYear)
    case "mdy": self.init(.monthDayYear)
    case "ymd", "iso", "iso8601": self.init(.yearMonthDay, separator: "-")
    case "excel": self.init(.excelSerial)
    case "unix", "unix-s": self.init(.unixSeconds)
    case "unix-ms": self.init(.unixMilliseconds)
    default:
      // The order in which year, month and day letters come, and what parts them.
      let day = pattern.prefix { $0 != "H" && $0 != "h" && $0 != "'" && $0 != "T" }
      let separator = day.first { "/-.".contains($0) }
      var order: [Character] = []
      for letter in day where "yMd".contains(letter) && order.last != letter {
        order.append(letter)
      }
      let isNamed = day.contains("MMM")
      switch (String(order), isNamed, separator, day.filter { $0 == "y" }.count) {
      case ("dMy", true, _, _): self.init(.dayMonthNameYear)
      case ("Mdy", true, _, _): self.init(.monthNameDayYear)
      case ("My", true, _, _): self.init(.monthNameYear)
      case ("dMy", _, let separator?, _): self.init(.dayMonthYear, separator: separator)
      case ("Mdy", _, let separator?, _): self.init(.monthDayYear, separator: separator)
      case ("yMd", _, let separator?, _): self.init(.yearMonthDay, separator: separator)
      case ("yM", _, let separator?, _): self.init(.yearMonth, separator: separator)
      case ("My", _, let separator?, _): self.init(.monthYear, separator: separator)
      case ("yMd", _, nil, 4): self.init(.compactYearMonthDay)
      case ("dMy", _, nil, 4): self.init(.compactDayMonthYear)
      case ("yMd", _, nil, 2): self.init(.shortYearMonthDay)
      case ("dMy", _, nil, 2): self.init(.shortDayMonthYear)
      case ("yM", _, nil, 4): self.init(.compactYearMonth)
      case ("", _, _, _) where pattern.lowercased().hasPrefix("h"): self.init(.timeOnly)
      default: return nil
      }
    }
  }
}
