public import Primitives

/// The length of the periods of a table of figures.
public enum Grain: String, Sendable, CaseIterable {
  case month, week, day, hour
}

/// One period: a month, a week (its Monday), a day, or an hour.
public struct Period: Sendable, Hashable, Comparable {
  public var grain: Grain
  /// Month index, days since 1970 (of the day, or of the week's Monday), or seconds since 1970 of the hour.
  public var bucket: Int64

  public init(grain: Grain, bucket: Int64) {
    self.grain = grain
    self.bucket = bucket
  }

  public init(_ month: Month) { self.init(grain: .month, bucket: Int64(month.index)) }

  public static func < (a: Period, b: Period) -> Bool { a.bucket < b.bucket }

  /// `2026-11`, `2026-W47`, `2026-11-22`, `2026-11-22T09:00:00Z`
  public var name: String {
    switch grain {
    case .month: return Month(index: Int(bucket)).description
    case .day: return CivilDate(daysSince1970: Int(bucket)).description
    case .hour: return Instant(seconds: bucket).rfc3339
    case .week:
      let thursday = CivilDate(daysSince1970: Int(bucket) + 3)
      let year = thursday.parts.year
      let firstThursday = CivilDate(year: year, month: 1, day: 4).startOfWeek.adding(days: 3)
      let week = (thursday.daysSince1970 - firstThursday.daysSince1970) / 7 + 1
      return "\(year)-W\(week < 10 ? "0" : "")\(week)"
    }
  }
}
