/// Agreement of two readers beyond chance, on names (κ) or on ordered steps (weighted κ).
///
/// κ = 1 − Σw·observed / Σw·expected, with w the weight of a disagreement. Source: Cohen 1960, 1968.
public struct CohenKappa: Hashable, Sendable {
  /// How much a disagreement counts.
  public enum Weights: Hashable, Sendable {
    /// All alike: for names.
    case equal
    /// By the number of steps, or by its square: for ordered categories.
    case linear, quadratic

    func weight(_ a: Int, _ b: Int) -> Double {
      let distance = Double(abs(a - b))
      switch self {
      case .equal: return a == b ? 0 : 1
      case .linear: return distance
      case .quadratic: return distance * distance
      }
    }
  }

  /// The share of items on which both agree.
  public let observed: Double
  /// 1 is full agreement, 0 what chance gives. Nil when it is not defined: nothing read, or one category only.
  public let kappa: Double?

  /// `table[a][b]`: how often the first reader said `a` and the second `b`. O(categories²).
  public init(table: [[Double]], weights: Weights = .equal) {
    precondition(table.allSatisfy { $0.count == table.count }, "The table is square.")
    let total = table.reduce(0) { $0 + $1.reduce(0, +) }
    let rows = table.map { $0.reduce(0, +) }
    let columns = table.indices.map { b in table.reduce(0) { $0 + $1[b] } }
    var seen = 0.0
    var chance = 0.0
    for a in table.indices {
      for b in table.indices {
        seen += weights.weight(a, b) * table[a][b]
        chance += weights.weight(a, b) * rows[a] * columns[b]
      }
    }
    observed = total > 0 ? table.indices.reduce(0) { $0 + table[$1][$1] } / total : 0
    kappa = chance > 0 ? 1 - seen * total / chance : nil
  }

  /// The same from the two readers' answers, item by item. Weights use the order of the categories.
  public init<Category: Hashable & Comparable>(
    _ first: [Category], _ second: [Category], weights: Weights = .equal
  ) {
    self.init(table: agreementTable(first, second), weights: weights)
  }
}

/// How often each pair of answers was given, categories in ascending order. O(items + categories²).
public func agreementTable<Category: Hashable & Comparable>(
  _ first: [Category], _ second: [Category]
) -> [[Double]] {
  precondition(first.count == second.count, "Both readers answer on the same items.")
  let categories = Set(first).union(second).sorted()
  let index = Dictionary(uniqueKeysWithValues: zip(categories, 0...))
  var table = categories.map { _ in [Double](repeating: 0, count: categories.count) }
  for (a, b) in zip(first, second) {
    if let row = index[a], let column = index[b] { table[row][column] += 1 }
  }
  return table
}
