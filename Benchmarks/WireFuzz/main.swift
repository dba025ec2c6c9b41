import Foundation
import Primitives
import WireFuzzing

// Feeds every reader of what browsers send with inputs by chance, for a time.
// swift run wire-fuzz SECONDS SEED [CASE …]

let words = Array(CommandLine.arguments.dropFirst())
guard words.count >= 2, let seconds = Int64(words[0]), let seed = UInt64(words[1]), seconds > 0 else {
  print("wire-fuzz SECONDS SEED [\(FuzzCase.allCases.map(\.rawValue).joined(separator: "|"))]…")
  exit(64)
}
let chosen = words.count == 2 ? FuzzCase.allCases : words.dropFirst(2).compactMap { FuzzCase(rawValue: $0) }
var broken = 0
for fuzz in chosen {
  // One seed for every iteration: what is found is found again alone.
  let start = ContinuousClock.now
  var iterations: UInt64 = 0
  while iterations % 64 != 0 || start.duration(to: .now) < .seconds(seconds) {
    var random = SeededGenerator(seed: seed &+ iterations)
    if let promise = fuzz.broken(&random) {
      broken += 1
      print("\(fuzz.rawValue), seed \(seed &+ iterations): \(promise)")
      if broken >= 20 { break }
    }
    iterations += 1
  }
  print("\(fuzz.rawValue): \(iterations) iterations from seed \(seed), \(seconds) s, \(broken) broken promises so far")
}
exit(broken > 0 ? 1 : 0)
