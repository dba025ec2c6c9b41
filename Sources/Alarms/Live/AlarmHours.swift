import Foundation
public import Primitives

extension Alarm {
  /// The hours that an alarm is about which rings as things happen, RFC 3339 on the organisation's clock.
  public struct Hours: Sendable, Codable, Equatable {
    public var began: String
    /// Nil while it goes on.
    public var ended: String?

    public init(from: Instant, to: Instant?, _ clock: ZoneClock) {
      began = clock.rfc3339(from)
      ended = to.map(clock.rfc3339)
    }

    public var from: Instant? { Instant(rfc3339: began) }
    public var to: Instant? { ended.flatMap { Instant(rfc3339: $0) } }

    /// `11:40`; nil while it goes on.
    var end: String? { ended.map { String($0.dropFirst(11).prefix(5)) } }

    /// `23/11/2026 alle 10:05`; as it was on the organisation's clock.
    static func text(_ moment: String, _ language: Language) -> String {
      let parts = moment.prefix(10).split(separator: "-")
      guard parts.count == 3, moment.count >= 16 else { return moment }
      let time = moment.dropFirst(11).prefix(5)
      return language == .it
        ? "\(parts[2])/\(parts[1])/\(parts[0]) alle \(time)" : "\(parts[2])/\(parts[1])/\(parts[0]) at \(time)"
    }
  }

  /// What came while contacts were far more than usual, and the course of that day.
  public struct Spike: Sendable, Codable, Equatable {
    /// Contacts since it began, and what was expected of the same time: 95 % of such times lie between low and high.
    public var contacts: Double
    public var expected: Double
    public var low: Double
    public var high: Double
    /// Different customers among them, of the contacts that name theirs.
    public var customers: Int
    public var named: Int
    /// What is written during it and was not before.
    public var words: [String]
    /// −log₁₀ of the probability that chance brings its worst window.
    public var surprise: Double
    public var course: Course

    /// The day of the spike in slots, up to the last one looked at.
    public struct Course: Sendable, Codable, Equatable {
      /// When the first slot begins, RFC 3339 on the organisation's clock.
      public var from: String
      public var slotMinutes: Int
      public var counts: [Double]
      public var expected: [Double]
      /// Expected of each slot over all channels, before the day began: the course that contacts of any kind take.
      public var beside: [Double]

      public var start: Instant? { Instant(rfc3339: from) }

      public init(from: String, slotMinutes: Int, counts: [Double], expected: [Double], beside: [Double]) {
        self.beside = beside
        self.from = from
        self.slotMinutes = slotMinutes
        self.counts = counts
        self.expected = expected
      }
    }

    public init(
      contacts: Double, expected: Double, low: Double, high: Double, customers: Int, named: Int, words: [String],
      surprise: Double, course: Course
    ) {
      self.contacts = contacts
      self.expected = expected
      self.low = low
      self.high = high
      self.customers = customers
      self.named = named
      self.words = words
      self.surprise = surprise
      self.course = course
    }
  }
}

extension Instant {
  fileprivate init?(rfc3339 text: String) {
    guard let date = try? Date(text, strategy: .iso8601) else { return nil }
    self.init(seconds: Int64(date.timeIntervalSince1970))
  }
}

extension ZoneClock {
  /// `2026-11-23T10:05:00+01:00`
  public func rfc3339(_ instant: Instant) -> String {
    let offset = offset(at: instant)
    let local = Instant(seconds: instant.seconds + offset).rfc3339.dropLast()
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = abs(offset) / 60
    return "\(local)\(offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
