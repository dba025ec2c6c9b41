import Demand
import Foundation
import Primitives

/// Spikes found in a series: for a person, for a program, and the score of every slot.
struct SpikeListing {
  struct Alert: Encodable {
    var at: String
    var minutes: Int
    var count: Double
    var expected: Double?
    var excess: Double?
    var line: String
  }

  struct Answer: Encodable {
    var rule: String
    var slotMinutes: Int
    var days: Int
    var daysWatched: Int
    var contacts: Double
    var alerts: [Alert]
  }

  private(set) var answer: Answer
  private(set) var scoreLines = ["timestamp,score"]

  init(contacts series: CountSeries, falseAlertsPerDay: Double) {
    var settings = SpikeSettings()
    settings.falseAlertsPerDay = falseAlertsPerDay
    let days = series.days
    var detector = SpikeDetector(
      slotMinutes: series.slotMinutes, settings: settings, slotsPerDay: series.hours?.count ?? 1)
    answer = Answer(
      rule: "contacts", slotMinutes: series.slotMinutes, days: days.count, daysWatched: 0,
      contacts: days.reduce(0) { $0 + $1.counts.reduce(0, +) }, alerts: [])
    for (date, first, counts) in days {
      // A series that begins in the middle of a day tells nothing of that day.
      let isWhole = first == series.hours?.lowerBound
      if isWhole { detector.begin(date) }
      for (slot, count) in counts.enumerated() {
        let at = Self.moment(date, (first + slot) * series.slotMinutes * 60)
        guard isWhole else {
          scoreLines.append("\(at),0")
          continue
        }
        let reading = detector.add(count)
        let score = reading.map { max($0.surprise / $0.surpriseThreshold, $0.growth / $0.growthThreshold) / 2 } ?? 0
        scoreLines.append("\(at),\(min(1, score))")
        guard let reading, reading.isAlert else { continue }
        answer.alerts.append(
          Alert(
            at: at, minutes: reading.windowMinutes, count: reading.windowCount, expected: reading.windowExpected,
            excess: reading.excess, line: reading.lines.contains(.window) ? "window" : "growth"))
      }
      detector.end()
    }
    answer.daysWatched = detector.daysWatched
  }

  init(mentions series: CountSeries) {
    let days = series.days
    let settings = RecordDetector.Settings(slotMinutes: series.slotMinutes)
    var detector = RecordDetector(settings)
    answer = Answer(
      rule: "mentions", slotMinutes: series.slotMinutes, days: days.count, daysWatched: max(0, days.count - 1),
      contacts: days.reduce(0) { $0 + $1.counts.reduce(0, +) }, alerts: [])
    for (date, first, counts) in days {
      for (slot, count) in counts.enumerated() {
        let at = Self.moment(date, (first + slot) * series.slotMinutes * 60)
        let reading = detector.add(count)
        scoreLines.append("\(at),\(min(1, reading.score / 6))")
        guard reading.isAlert else { continue }
        answer.alerts.append(
          Alert(
            at: at, minutes: settings.summed * series.slotMinutes, count: reading.sum, expected: nil, excess: nil,
            line: "record"))
      }
    }
  }

  private static func moment(_ day: CivilDate, _ second: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day) \(two(second / 3_600)):\(two(second / 60 % 60)):00"
  }

  func print(_ language: Language) {
    let it = language == .it
    let numbers = NumberText(language)
    Output.line(
      it
        ? "\(numbers.count(answer.contacts)) contatti in \(answer.days) giorni; giorni guardati: \(answer.daysWatched)."
        : "\(numbers.count(answer.contacts)) contacts in \(answer.days) days; days watched: \(answer.daysWatched).")
    if answer.alerts.isEmpty {
      return Output.line(it ? "✓ Nessun picco." : "✓ No spike.")
    }
    var table = TextTable(
      it
        ? ["quando", "minuti", "contati", "attesi", "in più", "come"]
        : ["when", "minutes", "counted", "expected", "more", "how"],
      figures: [1, 2, 3, 4])
    for alert in answer.alerts {
      table.add([
        alert.at, "\(alert.minutes)", numbers.count(alert.count), alert.expected.map { numbers.decimal($0) } ?? "—",
        alert.excess.map { numbers.signedPercent($0) } ?? "—", Self.how(alert.line, it),
      ])
    }
    Output.line(table.text)
  }

  private static func how(_ line: String, _ it: Bool) -> String {
    switch line {
    case "window": it ? "troppi in poco tempo" : "too many in little time"
    case "growth": it ? "troppi da troppo tempo" : "too many for too long"
    default: it ? "mai tanti in tre settimane" : "most in three weeks"
    }
  }
}
