import FileFormats
import Primitives

/// Ids for the older log, which has none: rows of one caller, of which one begins within two seconds of where the other
/// ends (whichever stands first), are one call.
///
/// Memory: the last row of at most 5,000 callers.
struct ThreeCXChain: Sendable {
  private struct Link: Sendable {
    var id: String
    var start: Int
    var end: Int
  }

  private static let mostCallers = 5_000
  private static let slack = 2
  private var last: [String: Link] = [:]

  /// The id of the call of which the row is a part.
  mutating func id(_ time: String, _ form: DateFormat, caller: String, seconds: Int) -> String {
    let digits = caller.filter(\.isNumber)
    guard digits.count >= 4, let start = CallClock.moment(time, [form])?.seconds else {
      return Self.fresh(time, caller)
    }
    let end = start + seconds
    let isNext = last[digits].map { abs(start - $0.end) <= Self.slack || abs(end - $0.start) <= Self.slack } ?? false
    let id = isNext ? last[digits]?.id ?? "" : Self.fresh(time, caller)
    if last.count >= Self.mostCallers { last = [:] }
    last[digits] = Link(id: id, start: start, end: end)
    return id
  }

  private static func fresh(_ time: String, _ caller: String) -> String {
    var hash = StableHash()
    hash.combine(time)
    hash.combine(caller)
    return "call-" + String(UInt64(bitPattern: hash.value), radix: 36)
  }
}
