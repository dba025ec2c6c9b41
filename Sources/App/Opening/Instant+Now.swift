import Foundation
import Primitives

extension Instant {
  /// The one place where the clock is read. `CAMPANELLO_NOW` (`YYYY-MM-DD`) sets it, for demonstrations.
  static var now: Instant { stated ?? wall }

  /// The clock of leases and of what the machine itself dates, whatever day the product is told.
  static var wall: Instant { Instant(seconds: Int64(Date().timeIntervalSince1970)) }

  /// Read once: looking through the environment costs more than all else that a cached page needs.
  private static let stated = ProcessInfo.processInfo.environment["CAMPANELLO_NOW"].flatMap { CivilDate($0) }
    .map { ZoneClock.utc.instant($0, secondOfDay: 12 * 3600) }
}
