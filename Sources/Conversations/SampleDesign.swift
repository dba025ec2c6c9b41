import Facts
import Indicators
import Primitives
import Statistics

/// Which strata a sample has and how many it draws of each. Pure.
///
/// For an alarm: how it ended (bad, good) × when (before, after) × where (inside the segment that explains
/// the change, or outside). `size` is for each cell of the 2 × 2 of outcome and period; inside and outside
/// share it. The controls are the point: a cause seen among the bad ones says something only beside the good
/// ones and beside what was there before. See docs/methods/sample.md.
public enum SampleDesign {
  /// `bad/after/inside`
  static func stratum(isBad: Bool?, isAfter: Bool, isInside: Bool?) -> String {
    let outcome = isBad.map { $0 ? "bad" : "good" } ?? "any"
    let place = isInside.map { $0 ? "/inside" : "/outside" } ?? ""
    return "\(outcome)/\(isAfter ? "after" : "before")\(place)"
  }

  /// `size` for each outcome × period; inside and outside get half each, and what one lacks goes to the other.
  static func allocation(_ sizes: [String: Int], size: Int) -> [String: Int] {
    var wanted: [String: Int] = [:]
    let cells = Dictionary(grouping: sizes.keys) { name in
      name.split(separator: "/").prefix(2).joined(separator: "/")
    }
    for names in cells.values {
      let order = names.sorted { (sizes[$0] ?? 0, $0) < (sizes[$1] ?? 0, $1) }
      var left = size
      for (i, name) in order.enumerated() {
        let share = min(sizes[name] ?? 0, left / (order.count - i))
        wanted[name] = share
        left -= share
      }
    }
    return wanted
  }

  /// `size` in all, in proportion, at least one of each stratum while there is room.
  static func proportional(_ sizes: [String: Int], size: Int) -> [String: Int] {
    let total = sizes.values.reduce(0, +)
    guard total > 0 else { return [:] }
    var wanted: [String: Int] = [:]
    var left = min(size, total)
    let order = sizes.keys.sorted { (sizes[$0] ?? 0, $0) < (sizes[$1] ?? 0, $1) }
    var rest = total
    for name in order {
      let n = sizes[name] ?? 0
      let share = min(n, max(left > 0 ? 1 : 0, Int((Double(left) * Double(n) / Double(rest)).rounded())), left)
      wanted[name] = share
      left -= share
      rest -= n
    }
    return wanted
  }
}
