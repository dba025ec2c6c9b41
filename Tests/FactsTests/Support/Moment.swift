import Primitives

/// Moments written as `2026-10-25 00:30:00`, in UTC.
func utc(_ text: String) -> Instant {
  let parts = text.split(separator: " ")
  let time = parts[1].split(separator: ":").compactMap { Int64($0) }
  guard parts.count == 2, time.count == 3, let day = CivilDate(parts[0]) else {
    preconditionFailure("A moment in a test reads 2026-10-25 00:30:00.")
  }
  return Instant(seconds: Int64(day.daysSince1970) * 86_400 + time[0] * 3600 + time[1] * 60 + time[2])
}

/// A day written as `2026-10-25`.
func day(_ text: String) -> CivilDate {
  guard let day = CivilDate(text) else { preconditionFailure("A day in a test reads 2026-10-25.") }
  return day
}

/// A month written as `2026-10`.
func month(_ text: String) -> Month {
  guard let month = Month(text) else { preconditionFailure("A month in a test reads 2026-10.") }
  return month
}
