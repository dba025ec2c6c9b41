import Foundation
import Primitives

/// A contact that comes in, before anyone has looked at it.
struct Arrival {
  let channel: DemoChannel
  let openedAt: Instant
  /// It comes because of the old outage.
  let outage: Bool
}

/// How many contacts come on a day and when: growth of 8 % a year, month, weekday, holidays, hour.
struct Arrivals {
  private let timeline: DemoTimeline
  private let calendar: ServiceCalendar
  private var carries = [Carry](repeating: Carry(), count: DemoChannel.allCases.count)

  init(timeline: DemoTimeline, calendar: ServiceCalendar) {
    self.timeline = timeline
    self.calendar = calendar
  }

  /// The arrivals of one day, in order of time.
  mutating func next(_ day: CivilDate, _ situation: Situation, _ chance: inout SeededGenerator) -> [Arrival] {
    var arrivals: [Arrival] = []
    for channel in DemoChannel.allCases {
      let expected = expected(channel, day, situation) * exp(0.05 * chance.normal())
      for _ in 0..<carries[channel.rawValue].whole(expected) {
        arrivals.append(arrival(channel, day, outage: false, &chance))
      }
      guard situation.outage else { continue }
      for _ in 0..<Int(expected * 0.8) {
        arrivals.append(arrival(channel, day, outage: true, &chance))
      }
    }
    return arrivals.sorted { $0.openedAt < $1.openedAt }
  }

  private func expected(_ channel: DemoChannel, _ day: CivilDate, _ situation: Situation) -> Double {
    let years = Double(timeline.firstDay.daysSince1970.distance(to: day.daysSince1970)) / 365.25
    let weekday = channel == .phone ? Self.phoneWeek[day.weekday] : Self.writtenWeek[day.weekday]
    let holiday = calendar.isHoliday(day) ? (channel == .phone ? 0.12 : 0.45) : 1
    let surge = channel == .whatsapp ? situation.whatsAppFactor : 1
    return channel.usual.daily * exp(0.077 * years) * Self.year[situation.month.number - 1]
      * (day.weekday == 6 ? weekday : weekday * holiday) * surge
  }

  private func arrival(
    _ channel: DemoChannel, _ day: CivilDate, outage: Bool, _ chance: inout SeededGenerator
  ) -> Arrival {
    let hours = channel == .phone || channel == .chat ? Self.liveHours : Self.writtenHours
    let second = hours.draw(&chance) * 3600 + chance.below(3600)
    return Arrival(
      channel: channel, openedAt: calendar.clock.instant(day, secondOfDay: second), outage: outage)
  }

  private static let phoneWeek = [1.18, 1.06, 1.0, 0.98, 0.94, 0.42, 0.05]
  private static let writtenWeek = [1.12, 1.05, 1.0, 0.99, 0.96, 0.66, 0.48]
  /// January to December: winter bills above, August below.
  private static let year = [1.07, 1.04, 1.01, 0.98, 0.97, 0.98, 0.98, 0.89, 1.02, 1.03, 1.04, 0.99]
  private static let liveHours = Weights(
    [0, 0, 0, 0, 0, 0, 0, 0, 7, 11, 12, 11, 8, 6, 8, 9, 9, 8, 6, 4, 0, 0, 0, 0])
  private static let writtenHours = Weights(
    [1, 0.5, 0.3, 0.2, 0.2, 0.4, 1, 3, 6, 8, 9, 8, 7, 6, 6, 6, 6, 6, 6, 5, 5, 5, 4, 2])
}
