import Demand
import Foundation
import Primitives
import QuietChannels

// Bursts put into real call counts, found by the detector of contacts: section C of methods.md.
// `spike-benchmark bank_calls.csv [--rate FALSE_ALERTS_IN_10_DAYS] [--seed S]`, `spike-benchmark --quiet [--years N]`,
// `spike-benchmark --mentions FOLDER` with `series/*.csv` and `windows.json`: real mentions, see ``MentionRun``.
//
// The first 60 days are learned, the thresholds run from there on, the last 52 days are tested: three bursts of each
// size a day, 156 in all, at random slots. The false-alert rate is that of the days without bursts.

func option(_ name: String) -> String? {
  let words = CommandLine.arguments
  guard let i = words.firstIndex(of: name), i + 1 < words.count else { return nil }
  return words[i + 1]
}

guard CommandLine.arguments.count > 1 else {
  print("usage: spike-benchmark bank_calls.csv [--rate 1] [--seed 7]")
  exit(64)
}
let file = CommandLine.arguments[1]
let rate = option("--rate").flatMap(Double.init) ?? 1
let seed = option("--seed").flatMap(UInt64.init) ?? 7
let (learned, tested) = (60, 52)

struct Caught {
  var minutes: [Int] = []
  var all = 0

  var share: Double { Double(minutes.count) / Double(max(1, all)) }
  var median: Int? { minutes.isEmpty ? nil : minutes.sorted()[minutes.count / 2] }
  var atOnce: Double { Double(minutes.count { $0 <= 5 }) / Double(max(1, all)) }
}

func alerts(_ detector: inout SpikeDetector, _ date: CivilDate, _ counts: [Double]) -> [Int] {
  detector.begin(date)
  var found: [Int] = []
  for (slot, count) in counts.enumerated() {
    if let reading = detector.add(count), reading.isAlert { found.append(slot) }
  }
  detector.end()
  return found
}

/// Slots in which a line is beyond its threshold, alert or not: a burst inside a spike of its own is caught too.
func beyond(_ detector: SpikeDetector, _ date: CivilDate, _ counts: [Double], upTo end: Int) -> Set<Int> {
  var detector = detector
  detector.begin(date)
  var found: Set<Int> = []
  for (slot, count) in counts.prefix(end).enumerated() {
    if let reading = detector.add(count), !reading.lines.isEmpty { found.insert(slot) }
  }
  return found
}

func run(_ calls: CallCounts) {
  var settings = SpikeSettings()
  settings.falseAlertsPerDay = rate / 10
  var detector = SpikeDetector(slotMinutes: 5, settings: settings, slotsPerDay: calls.slots)
  var chance = SeededGenerator(seed: seed)
  var falseBefore = 0
  var falseNow = 0
  var caught = [Caught](repeating: Caught(), count: Burst.all.count)
  let clock = ContinuousClock()
  var spent = Duration.zero
  for (place, day) in calls.days.enumerated() {
    if place >= calls.days.count - tested {
      let starts = (0..<3).map { _ in 12 + chance.below(128) }
      for start in starts {
        for (kind, burst) in Burst.all.enumerated() {
          let counts = burst.put(into: day.counts, from: start, seed: UInt64(place * 1_000 + start * 7 + kind))
          let end = min(counts.count, start + burst.slots)
          let first = beyond(detector, day.date, counts, upTo: end).filter { $0 >= start }.min()
          caught[kind].all += 1
          if let first { caught[kind].minutes.append((first - start + 1) * 5) }
        }
      }
    }
    let begun = clock.now
    let found = alerts(&detector, day.date, day.counts).count
    spent += clock.now - begun
    if place >= calls.days.count - tested { falseNow += found } else if place >= learned { falseBefore += found }
  }
  let before = Double(falseBefore) / Double(calls.days.count - tested - learned) * 10
  let now = Double(falseNow) / Double(tested) * 10
  let micros = spent / .microseconds(1) / Double(calls.days.count * calls.slots)
  print(
    String(
      format: "%.0f contacts a slot: false alerts in 10 days %.2f (days before) %.2f (tested); %.2f µs a point",
      calls.mean, before, now, micros))
  for (burst, one) in zip(Burst.all, caught) {
    print(
      String(
        format: "  %@  caught %3.0f %%  median %@ min  within 5 min %3.0f %%",
        burst.name.padding(toLength: 13, withPad: " ", startingAt: 0),
        one.share * 100, one.median.map(String.init) ?? "—", one.atOnce * 100))
  }
}

/// False alerts in two weeks on channels where nothing happens, by hours and by five minutes; one was asked for.
func quiet(_ channel: QuietChannel, isHoliday: @escaping @Sendable (CivilDate) -> Bool = { _ in false }) -> Double {
  var channel = channel
  var detector = SpikeDetector(slotMinutes: 1_440 / channel.slots, isHoliday: isHoliday)
  var found = 0
  for number in 0..<395 {
    let date = CivilDate(year: 2025, month: 1, day: 6).adding(days: number)
    let alerts = alerts(&detector, date, channel.day(date, number: number)).count
    if number >= 30 { found += alerts }
  }
  return Double(found) / 365 * 14
}

func average(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }

if CommandLine.arguments[1] == "--quiet" {
  let years = option("--years").flatMap(Int.init) ?? 10
  print("False alerts in two weeks, a quiet year of hours, mean of \(years) years; one was asked for")
  for mean in [40.0, 120, 400, 1_000, 3_000, 9_000] {
    let plain = (0..<years).map { quiet(QuietChannel(meanOfADay: mean, slots: 24, seed: seed &+ UInt64($0))) }
    let growing = (0..<years).map { year -> Double in
      var channel = QuietChannel(meanOfADay: mean, slots: 24, seed: seed &+ 1_000 &+ UInt64(year))
      channel.growth = 1
      return quiet(channel)
    }
    let resting = (0..<years).map { year -> Double in
      var channel = QuietChannel(meanOfADay: mean, slots: 24, seed: seed &+ 2_000 &+ UInt64(year))
      let days = Set((0..<12).map { CivilDate(year: 2025, month: 1, day: 6).adding(days: 30 * $0 + 17) })
      channel.holidays = days
      return quiet(channel) { days.contains($0) }
    }
    print(
      String(
        format: "%6.0f a day: %.2f (most %.2f) · doubling in a year %.2f · with holidays %.2f", mean,
        average(plain), plain.max() ?? 0, average(growing), average(resting)))
  }
  exit(0)
}

if CommandLine.arguments[1] == "--mentions" {
  let folder = URL(fileURLWithPath: CommandLine.arguments[2])
  var run = MentionRun()
  for (name, windows) in try MentionRun.labels(folder.appendingPathComponent("windows.json")).sorted(by: {
    $0.key < $1.key
  }) {
    try run.add(folder.appendingPathComponent("series/\(name)"), windows: windows)
  }
  print(
    String(
      format: "%d of %d labelled windows rung in; outside them %d in %d days, %.2f in two weeks (one asked for)",
      run.caught, run.windows, run.outside, run.days, Double(run.outside) / Double(run.days) * 14))
  exit(0)
}

let calls = try CallCounts(path: file)
for part in [1, 0.25, 0.05] { run(calls.thinned(to: part, seed: 1)) }
