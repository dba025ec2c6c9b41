/// Agreement of two readers when one category is nearly always the answer, where κ misleads.
///
/// AC1 = (p − e)/(1 − e), e = Σπ(1 − π)/(K − 1), π a category's mean share over both readers.
/// Source: Gwet 2008.
public struct GwetAC1: Hashable, Sendable {
  /// The share of items on which both agree.
  public let observed: Double
  /// The share of the commonest category: above 0.85 show this figure beside κ.
  public let prevalence: Double
  /// Nil when nothing was read or there is one category only.
  public let value: Double?

  /// `table[a][b]`: how often the first reader said `a` and the second `b`. O(categories²).
  public init(table: [[Double]]) {
    precondition(table.allSatisfy { $0.count == table.count }, "The table is square.")
    let total = table.reduce(0) { $0 + $1.reduce(0, +) }
    guard total > 0 else {
      (observed, prevalence, value) = (0, 0, nil)
      return
    }
    let agreed = table.indices.reduce(0) { $0 + table[$1][$1] } / total
    let shares = table.indices.map { k in
      (table[k].reduce(0, +) + table.reduce(0) { $0 + $1[k] }) / (2 * total)
    }
    observed = agreed
    prevalence = shares.max() ?? 0
    guard table.count > 1 else {
      value = nil
      return
    }
    let chance = shares.reduce(0) { $0 + $1 * (1 - $1) } / Double(table.count - 1)
    value = chance < 1 ? (agreed - chance) / (1 - chance) : nil
  }
}
