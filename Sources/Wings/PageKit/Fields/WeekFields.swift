public import Markup
public import Primitives

/// The opening hours of a week, a line of text for each day, and the days on which it is closed besides.
public struct WeekFields {
  /// The names of the fields, Monday first.
  static func day(_ day: Weekday) -> String { "day_\(day.rawValue + 1)" }
  static let holidays = "holidays"
  static let closings = "closings"

  var language: Language
  /// As the setting is written (`9:00-18:00 … - it`), or as it was typed where that does not fit.
  var text: String

  public init(language: Language, text: String) {
    self.language = language
    self.text = text
  }

  public func html(describedBy note: String) -> HTML {
    let parts = text.split(separator: " ").map(String.init)
    let closed = parts.dropFirst(7).filter { $0 != "it" }.map { ClosingDays($0)?.dayFirst ?? $0 }
    let rows: [HTML] = Weekday.allCases.map { day in
      row(day, day.rawValue < parts.count ? parts[day.rawValue] : "-", note)
    }
    let understood: HTML? = BusinessHours(text).map {
      "<p class=\"note\">\(words(.understood)) \($0.words(language))</p>"
    }
    return """
      <ul class="week">\(rows)</ul>
      <label class="choice"><input type="checkbox" name="\(Self.holidays)" value="1"\
      \(parts.dropFirst(7).contains("it") ? " checked" as HTML : "")> \(words(.holidays))</label>
      <label class="field">\(words(.closings)) <input name="\(Self.closings)" value="\(closed.joined(separator: ", "))" \
      maxlength="2000"><span class="note">\(words(.closingsNote))</span></label>
      \(understood)
      """
  }

  private func row(_ day: Weekday, _ text: String, _ note: String) -> HTML {
    let openings = try? BusinessHours.openings(text, on: day)
    let night: HTML? = openings?.last.flatMap { opening in
      opening.upperBound > 86_400 ? "<small>\(BusinessHours.nextDay(opening.upperBound, language))</small>" : nil
    }
    let invalid: HTML = openings == nil ? " aria-invalid=\"true\"" : ""
    return """
      <li><label><span>\(day.name(language))</span> <input name="\(Self.day(day))" \
      value="\(text == "-" ? "" : text.replacing(",", with: ", "))" placeholder="\(words(.closed))" maxlength="100" \
      autocomplete="off"\(invalid) aria-describedby="\(note)"> \(night)</label></li>

      """
  }

  private func words(_ key: FieldWords) -> String { key.text[language] }
}

/// What was typed into ``WeekFields``, as the setting is written.
public enum WeekText {
  /// `value` gives a field's text; what does not fit stays visible as it was typed.
  public static func text(_ value: (String) -> String?) -> String {
    let days = Weekday.allCases.map { day in
      let typed = joined(value(WeekFields.day(day)) ?? "", with: ",")
      return typed.isEmpty ? "-" : typed
    }
    let closings = joined(value(WeekFields.closings) ?? "", with: " ")
    return (days + (value(WeekFields.holidays) == nil ? [] : ["it"]) + (closings.isEmpty ? [] : [closings]))
      .joined(separator: " ")
  }

  /// `9:00 - 13:00, 14-18` as `9:00-13:00,14-18`: no blanks, and one separator between the parts.
  private static func joined(_ text: String, with separator: String) -> String {
    var text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for dash in ["-", "–", "—"] {
      text = text.replacing(" \(dash)", with: dash).replacing("\(dash) ", with: dash)
    }
    return text.split { " ,;+".contains($0) }.joined(separator: separator)
  }
}
