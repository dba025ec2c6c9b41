import Alarms
import Foundation
import Primitives
import Statistics

// How often the verdict "one, several, all, mix" is right on planted cases, beside the rule of thumb.
// swift run -c release place-benchmark --cases 2000 --seed 20261

guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())) else {
  print("place-benchmark [--cases N] [--seed S] [--fall POINTS] [--wobble POINTS] [--told 1]")
  exit(64)
}

print(
  "\(arguments.cases) cases a truth, seed \(arguments.seed), fall \(arguments.fall) points,",
  "wobble \(arguments.wobble) points")
var ruling = PlaceOfChange.Rule()
if arguments.told { ruling.assumptions.wobble = arguments.wobble / 100 }
for answers in [100.0, 300, 1000] {
  var generator = SeededGenerator(seed: arguments.seed &+ UInt64(answers))
  var ours = Confusion()
  var naive = Confusion()
  for truth in Truth.allCases {
    for _ in 0..<arguments.cases {
      let planted = PlantedCase(
        truth, answers: answers, fall: arguments.fall / 100, wobble: arguments.wobble / 100, &generator)
      let place = PlaceOfChange(planted.groups, direction: .fall, rule: ruling)
      ours.add(truth, place.verdict, sameValues: Set(place.values) == planted.fallen)
      let rule = naiveVerdict(planted.groups)
      naive.add(truth, rule.verdict, sameValues: rule.values == planted.fallen)
    }
  }
  print("\n\(Int(answers)) answers a channel-month")
  for (name, confusion) in [("campanello", ours), ("fell more than 5 points", naive)] {
    print(" \(name): right \(percent(confusion.right)), undetermined \(percent(confusion.undetermined))")
    print(confusion.table)
  }
}
