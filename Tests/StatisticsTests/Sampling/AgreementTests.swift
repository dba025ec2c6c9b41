import Statistics
import Testing

/// Reference values: H_sampling_agents.json (scikit-learn, the krippendorff package, Hayes and Krippendorff 2007).
@Suite struct AgreementTests {
  static let first = "bill bill tech tech other bill tech other bill tech tech bill".split(separator: " ")
  static let second = "bill tech tech tech other bill bill other bill tech other bill".split(separator: " ")
  static let steps = [[1, 2, 3, 3, 2, 1, 4, 4, 5, 3], [1, 2, 3, 2, 2, 1, 5, 4, 4, 3]]
  static let readers: [[Double?]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
    [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
  ]
  static let weighted: [(weights: CohenKappa.Weights, kappa: Double)] = [
    (.linear, 0.7887323943661971), (.quadratic, 0.9056603773584906),
  ]
  static let levels: [(level: KrippendorffAlpha.Level, alpha: Double)] = [
    (.nominal, 0.743421052631579), (.ordinal, 0.8153875037548814), (.interval, 0.8491071428571428),
  ]

  @Test func `Cohen's kappa agrees with the reference`() throws {
    let result = CohenKappa(Self.first, Self.second)
    #expect(near(try #require(result.kappa), 0.6129032258064516))
    #expect(near(result.observed, 0.75))
  }

  @Test(arguments: weighted)
  func `weighted kappa agrees with the reference`(weights: CohenKappa.Weights, kappa: Double) throws {
    let result = CohenKappa(Self.steps[0], Self.steps[1], weights: weights)
    #expect(near(try #require(result.kappa), kappa))
  }

  @Test(arguments: levels)
  func `Krippendorff's alpha agrees with the reference`(
    level: KrippendorffAlpha.Level, alpha: Double
  ) throws {
    let result = KrippendorffAlpha(Self.readers, level: level)
    #expect(near(try #require(result.alpha), alpha))
    #expect(result.pairableItems == 11)
  }

  @Test func `ninety per cent agreement can have a kappa below zero, and AC1 says otherwise`() throws {
    let table = [[90.0, 5], [5, 0]]
    #expect(near(try #require(CohenKappa(table: table).kappa), -0.05263157894736725))
    let gwet = GwetAC1(table: table)
    #expect(near(try #require(gwet.value), 0.8895027624309393))
    #expect(near(gwet.prevalence, 0.95))
  }

  @Test func `full agreement is one, one category is undefined`() throws {
    #expect(CohenKappa(Self.first, Self.first).kappa == 1)
    #expect(CohenKappa(["a", "a"], ["a", "a"]).kappa == nil)
    #expect(GwetAC1(table: [[5]]).value == nil)
    #expect(KrippendorffAlpha([[1, 1], [1, 1]], level: .nominal).alpha == nil)
    #expect(KrippendorffAlpha([[1, 2], [1, 2]], level: .nominal).alpha == 1)
    #expect(KrippendorffAlpha([[1, 2], [nil, nil]], level: .nominal).pairableItems == 0)
  }

  @Test func `an alpha is read by the usual bounds`() {
    #expect(KrippendorffAlpha(Self.readers, level: .interval).reading == .firm)
    #expect(KrippendorffAlpha(Self.readers, level: .nominal).reading == .tentative)
    #expect(KrippendorffAlpha([[1, 2, 1], [2, 1, 1]], level: .nominal).reading == .weak)
  }
}
