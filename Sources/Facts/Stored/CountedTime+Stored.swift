import Primitives
import Storage

/// The three columns of a counted time. A day and a month are kept as days, so that another time zone does not move
/// them; `minutes` is 0 for a month.
extension CountedTime {
  static let columns = ["starts_at", "day", "minutes"]

  static func columnTypes(_ dialect: Dialect) -> String {
    FactTable.nullable(["starts_at", "day"], dialect.integer) + FactTable.required(["minutes"], dialect.integer)
  }
}

extension FactEncoder {
  mutating func put(_ time: CountedTime) {
    switch time {
    case .minutes(let length, let start):
      put(start)
      put(Optional<CivilDate>.none)
      put(length)
    case .day(let day):
      put(Optional<Instant>.none)
      put(day)
      put(CountedTime.minutesOfDay)
    case .month(let month):
      put(Optional<Instant>.none)
      put(month.firstDay)
      put(0)
    }
  }
}

extension CellReader {
  mutating func countedTime() -> CountedTime {
    let start = instant()
    let day = day() ?? CivilDate(daysSince1970: 0)
    let length = int() ?? 0
    if let start { return .minutes(length, from: start) }
    return length == 0 ? .month(day.month) : .day(day)
  }
}
