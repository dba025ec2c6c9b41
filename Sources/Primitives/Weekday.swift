/// The days of the week; the raw value is that of ``CivilDate/weekday``.
public enum Weekday: Int, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  public func name(_ language: Language) -> String {
    switch self {
    case .monday: language == .it ? "lunedì" : "Monday"
    case .tuesday: language == .it ? "martedì" : "Tuesday"
    case .wednesday: language == .it ? "mercoledì" : "Wednesday"
    case .thursday: language == .it ? "giovedì" : "Thursday"
    case .friday: language == .it ? "venerdì" : "Friday"
    case .saturday: language == .it ? "sabato" : "Saturday"
    case .sunday: language == .it ? "domenica" : "Sunday"
    }
  }

  /// The day after.
  public var next: Weekday { Weekday(rawValue: rawValue + 1) ?? .monday }
}
