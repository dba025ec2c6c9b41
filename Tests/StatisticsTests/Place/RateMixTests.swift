import Statistics
import Testing

/// Reference values: B_localise.json, `rate_mix` (numpy).
@Suite struct RateMixTests {
  static let groups = [
    GroupChange(before: Proportion(540, of: 600), after: Proportion(268, of: 300)),
    GroupChange(before: Proportion(320, of: 400), after: Proportion(490, of: 700)),
    GroupChange(before: Proportion(140, of: 200), after: Proportion(139, of: 200)),
  ]
  static let rows: [(group: Int, rate: Double, mix: Double, error: Double)] = [
    (0, -0.002500000000000016, -0.02656249999999999, 0.008109279663858354),
    (1, -0.04583333333333338, -0.010104166666666694, 0.012126360175712707),
    (2, -0.000833333333333334, 0, 0.007655562610865964),
  ]

  @Test(arguments: rows)
  func `each group's effects agree with the reference`(
    group: Int, rate: Double, mix: Double, error: Double
  ) {
    let part = RateMix(Self.groups).parts[group]
    #expect(near(part.rateEffect, rate, relative: 1e-12))
    #expect(abs(part.mixEffect - mix) < 1e-15)
    #expect(near(part.rateStandardError, error, relative: 1e-12))
  }

  @Test func `the effects add up to the whole change`() {
    let split = RateMix(Self.groups)
    #expect(abs(split.rateEffect + split.mixEffect - split.change) < 1e-15)
    #expect(near(split.change, -0.08583333333333332, relative: 1e-12))
    #expect(near(split.rateEffect, -0.049166666666666727, relative: 1e-12))
  }

  @Test func `a group that is new is all mix, and the sum still holds`() {
    let split = RateMix(
      Self.groups + [GroupChange(before: Proportion(0, of: 0), after: Proportion(10, of: 100))])
    #expect(split.parts[3].rateEffect == 0)
    #expect(split.parts[3].mixEffect < 0)
    #expect(abs(split.rateEffect + split.mixEffect - split.change) < 1e-15)
  }

  @Test func `a period without any answer changes nothing`() {
    let empty = GroupFigure(Proportion(0, of: 0))
    let split = RateMix(Self.groups.map { GroupChange(before: $0.before, after: empty) })
    #expect(split.change == 0)
    #expect(split.rateEffect == 0)
    #expect(split.mixShare == nil)
  }

  @Test func `swapping before and after turns every effect round`() {
    let there = RateMix(Self.groups)
    let back = RateMix(Self.groups.map { GroupChange(before: $0.after, after: $0.before) })
    for (a, b) in zip(there.parts, back.parts) {
      #expect(abs(a.rateEffect + b.rateEffect) < 1e-15)
      #expect(abs(a.mixEffect + b.mixEffect) < 1e-15)
    }
  }

  @Test func `the interval of a part is its effect and 1.96 standard errors`() {
    let part = RateMix(Self.groups).parts[1]
    let interval = part.rateInterval()
    #expect(near(interval.margin, 1.959963984540054 * 0.012126360175712707, relative: 1e-9))
    #expect(interval.contains(part.rateEffect))
  }

  @Test func `the standard error of the mix part agrees with one worked by differences`() {
    let base = RateMix(Self.groups)
    var variance = 0.0
    for (index, group) in Self.groups.enumerated() {
      for later in [false, true] {
        let figure = later ? group.after : group.before
        var moved = Self.groups
        let step = 1e-6
        let shifted = GroupFigure(n: figure.n, mean: figure.mean + step, spread: .rate)
        if later { moved[index].after = shifted } else { moved[index].before = shifted }
        let slope = (RateMix(moved).parts[0].mixEffect - base.parts[0].mixEffect) / step
        variance += slope * slope * figure.varianceOfMean
      }
    }
    #expect(near(base.parts[0].mixStandardError, variance.squareRoot(), relative: 1e-6))
  }
}
