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
    let best = ["best", "ottim", "eccellent", "excellent", "molto", "verysat", "massim", "sicuramentesì", "verygood"]
    let worst = ["worst", "pessim", "perniente", "verydis", "minim", "molto insod", "moltoinsod", "poor"]
    for one in ["1=", "1:", "1–", "1->"] where best.contains(where: { text.contains(one + $0) }) { return true }
    for many in ["5=", "7=", "10=", "5:", "10:"] where worst.contains(where: { text.contains(many + $0) }) {
      return true
    }
    return false
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
