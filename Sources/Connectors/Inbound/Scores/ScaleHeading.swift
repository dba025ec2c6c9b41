import Primitives

/// The scale that a heading names: `CSAT (1-5)`, `voto da 1 a 10`, `rating out of 5`, `Soddisfazione (1–7)`, `stars`.
enum ScaleHeading {
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
