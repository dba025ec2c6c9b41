/// Agreement of any number of readers, with answers missing, on names, ranks or numbers.
///
/// α = 1 − observed disagreement / expected disagreement, from the coincidences of answers on the same item.
/// At least 0.80 is firm, 0.67 to 0.80 tentative. Source: Krippendorff 2004; Hayes and Krippendorff 2007.
public struct KrippendorffAlpha: Hashable, Sendable {
  /// How the answers are measured.
  public enum Level: String, Hashable, Sendable, CaseIterable { case nominal, ordinal, interval }

  /// How an α may be read.
  public enum Reading: String, Hashable, Sendable { case firm, tentative, weak }

  /// Nil when nobody could disagree: fewer than two answers on every item, or one value only.
  public let alpha: Double?
  /// Items with at least two answers, the only ones that count.
  public let pairableItems: Int

  public var reading: Reading? {
    alpha.map { $0 >= 0.8 ? .firm : $0 >= 2.0 / 3 ? .tentative : .weak }
  }

  /// `answers` is one array a reader, nil where the reader gave none. O(items × readers² + values²).
  public init(_ answers: [[Double?]], level: Level) {
    let items = answers.map(\.count).max() ?? 0
    let units = (0..<items).map { item in
      answers.compactMap { item < $0.count ? $0[item] : nil }
    }.filter { $0.count > 1 }
    let values = Set(units.joined()).sorted()
    let index = Dictionary(uniqueKeysWithValues: zip(values, 0...))
    var coincidences = values.map { _ in [Double](repeating: 0, count: values.count) }
    for unit in units {
      let ranks = unit.compactMap { index[$0] }
      for (i, a) in ranks.enumerated() {
        for (j, b) in ranks.enumerated() where i != j {
          coincidences[a][b] += 1 / Double(ranks.count - 1)
        }
      }
    }
    pairableItems = units.count
    alpha = Self.alpha(coincidences, values, level)
  }

  private static func alpha(_ coincidences: [[Double]], _ values: [Double], _ level: Level) -> Double? {
    let totals = coincidences.map { $0.reduce(0, +) }
    let n = totals.reduce(0, +)
    var seen = 0.0
    var chance = 0.0
    for a in values.indices {
      for b in values.indices where a != b {
        let distance = squaredDistance(a, b, values, totals, level)
        seen += coincidences[a][b] * distance
        chance += totals[a] * totals[b] * distance
      }
    }
    return chance > 0 ? 1 - (n - 1) * seen / chance : nil
  }

  private static func squaredDistance(
    _ a: Int, _ b: Int, _ values: [Double], _ totals: [Double], _ level: Level
  ) -> Double {
    switch level {
    case .nominal: return 1
    case .ordinal:
      let between = totals[min(a, b)...max(a, b)].reduce(0, +) - (totals[a] + totals[b]) / 2
      return between * between
    case .interval: return (values[a] - values[b]) * (values[a] - values[b])
    }
  }
}
