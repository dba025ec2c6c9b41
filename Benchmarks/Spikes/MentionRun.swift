import Demand
import Foundation
import Primitives

/// Real mentions on Twitter in slots of five minutes, with windows in which people saw something happen: how many of
/// these the bell of mentions finds, and how often it rings outside them. No labels are used to ring.
struct MentionRun {
  private(set) var caught = 0
  private(set) var windows = 0
  private(set) var outside = 0
  private(set) var days = 0

  private struct Slot {
    var at: Int64
    var count: Int
  }

  /// Rows of `2015-02-26 21:42:53,104`.
  mutating func add(_ series: URL, windows labels: [(Int64, Int64)]) throws {
    let slots = try String(contentsOf: series, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { row -> Slot? in
        let parts = row.split(separator: ",")
        guard parts.count == 2, let at = Self.seconds(parts[0]), let count = Double(parts[1]) else { return nil }
        return Slot(at: at, count: Int(count))
      }
    guard let first = slots.first?.at, let last = slots.last?.at else { return }
    let alerts = Self.alerts(slots)
    let watched = first + 15 * 86_400
    let testable = labels.filter { $0.1 > watched }
    windows += testable.count
    caught += testable.count { one in alerts.contains { $0 >= one.0 && $0 <= one.1 } }
    outside += alerts.count { at in !labels.contains { at >= $0.0 && at <= $0.1 } }
    days += Int((last - watched) / 86_400)
  }

  /// As ``MentionWatch`` rings, one subject alone.
  private static func alerts(_ slots: [Slot]) -> [Int64] {
    let settings = MentionWatch.Settings()
    var alerts: [Int64] = []
    var busiest: [(day: Int64, count: Int)] = []
    var (first, sum) = (0, 0)
    var open: (day: Int64, last: Int64)?
    for (place, slot) in slots.enumerated() {
      sum += slot.count
      while slots[first].at <= slot.at - 3_600 {
        sum -= slots[first].count
        first += 1
      }
      if let story = open, slot.at > story.last + settings.quietMinutes * 60 { open = nil }
      let today = slots[place].at / 86_400
      let before = busiest.filter { $0.day < open?.day ?? today }.suffix(settings.history).map(\.count)
      let record = HourRecord(
        before, series: 1, falseAlertsPerDay: settings.falseAlertsPerDay, least: settings.least)
      if before.count >= settings.leastDays, sum > record.threshold {
        if open == nil { alerts.append(slot.at) }
        open = (open?.day ?? today, slot.at)
      }
      if busiest.last?.day == today {
        busiest[busiest.count - 1].count = max(sum, busiest[busiest.count - 1].count)
      } else {
        busiest.append((today, sum))
      }
    }
    return alerts
  }

  /// Of `{"file.csv": [["2015-03-03 04:37:53.000000", "2015-03-04 13:37:53.000000"], …]}`.
  static func labels(_ file: URL) throws -> [String: [(Int64, Int64)]] {
    let all = try JSONDecoder().decode([String: [[String]]].self, from: Data(contentsOf: file))
    return all.mapValues { windows in
      windows.compactMap { one in
        guard one.count == 2, let from = seconds(one[0]), let to = seconds(one[1]) else { return nil }
        return (from, to)
      }
    }
  }

  private static func seconds(_ text: some StringProtocol) -> Int64? {
    let plain = String(text).prefix(19).replacing(" ", with: "T") + "Z"
    return (try? Date(plain, strategy: .iso8601)).map { Int64($0.timeIntervalSince1970) }
  }
}
