import FileFormats
public import Primitives

/// Between which moments something may have happened: from 1990 on, and not in the future.
public struct MomentLimits: Sendable {
  /// Nil where no clock is asked: then nothing is too late.
  var latest: Instant?

  /// - Parameter now: the moment of the import.
  public init(now: Instant?) { self.init(now: now, daysAhead: 1) }

  /// Of events of other systems, whose clocks may be ahead: up to a week.
  static func live(now: Instant) -> MomentLimits { MomentLimits(now: now, daysAhead: 7) }

  private init(now: Instant?, daysAhead: Int64) {
    latest = now.map { Instant(seconds: $0.seconds + daysAhead * 86_400) }
  }

  static let earliest = Instant(seconds: 631_152_000)

  func contains(_ moment: Instant) -> Bool {
    moment >= Self.earliest && latest.map { moment <= $0 } ?? true
  }
}
