/// A moment in time: whole seconds since 1970-01-01T00:00:00Z.
///
/// Everything is stored in UTC; what a wall clock showed is computed by ``ZoneClock``.
public struct Instant: Sendable, Hashable, Comparable {
  public var seconds: Int64

  @inlinable
  public init(seconds: Int64) { self.seconds = seconds }

  @inlinable
  public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

  /// Seconds from `earlier` to this moment; negative when this comes first.
  @inlinable
  public func seconds(since earlier: Instant) -> Int64 { seconds - earlier.seconds }

  /// RFC 3339 in UTC, such as `2026-11-22T09:05:00Z`.
  public var rfc3339: String {
    let day = CivilDate(daysSince1970: Int((Double(seconds) / 86_400).rounded(.down)))
    let rest = Int(seconds) - day.daysSince1970 * 86_400
    return "\(day)T\(twoDigits(rest / 3600)):\(twoDigits(rest / 60 % 60)):\(twoDigits(rest % 60))Z"
  }
}

func twoDigits(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
