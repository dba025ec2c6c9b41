import Statistics
import Testing

@Suite struct DispersionTests {
  /// A_alarms.json, "dispersion".
  static let months: [Proportion] = [172, 168, 175, 160, 180, 171, 169, 176, 158].map {
    Proportion($0, of: 200)
  }

  @Test func `the observed dispersion agrees with the reference`() {
    let dispersion = Dispersion(Self.months)
    #expect(near(dispersion.observed, 2.027589602253119))
    #expect(dispersion.degreesOfFreedom == 8)
  }

  @Test func `what is used is pulled towards one and never below it`() {
    #expect(near(Dispersion(Self.months).used(), (4 + 8 * 2.027589602253119) / 12))
    #expect(Dispersion(chiSquare: 0.5, degreesOfFreedom: 10).used() == 1)
    #expect(Dispersion([]).used() == 1)
  }

  @Test func `counts in proportion to their exposure do not vary`() {
    #expect(Dispersion(counts: [100, 110, 90], exposures: [20, 22, 18]).chiSquare < 1e-20)
    #expect(Dispersion(counts: [100, 150, 90], exposures: [20, 22, 18]).observed > 3)
  }
}
