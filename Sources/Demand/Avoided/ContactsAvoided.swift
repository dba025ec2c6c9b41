public import Alarms
import Foundation
public import Primitives
import Statistics

/// Contacts that did not come after customers were told: what the spike would have brought, had it gone on as it was,
/// less what came.
///
/// What came before customers were told, carried on with the course of the day, is what would have come: contacts over
/// all channels, as they were expected before the day began, are the exposures of a ratio of two Poisson rates.
/// An estimate from above: a spike also dies down by itself. See docs/methods/contacts-avoided.md.
public struct ContactsAvoided: Sendable, Hashable {
  /// Why there is no estimate.
  public enum Lack: Error, Sendable, Hashable {
    /// No spike is known beside it: it was not opened from one, or its course was not kept.
    case noSpike
    /// Customers were not told yet, or before the spike.
    case notTold
    /// Too few contacts came before customers were told.
    case tooFewBefore
    /// Too little time has passed since.
    case tooEarly
  }

  /// A stretch of whole slots: what came, and what the hour was expected to bring.
  public struct Stretch: Sendable, Hashable {
    public var from: Instant
    public var to: Instant
    public var contacts: Double
    public var expected: Double
    /// Expected over all channels.
    public var beside: Double
  }

  /// Hours after the telling that are looked at, at most: later nobody knows what the spike would have done.
  public static let mostHours: Int64 = 4
  /// Contacts before, and minutes after, that an estimate needs.
  public static let leastContacts = 10.0
  public static let leastMinutes: Int64 = 15

  /// From the beginning of the spike until customers were told.
  public let before: Stretch
  /// From then to the end of the incident, of the hours, or to now.
  public let after: Stretch
  /// The rest of that day: contacts that were only put off would show here. Nil where less than an hour is known.
  public let later: Stretch?
  /// What would have come after, had the spike gone on as it was.
  public let withoutNotice: Double
  /// The same less what came, with its 95 % interval.
  public let avoided: Double
  public let low: Double
  public let high: Double

  /// `told` is when the first update was published, `ended` when the incident ended, if it has.
  public init(
    _ spike: Alarm.Spike?, began: Instant?, told: Instant?, ended: Instant?, now: Instant
  ) throws(Lack) {
    guard let spike, let began, let slots = Slots(spike.course) else { throw .noSpike }
    guard let told, told > began, began >= slots.from else { throw .notTold }
    // It began somewhere inside its first slot.
    let before = slots.stretch(Instant(seconds: began.seconds + slots.seconds), told)
    guard before.contacts >= Self.leastContacts, before.beside > 0 else { throw .tooFewBefore }
    let end = min(ended ?? now, now, Instant(seconds: told.seconds + Self.mostHours * 3_600))
    let after = slots.stretch(told, end)
    guard after.to.seconds - after.from.seconds >= Self.leastMinutes * 60, after.beside > 0 else { throw .tooEarly }
    self.before = before
    self.after = after
    let later = slots.stretch(end, now)
    self.later = ended != nil && later.to.seconds - later.from.seconds >= 3_600 ? later : nil
    withoutNotice = before.contacts * after.beside / before.beside
    avoided = withoutNotice - after.contacts
    let margin = Self.margin(of: after, to: before, spike)
    // What would have come is what came over the ratio.
    let came = max(after.contacts, 0.5)
    low = came / margin.high - after.contacts
    high = came / margin.low - after.contacts
  }

  /// 95 % interval of the ratio of the two rates. What the spike brings is counted, and varies as counts do; what comes
  /// anyway varies as it always did, by φ: the variance of a count y with μ expected is y + φμ².
  private static func margin(of after: Stretch, to before: Stretch, _ spike: Alarm.Spike) -> Interval {
    let spread = (spike.high - spike.expected) / 1.96
    let beyond = spike.expected > 0 ? max(0, (spread * spread - spike.expected) / (spike.expected * spike.expected)) : 0
    // Half a contact where none came, on both sides.
    let more = after.contacts > 0 ? 0 : 0.5
    let (a, b) = (after.contacts + more, before.contacts + more)
    let variance =
      (a + beyond * after.expected * after.expected) / (a * a)
      + (b + beyond * before.expected * before.expected) / (b * b)
    let ratio = (a / after.beside) / (b / before.beside)
    let factor = exp(Normal.quantile(0.975) * variance.squareRoot())
    return Interval(low: ratio / factor, high: ratio * factor)
  }

  /// The slots of a course, whole ones only.
  private struct Slots {
    let course: Alarm.Spike.Course
    let from: Instant
    var seconds: Int64 { Int64(course.slotMinutes) * 60 }

    init?(_ course: Alarm.Spike.Course) {
      guard let from = course.start, !course.counts.isEmpty, course.beside.count == course.counts.count else {
        return nil
      }
      self.course = course
      self.from = from
    }

    /// Those that begin at `start` or later and end at `end` or before.
    func stretch(_ start: Instant, _ end: Instant) -> Stretch {
      let length = seconds
      let first = max(0, (start.seconds - from.seconds + length - 1) / length)
      let last = min(Int64(course.counts.count), (end.seconds - from.seconds) / length)
      let places = Int(first)..<Int(max(first, last))
      return Stretch(
        from: Instant(seconds: from.seconds + first * length),
        to: Instant(seconds: from.seconds + Int64(places.upperBound) * length),
        contacts: places.reduce(0) { $0 + course.counts[$1] }, expected: places.reduce(0) { $0 + course.expected[$1] },
        beside: places.reduce(0) { $0 + course.beside[$1] })
    }
  }
}
