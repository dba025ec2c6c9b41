import Foundation

/// Whether groups changed alike: Cochran's Q of their changes on the log-odds scale.
///
/// A large Q says that the change is local. Half a count is added to every cell.
/// Source: Cochran 1954; I² of Higgins and Thompson 2002. O(groups).
public struct Heterogeneity: Hashable, Sendable {
  /// Change of the log odds of each group, and its variance.
  public let changes: [Double]
  public let variances: [Double]
  /// The common change, weighted by the inverse variances, and its standard error.
  public let pooled: Double
  public let pooledStandardError: Double
  public let q: Double
  public let degreesOfFreedom: Double
  /// The chance of such a Q when all changed alike; 1 for a single group.
  public let p: Double
  /// The share of the differences between groups that is not chance, 0…1.
  public let iSquared: Double

  public init(_ groups: [(before: Proportion, after: Proportion)]) {
    self.init(
      changes: groups.map { logOdds($0.after) - logOdds($0.before) },
      variances: groups.map { varianceOfLogOdds($0.before) + varianceOfLogOdds($0.after) })
  }

  /// The same for changes of any kind with their variances, such as those of means.
  public init(changes: [Double], variances: [Double]) {
    precondition(changes.count == variances.count && !changes.isEmpty, "At least one group.")
    self.changes = changes
    self.variances = variances
    let total = variances.reduce(0) { $0 + 1 / $1 }
    let centre = zip(changes, variances).reduce(0) { $0 + $1.0 / $1.1 } / total
    pooled = centre
    pooledStandardError = (1 / total).squareRoot()
    q = zip(changes, variances).reduce(0) { $0 + ($1.0 - centre) * ($1.0 - centre) / $1.1 }
    degreesOfFreedom = Double(changes.count - 1)
    p = changes.count > 1 ? ChiSquare.upperTail(q, df: degreesOfFreedom) : 1
    iSquared = q > 0 ? max(0, (q - degreesOfFreedom) / q) : 0
  }
}

private func logOdds(_ figure: Proportion) -> Double {
  log((figure.count + 0.5) / (figure.total - figure.count + 0.5))
}

private func varianceOfLogOdds(_ figure: Proportion) -> Double {
  1 / (figure.count + 0.5) + 1 / (figure.total - figure.count + 0.5)
}
