import Primitives

/// Rows dealt out into k parts that have the same share of events, to within one row.
///
/// Each class is shuffled from the seed (Fisher and Yates) and dealt out in turn, the others from where the events
/// ended. The same seed and outcomes give the same parts on every machine. Source: Kohavi 1995.
public struct StratifiedFolds: Hashable, Sendable {
  /// k.
  public let count: Int
  /// For each row its part, 0 ..< k.
  public let assignment: [Int]

  /// `count` is at least 2. O(n).
  public init(_ outcomes: [Bool], count: Int, seed: UInt64) {
    precondition(count >= 2, "One part to predict, and at least one to learn from.")
    var generator = SeededGenerator(seed: seed)
    var assignment = [Int](repeating: 0, count: outcomes.count)
    var dealt = 0
    for kind in [true, false] {
      var rows = outcomes.indices.filter { outcomes[$0] == kind }
      for i in rows.indices.reversed() { rows.swapAt(i, generator.below(i + 1)) }
      for row in rows {
        assignment[row] = dealt % count
        dealt += 1
      }
    }
    self.count = count
    self.assignment = assignment
  }

  /// Parts made elsewhere: for each row its part, 0 ..< k. nil when a number is out of that, or one part is all.
  public init?(assignment: [Int]) {
    guard let last = assignment.max(), last > 0, assignment.allSatisfy({ $0 >= 0 }) else { return nil }
    count = last + 1
    self.assignment = assignment
  }
}
