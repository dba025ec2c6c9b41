import Foundation
import Primitives

// Rejection rates of the trend tests with no trend, and their power, on simulated months: section F of methods.md.
// `trend-size [--runs N] [--seed S]`

func option(_ name: String) -> String? {
  let words = CommandLine.arguments
  guard let i = words.firstIndex(of: name), i + 1 < words.count else { return nil }
  return words[i + 1]
}

func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(1, width - text.count)) + text
}

let runs = option("--runs").flatMap { Int($0) } ?? 2000
let seed = option("--seed").flatMap { UInt64($0) } ?? 11
let scenarios = [
  Scenario(), Scenario(rho: 0.3), Scenario(rho: 0.6),
  Scenario(season: .sine), Scenario(rho: 0.3, season: .sine), Scenario(rho: 0.6, season: .sine),
  Scenario(rho: 0.3, season: .august), Scenario(rho: 0.6, season: .august),
  Scenario(slope: 5e-5, season: .sine), Scenario(rho: 0.3, slope: 5e-5, season: .sine),
  Scenario(rho: 0.3, slope: 1e-4, season: .sine), Scenario(rho: 0.6, slope: 1e-4, season: .sine),
  Scenario(rho: 0.3, slope: 1e-4, season: .august),
  // δ itself: 10 % of the level over three years. Stable should be said 5 % of the time at most.
  Scenario(rho: 0.3, slope: 6.43e-5, season: .sine), Scenario(rho: 0.6, slope: 6.43e-5, season: .sine),
  Scenario(rho: 0.3, season: .sine, months: 24), Scenario(rho: 0.3, season: .sine, months: 60),
]

print("Share of \(runs) series with p < 0.05; coverage of the 90 % interval; verdicts. Seed \(seed)")
print("scenario".padding(toLength: 38, withPad: " ", startingAt: 0) + Tally.columns.map { padded($0, 10) }.joined())
for (place, scenario) in scenarios.enumerated() {
  var generator = SeededGenerator(seed: seed &* 7_919 &+ UInt64(place))
  var tally = Tally()
  for _ in 0..<runs { tally.add(scenario.series(&generator), trueSlope: 12 * scenario.slope) }
  let cells = Tally.columns.map { padded(String(format: "%.3f", tally.share($0)), 10) }
  print(scenario.name.padding(toLength: 38, withPad: " ", startingAt: 0) + cells.joined())
}

print("\nBells a year of one figure, judged every month for thirteen years, the first three not counted")
for (place, scenario) in [
  Scenario(months: 156), Scenario(rho: 0.3, season: .sine, months: 156),
  Scenario(rho: 0.6, season: .august, months: 156),
  Scenario(rho: 0.3, slope: 1e-4, season: .sine, months: 156),
].enumerated() {
  var generator = SeededGenerator(seed: seed &* 7_919 &+ UInt64(100 + place))
  var bells = Bells()
  for _ in 0..<(runs / 10) { bells.add(scenario.series(&generator)) }
  print(
    scenario.name.padding(toLength: 38, withPad: " ", startingAt: 0) + padded(String(format: "%.4f", bells.perYear), 10)
  )
}
