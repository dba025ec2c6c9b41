extension BusinessHours {
  /// How they were understood: `lunedì–venerdì: 9:00–13:00 e 14:00–18:00; sabato–domenica: chiuso. Chiuso anche:
  /// festività italiane.`
  public func words(_ language: Language) -> String {
    var groups: [(from: Weekday, to: Weekday, openings: [Range<Int>])] = []
    for (weekday, openings) in zip(Weekday.allCases, days) {
      if let last = groups.last, last.openings == openings {
        groups[groups.count - 1].to = weekday
      } else {
        groups.append((weekday, weekday, openings))
      }
    }
    let week = groups.map { group in
      let days =
        group.from == group.to
        ? group.from.name(language) : "\(group.from.name(language))–\(group.to.name(language))"
      return "\(days): \(Self.words(group.openings, language))"
    }
    let holidays = language == .it ? "festività italiane" : "Italian holidays"
    let closed = (closedOnItalianHolidays ? [holidays] : []) + closings.map { $0.name(language) }
    let also = language == .it ? "Chiuso anche" : "Closed too"
    return week.joined(separator: "; ") + "."
      + (closed.isEmpty ? "" : " \(also): \(closed.joined(separator: ", ")).")
  }

  /// `9:00–13:00 e 14:00–18:00`, `dalle 22:00 fino alle 6:00 del giorno dopo`, `tutto il giorno`, `chiuso`
  public static func words(_ openings: [Range<Int>], _ language: Language) -> String {
    if openings.isEmpty { return language == .it ? "chiuso" : "closed" }
    let parts = openings.map { opening in
      if opening == 0..<86_400 { return language == .it ? "tutto il giorno" : "all day" }
      let from = clock(opening.lowerBound)
      guard opening.upperBound > 86_400 else { return "\(from)–\(clock(opening.upperBound))" }
      return (language == .it ? "dalle \(from) " : "from \(from) ") + nextDay(opening.upperBound, language)
    }
    return parts.joined(separator: language == .it ? " e " : " and ")
  }

  /// `fino alle 6:00 del giorno dopo`; `end` in seconds since the midnight before.
  public static func nextDay(_ end: Int, _ language: Language) -> String {
    guard language == .it else { return "until \(clock(end)) on the day after" }
    // Italian says «all'1:00».
    let at = (90_000..<93_600).contains(end) ? "all'" : "alle "
    return "fino \(at)\(clock(end)) del giorno dopo"
  }
}
