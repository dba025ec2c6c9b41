import Primitives

/// The opening hours of a week, two times for each day; empty is closed.
struct WeekFields {
  /// The names of the fields, Monday first.
  static func from(_ day: Int) -> String { "from_\(day + 1)" }
  static func to(_ day: Int) -> String { "to_\(day + 1)" }
  static let holidays = "holidays"

  var language: Language
  /// As the setting is written (`9:00-18:00 … - it`), or as it was typed where that does not fit.
  var text: String

  func html(describedBy note: String) -> HTML {
    var parts = text.split(separator: " ").map(String.init)
    let closesOnHolidays = parts.last == "it"
    if closesOnHolidays { parts.removeLast() }
    let rows: [HTML] = Self.names.enumerated().map { day, name in
      let ends = day < parts.count ? parts[day].split(separator: "-", omittingEmptySubsequences: false) : []
      let from = ends.first.map(Self.time) ?? ""
      let to = ends.count > 1 ? Self.time(ends[1]) : ""
      return """
        <li><span>\(name[language])</span> \(input(Self.from(day), from, name, words.from, note)) – \
        \(input(Self.to(day), to, name, words.to, note))</li>

        """
    }
    return """
      <ul class="week">\(rows)</ul>
      <label class="choice"><input type="checkbox" name="\(Self.holidays)" value="1"\
      \(closesOnHolidays ? " checked" as HTML : "")> \(words.holidays)</label>

      """
  }

  private func input(_ name: String, _ value: String, _ day: LocalizedText, _ end: String, _ note: String) -> HTML {
    """
    <input type="time" name="\(name)" value="\(value)" aria-label="\(day[language]), \(end)" aria-describedby="\(note)">
    """
  }

  /// `9:00` as the field wants it; midnight at the end of a day is `00:00` there.
  private static func time(_ text: Substring) -> String {
    if text == "24:00" { return "00:00" }
    return text.utf8.count == 4 ? "0" + text : String(text)
  }

  private var words: (from: String, to: String, holidays: String) {
    language == .it
      ? ("Apre", "Chiude", "Chiuso nelle festività italiane") : ("Opens", "Closes", "Closed on Italian holidays")
  }

  private static let names = [
    LocalizedText(it: "lunedì", en: "Monday"), LocalizedText(it: "martedì", en: "Tuesday"),
    LocalizedText(it: "mercoledì", en: "Wednesday"), LocalizedText(it: "giovedì", en: "Thursday"),
    LocalizedText(it: "venerdì", en: "Friday"), LocalizedText(it: "sabato", en: "Saturday"),
    LocalizedText(it: "domenica", en: "Sunday"),
  ]
}

/// What was typed into ``WeekFields``, as the setting is written.
public enum WeekText {
  /// `value` gives a field's text; a day of which one end is missing stays visible as such, and does not fit.
  public static func text(_ value: (String) -> String?) -> String {
    let days = (0..<7).map { day in
      let from = value(WeekFields.from(day)) ?? ""
      let to = value(WeekFields.to(day)) ?? ""
      if from.isEmpty, to.isEmpty { return "-" }
      return "\(from)-\(to == "00:00" ? "24:00" : to)"
    }
    return (days + (value(WeekFields.holidays) == nil ? [] : ["it"])).joined(separator: " ")
  }
}
