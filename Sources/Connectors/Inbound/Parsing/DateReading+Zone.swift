import FileFormats
import Primitives

extension DateReading {
  /// A wall-clock time as a zone's wall shows it, as a header such as `Submit Date (UTC)` says.
  func wall(of clock: ZoneClock) -> DateReading {
    guard case .local(let day, let milliseconds) = self else { return self }
    let seconds = clock.instant(day, secondOfDay: milliseconds / 1000).seconds
    return .instant(milliseconds: Int(seconds) * 1000 + milliseconds % 1000)
  }
}
