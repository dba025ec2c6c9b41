import Foundation
import Primitives

/// Real call counts: days of slots of five minutes, as the file has them (weekdays, opening hours only).
struct CallCounts {
  let days: [(date: CivilDate, counts: [Double])]

  var slots: Int { days.first?.counts.count ?? 0 }
  var mean: Double {
    let all = days.flatMap(\.counts)
    return all.reduce(0, +) / Double(max(1, all.count))
  }

  /// `rownames,DateTime,Calls`, in order.
  init(path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var days: [(CivilDate, [Double])] = []
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",")
      guard cells.count == 3, let day = CivilDate(String(cells[1].prefix(10))), let count = Double(cells[2]) else {
        continue
      }
      if days.last?.0 == day { days[days.count - 1].1.append(count) } else { days.append((day, [count])) }
    }
    self.days = days
  }

  private init(_ days: [(CivilDate, [Double])]) { self.days = days }

  /// Each call kept with this probability.
  func thinned(to part: Double, seed: UInt64) -> CallCounts {
    if part >= 1 { return self }
    var chance = SeededGenerator(seed: seed)
    return CallCounts(
      days.map { date, counts in
        (date, counts.map { count in Double((0..<Int(count)).count { _ in chance.unit() < part }) })
      })
  }
}

/// A burst put into a real day: so much more, for so long.
struct Burst {
  let name: String
  let excess: Double
  let slots: Int

  static let all = [
    Burst(name: "+20% 120 min", excess: 0.2, slots: 24), Burst(name: "+30% 60 min", excess: 0.3, slots: 12),
    Burst(name: "+50% 60 min", excess: 0.5, slots: 12), Burst(name: "+100% 30 min", excess: 1, slots: 6),
  ]

  /// Each slot gets Poisson many more, `excess` of what it had.
  func put(into counts: [Double], from start: Int, seed: UInt64) -> [Double] {
    var chance = SeededGenerator(seed: seed)
    var counts = counts
    for slot in start..<min(counts.count, start + slots) {
      counts[slot] += Self.poisson(excess * counts[slot], &chance)
    }
    return counts
  }

  private static func poisson(_ mean: Double, _ chance: inout SeededGenerator) -> Double {
    var left = mean
    var count = 0.0
    // In pieces, so that e^(−mean) stays a number.
    while left > 0 {
      let limit = exp(-min(left, 50))
      left -= 50
      var product = chance.unit()
      while product > limit {
        count += 1
        product *= chance.unit()
      }
    }
    return count
  }
}
