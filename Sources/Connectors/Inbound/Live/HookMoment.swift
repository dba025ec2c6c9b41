import Primitives

/// A moment of another system, to the microsecond where it says so.
struct HookMoment: Hashable {
  /// Since 1970.
  let micros: Int64

  var instant: Instant { Instant(seconds: seconds) }
  var seconds: Int64 { micros >= 0 ? micros / 1_000_000 : (micros - 999_999) / 1_000_000 }

  /// The other one where it is of the same second and tells more of it.
  func refined(by other: HookMoment?) -> HookMoment {
    guard let other, other.seconds == seconds, micros % 1_000_000 == 0 else { return self }
    return other
  }

  private init(micros: Int64) { self.micros = micros }

  init(_ instant: Instant) { micros = instant.seconds * 1_000_000 }

  /// Seconds, thousandths, or millionths since 1970, told apart by their size; nil outside the years 1970 to 2286.
  init?(since1970 number: Double) {
    var seconds = number
    if seconds > 100_000_000_000_000 {
      seconds /= 1_000_000
    } else if seconds > 100_000_000_000 {
      seconds /= 1_000
    }
    guard seconds.isFinite, seconds >= 0, seconds < 10_000_000_000 else { return nil }
    micros = Int64((seconds * 1_000_000).rounded())
  }

  /// RFC 3339 and what is written like it: a blank for the T, no colon in the offset, `UTC`, no seconds, no offset
  /// (then UTC); the dates of mail (RFC 5322); seconds since 1970 in a text. Nil for anything else. O(length).
  init?(_ text: String) {
    if let number = Double(text) {
      self.init(since1970: number)
    } else if let found = Self.iso(text) ?? Self.mail(text) {
      self.init(micros: found)
    } else {
      return nil
    }
  }

  private static func iso(_ text: String) -> Int64? {
    let form =
      /(\d{4})-?(\d{2})-?(\d{2})(?:[Tt]|\s+)(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*(.*)/
    guard let match = text.wholeMatch(of: form)?.output, let offset = offset(match.8),
      let day = day(Int(match.1), Int(match.2), Int(match.3)),
      let second = secondOfDay(match.4, match.5, match.6)
    else { return nil }
    return (day * 86_400 + second - offset) * 1_000_000 + fraction(match.7)
  }

  /// `Tue, 24 Nov 2026 10:00:00 +0100`
  private static func mail(_ text: String) -> Int64? {
    let form = /(?:[A-Za-z]{3},\s*)?(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(.*)/
    guard let match = text.wholeMatch(of: form)?.output, let offset = offset(match.7),
      let month = months.firstIndex(of: match.2.lowercased()), let day = day(Int(match.3), month + 1, Int(match.1)),
      let second = secondOfDay(match.4, match.5, match.6)
    else { return nil }
    return (day * 86_400 + second - offset) * 1_000_000
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Days since 1970; nil for a day that no calendar has.
  private static func day(_ year: Int?, _ month: Int?, _ day: Int?) -> Int64? {
    guard let year, let month, let day else { return nil }
    return CivilDate(checkingYear: year, month: month, day: day).map { Int64($0.daysSince1970) }
  }

  private static func secondOfDay(_ hour: Substring, _ minute: Substring, _ second: Substring?) -> Int64? {
    guard let hour = Int64(hour), let minute = Int64(minute), hour < 24, minute < 60 else { return nil }
    // A leap second is the one after it.
    let second = second.flatMap { Int64($0) } ?? 0
    return second <= 60 ? hour * 3_600 + minute * 60 + second : nil
  }

  /// Seconds east of Greenwich; nil for a zone that is not known.
  private static func offset(_ text: Substring) -> Int64? {
    let zone = text.uppercased()
    if ["", "Z", "UTC", "GMT"].contains(zone) { return 0 }
    let signed = zone.hasPrefix("UTC") || zone.hasPrefix("GMT") ? String(zone.dropFirst(3)) : zone
    guard let match = signed.wholeMatch(of: /([+\-−])(\d{2}):?(\d{2})?/)?.output, let hours = Int64(match.2),
      let minutes = Int64(match.3 ?? "0"), hours <= 15, minutes < 60
    else { return nil }
    return (match.1 == "+" ? 1 : -1) * (hours * 3_600 + minutes * 60)
  }

  /// Millionths.
  private static func fraction(_ digits: Substring?) -> Int64 {
    guard let digits else { return 0 }
    return Int64((digits + "000000").prefix(6)) ?? 0
  }
}
