import Statistics
import Testing

/// Reference values: H_sampling_agents.json, `case_control` (scipy fisher_exact).
@Suite struct CaseControlTests {
  static let cases: [(table: CaseControl, ratio: Double, low: Double, high: Double, p: Double)] = [
    (
      CaseControl(casesWith: 18, casesWithout: 22, controlsWith: 6, controlsWithout: 34),
      4.364102564102564, 1.543166675026479, 12.341758993518814, 0.006602243825375661
    ),
    (
      CaseControl(casesWith: 5, casesWithout: 35, controlsWith: 0, controlsWithout: 40),
      12.549295774647888, 0.670149471252665, 234.9995503916755, 0.05474272562880158
    ),
    (
      CaseControl(casesWith: 12, casesWithout: 28, controlsWith: 9, controlsWithout: 31),
      1.4542936288088644, 0.5435883805411479, 3.890756378362209, 0.6119905758626871
    ),
  ]

  @Test(arguments: cases)
  func `odds ratio, interval and exact p agree with the reference`(
    table: CaseControl, ratio: Double, low: Double, high: Double, p: Double
  ) {
    #expect(near(table.oddsRatio, ratio))
    #expect(near(table.interval().low, low))
    #expect(near(table.interval().high, high))
    #expect(near(table.fisherP, p))
  }

  @Test func `a cause that nobody has says nothing`() {
    let empty = CaseControl(casesWith: 0, casesWithout: 10, controlsWith: 0, controlsWithout: 10)
    #expect(near(empty.fisherP, 1))
    #expect(near(empty.oddsRatio, 1))
  }
}
