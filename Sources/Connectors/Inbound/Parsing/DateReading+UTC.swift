import FileFormats
import Primitives

extension DateReading {
  /// A wall-clock time taken for UTC, as a header such as `Submit Date (UTC)` says.
  var inUTC: DateReading {
    guard case .local(let day, let milliseconds) = self else { return self }
    return .instant(milliseconds: day.daysSince1970 * 86_400_000 + milliseconds)
  }
}
