/// The leaf cells of a table with several dimensions, each dimension's values coded 0, 1, 2, …
///
/// Only which cell has which values: the counts travel beside it, one array entry a cell.
public struct CellGrid: Hashable, Sendable {
  /// How many values each dimension has.
  public let valueCounts: [Int]
  /// How many cells there are.
  public let cellCount: Int
  /// The value of each dimension, cell after cell.
  @usableFromInline let codes: [Int32]

  /// `cells` gives one code a dimension for each cell; a code lies in 0 ..< that dimension's value count.
  public init(valueCounts: [Int], cells: [[Int]]) {
    self.init(valueCounts: valueCounts, codes: cells.flatMap { $0.map(Int32.init) })
  }

  /// The same from one flat array: `codes[cell * dimensions + dimension]`.
  public init(valueCounts: [Int], codes: [Int32]) {
    precondition(!valueCounts.isEmpty, "A grid has at least one dimension.")
    precondition(codes.count % valueCounts.count == 0, "Every cell has a value on every dimension.")
    for (i, code) in codes.enumerated() {
      precondition(
        code >= 0 && Int(code) < valueCounts[i % valueCounts.count], "A code is one of its dimension's.")
    }
    self.valueCounts = valueCounts
    self.codes = codes
    cellCount = codes.count / valueCounts.count
  }

  /// How many dimensions there are.
  public var dimensionCount: Int { valueCounts.count }

  /// The value of `dimension` in `cell`.
  @inlinable
  public func code(_ cell: Int, _ dimension: Int) -> Int { Int(codes[cell * valueCounts.count + dimension]) }

  /// The cells that `combination` describes, in order. O(cells).
  public func cells(of combination: Combination) -> [Int] {
    (0..<cellCount).filter { cell in
      combination.elements.allSatisfy { code(cell, $0.dimension) == $0.value }
    }
  }
}
