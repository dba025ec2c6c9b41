import FileFormats
import Primitives

/// The moments of `queue_log`: seconds since 1970 in the file, a day and a time on the wall in a database's table. They
/// are counted here as seconds on one scale, and written again in the form in which they came.
struct QueueLogClock: Sendable {
  private var isCounted = true
  private static let formats = [DateFormat(.unixSeconds), DateFormat(.yearMonthDay, separator: "-")]

  mutating func seconds(_ cell: String) -> Int? {
    guard let moment = CallClock.moment(cell, Self.formats) else { return nil }
    isCounted = moment.isCounted
    return moment.seconds
  }

  func text(_ seconds: Int) -> String {
    if isCounted { return String(seconds) }
    let day = CivilDate(daysSince1970: Int((Double(seconds) / 86_400).rounded(.down)))
    let rest = seconds - day.daysSince1970 * 86_400
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(day) \(clock)"
  }
}
