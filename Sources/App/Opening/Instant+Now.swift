import Foundation
import Primitives

extension Instant {
  /// The one place where the clock is read. `CAMPANELLO_NOW` (`YYYY-MM-DD`) sets it, for demonstrations.
  static var now: Instant {
    if let text = ProcessInfo.processInfo.environment["CAMPANELLO_NOW"], let day = CivilDate(text) {
      return ZoneClock.utc.instant(day, secondOfDay: 12 * 3600)
    }
    return Instant(seconds: Int64(Date().timeIntervalSince1970))
  }
}
