import Primitives

/// The scale that a heading names: `CSAT (1-5)`, `voto da 1 a 10`, `rating out of 5`, `Soddisfazione (1–7)`, `stars`.
enum ScaleHeading {
  /// Whether the heading names a scale that is none of ours (`1-4`, `da 1 a 6`): then it is asked.
  static func isOther(_ header: String) -> Bool {
    let text = header.lowercased()
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    return range(text, numbers) != nil && scale(header) == nil
  }

  /// Whether the best mark is the lowest number: `1 = ottimo`, `(1 = best, 5 = worst)`.
  static func isReversed(_ header: String) -> Bool {
    let text = header.lowercased().filter { $0 != " " }
    let best = [
      "best", "ottim", "eccellent", "excellent", "moltosod", "moltobu", "moltobe", "verysat", "massim", "sicuramentesì",
      "verygood", "miglior", "veryeas", "moltofacil", "moltosemplic", "nessunosforzo", "pochissimosforzo", "verylow",
    ]
    let worst = [
      "worst", "pessim", "perniente", "verydis", "minim", "moltoinsod", "poor", "peggior", "verydifficult",
      "moltodifficil", "moltosforzo", "veryhigh",
    ]
    // The more effort, the worse.
    if ["quantosforzo", "quantafatica", "howmucheffort"].contains(where: { text.contains($0) }) { return true }
    let joints = ["=", ":", "–", "-", "->", "(", ""]
    return joints.contains { joint in
      let isFirst = best.contains { word in
        text.ranges(of: "1" + joint + word).contains { $0.lowerBound == text.startIndex || !digitBefore($0, text) }
      }
      return isFirst
        || ["3", "4", "5", "6", "7", "10"].contains { many in worst.contains { text.contains(many + joint + $0) } }
    }
  }

  private static func digitBefore(_ place: Range<String.Index>, _ text: String) -> Bool {
    text[text.index(before: place.lowerBound)].isNumber
  }

  static func scale(_ header: String) -> Scale? {
    let text = header.lowercased()
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    if let (low, high) = range(text, numbers), let scale = Scale(named: "\(low)-\(high)") { return scale }
    let words = Set(text.split { !$0.isLetter }.map(String.init))
    if !words.isDisjoint(with: ["star", "stars", "stelle", "stella"]) { return .oneToFive }
    return nil
  }

  /// Two numbers joined by a dash, `a`, `to`, `e`, or one behind `out of`, `su`.
  private static func range(_ text: String, _ numbers: [Int]) -> (Int, Int)? {
    let joints = ["-", "–", "—", " a ", " to ", "..", " e ", " through ", " al "]
    for (low, high) in zip(numbers, numbers.dropFirst()) where low < high && (low == 0 || low == 1) {
      for joint in joints {
        for pattern in ["\(low)\(joint)\(high)", "\(low) \(joint) \(high)"] where text.contains(pattern) {
          return (low, high)
        }
      }
    }
    for best in [5, 7, 10, 100] {
      for before in ["out of ", "su ", "/"]
      where text.hasSuffix("\(before)\(best)") || text.contains("\(before)\(best))") {
        return best == 100 ? (0, 100) : (1, best)
      }
    }
    return nil
  }
}
