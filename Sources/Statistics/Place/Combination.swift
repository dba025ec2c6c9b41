/// A description of a segment: a value for each of some dimensions, both as their numbers in a `CellGrid`.
public struct Combination: Hashable, Sendable {
  /// One value of one dimension.
  public struct Element: Hashable, Sendable {
    public var dimension: Int
    public var value: Int

    public init(dimension: Int, value: Int) {
      self.dimension = dimension
      self.value = value
    }
  }

  /// The elements, in the order of the dimensions; none means everything.
  public let elements: [Element]

  public init(_ elements: [Element]) {
    self.elements = elements.sorted { $0.dimension < $1.dimension }
  }
}
