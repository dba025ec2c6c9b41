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

/// The wall clock of Rome. In 2026 it jumps ahead on 29 March and back on 25 October, both at 01:00 UTC.
let rome: ZoneClock = {
  guard let clock = ZoneClock(identifier: "Europe/Rome") else {
    preconditionFailure("The tests need the time zone data of Europe/Rome.")
  }
  return clock
}()
