import Statistics

/// The table of B_localise.json, `ebp_scan`: 3 channels × 2 products × 2 teams, 11 more bad in both chat-card cells.
enum ScanExample {
  static let grid = CellGrid(
    valueCounts: [3, 2, 2],
    cells: (0..<12).map { [$0 / 4, $0 / 2 % 2, $0 % 2] })
  static let n: [Double] = [60, 55, 48, 52, 80, 75, 70, 66, 30, 28, 25, 27]
  static let observed: [Double] = [8, 8, 7, 7, 16, 15, 25, 24, 8, 7, 6, 7]
  static let expected: [Double] = zip(n, 0...).map { $0 * [0.14, 0.2, 0.25][$1 / 4] }

  /// The expectation is taken as known: shapes so great that they add nothing.
  static func scan(observed: [Double] = observed, direction: ChangeDirection = .rise) -> PoissonScan {
    PoissonScan(
      CuboidLattice(grid),
      expectation: ShrunkExpectation(expected: expected, shapes: expected.map { _ in 1e12 }),
      observed: observed, direction: direction)
  }

  static func combination(_ elements: (Int, Int)...) -> Combination {
    Combination(elements.map { .init(dimension: $0.0, value: $0.1) })
  }
}
