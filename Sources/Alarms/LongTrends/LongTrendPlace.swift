public import Primitives
public import Statistics

/// Groups of customers at either end of the months looked at: which of them changed.
public struct LongTrendPlace: Sendable, Hashable {
  public let dimension: Dimension
  public let values: [String]
  /// One for each of `values`.
  public let changes: [GroupChange]

  public init(_ dimension: Dimension, _ groups: [(value: String, change: GroupChange)]) {
    self.dimension = dimension
    values = groups.map(\.value)
    changes = groups.map(\.change)
  }

  func change(worse: ChangeDirection) -> ChangeOverValues? {
    ChangeOverValues(dimension, Array(zip(values, changes)), worse: worse)
  }
}
