import Foundation
import Primitives

extension Instant {
  /// The one place where the clock is read. `CAMPANELLO_NOW` (`YYYY-MM-DD`) sets it, for demonstrations.
  static var now: Instant { stated ?? Instant(seconds: Int64(Date().timeIntervalSince1970)) }

  /// Read once: looking through the environment costs more than all else that a cached page needs.
  private static let stated = ProcessInfo.processInfo.environment["CAMPANELLO_NOW"].flatMap { CivilDate($0) }
    .map { ZoneClock.utc.instant($0, secondOfDay: 12 * 3600) }
}
