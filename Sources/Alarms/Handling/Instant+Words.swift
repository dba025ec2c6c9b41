import Primitives

extension Instant {
  /// `22 nov 2026, 09:05` on the clock's wall.
  func words(_ clock: ZoneClock) -> LocalizedText {
    let day = clock.day(of: self)
    let minutes = clock.secondOfDay(of: self) / 60
    let time = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    func text(_ language: Language) -> String { "\(day.parts.day) \(day.month.shortName(language)), \(time)" }
    return LocalizedText(it: text(.it), en: text(.en))
  }
}
