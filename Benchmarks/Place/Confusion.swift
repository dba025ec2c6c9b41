import Alarms

/// How often each truth got each verdict.
struct Confusion {
  private var counts: [Truth: [PlaceVerdict: Int]] = [:]
  private var rightValues: [Truth: Int] = [:]

  mutating func add(_ truth: Truth, _ verdict: PlaceVerdict, sameValues: Bool) {
    counts[truth, default: [:]][verdict, default: 0] += 1
    if verdict == truth.verdict, sameValues { rightValues[truth, default: 0] += 1 }
  }

  func total(_ truth: Truth) -> Int { counts[truth, default: [:]].values.reduce(0, +) }
  func count(_ truth: Truth, _ verdict: PlaceVerdict) -> Int { counts[truth, default: [:]][verdict] ?? 0 }

  /// Share of the planted cases with the right verdict ("one" must also name the right value).
  var right: Double {
    planted { $0 == .one ? rightValues[$0] ?? 0 : count($0, $0.verdict) }
  }

  var undetermined: Double { planted { count($0, .undetermined) } }

  private func planted(_ number: (Truth) -> Int) -> Double {
    let all = Truth.planted.reduce(0) { $0 + total($1) }
    return Double(Truth.planted.reduce(0) { $0 + number($1) }) / Double(max(1, all))
  }

  var table: String {
    var lines = ["  truth     " + PlaceVerdict.allCases.map { pad($0.rawValue, 13) }.joined() + "same values"]
    for truth in Truth.allCases {
      let n = Double(max(1, total(truth)))
      let cells = PlaceVerdict.allCases.map { pad(percent(Double(count(truth, $0)) / n), 13) }
      lines.append(
        "  " + pad(truth.rawValue, 10) + cells.joined() + percent(Double(rightValues[truth] ?? 0) / n))
    }
    return lines.joined(separator: "\n")
  }
}

func percent(_ share: Double) -> String {
  let tenths = Int((share * 1000).rounded())
  return "\(tenths / 10).\(tenths % 10) %"
}

func pad(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
