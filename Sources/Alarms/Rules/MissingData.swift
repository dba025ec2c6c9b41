public import Primitives
import Statistics

/// A figure that stopped coming. Its own state: never green, never mistaken for a calm month.
///
/// Rings when a series that had at least ten answers or contacts in three of the last six months has none
/// in the closed month, or so few that it fell more than 80 % below its usual number and chance does not
/// explain it. See docs/methods/missing-data.md.
public struct MissingData: Sendable, Hashable {
  /// Least answers or contacts of a month that counts as having data.
  public var leastPerMonth: Double
  /// How many of the last six months must have had data.
  public var leastMonths: Int
  /// A fall below this part of the usual number is as good as missing: 0.2 is 80 % fewer.
  public var leftPart: Double

  public init(leastPerMonth: Double = 10, leastMonths: Int = 3, leftPart: Double = 0.2) {
    self.leastPerMonth = leastPerMonth
    self.leastMonths = leastMonths
    self.leftPart = leftPart
  }

  /// Judges the closed month, each series by itself. `ongoing` only marks what is already known.
  public func findings(
    in month: Month, series: [MonthlySeries], ongoing: [Look: Ongoing] = [:]
  ) -> [Finding] {
    series.compactMap { one in
      let open = ongoing[one.look].flatMap { $0.kind == .missingData ? $0 : nil }
      let end = open?.since ?? Self.start(one, month)
      let earlier = (1...6).compactMap { one[end.advanced(by: -$0)]?.n }
        .filter { $0 >= leastPerMonth }
      guard earlier.count >= leastMonths else { return nil }
      let usual = earlier.median
      let now = one[month]?.n ?? 0
      guard let lack = lack(now: now, usual: usual, earlier: earlier) else { return nil }
      var finding = Finding(
        kind: .missingData, state: .ringing, look: one.look, month: month, since: end, lack: lack)
      finding.isUpdate = open != nil
      return finding
    }
  }

  /// The first month of the hole: the same in every run, however many months a run looks back.
  private static func start(_ series: MonthlySeries, _ month: Month) -> Month {
    guard (series[month]?.n ?? 0) <= 0,
      let last = series.points.last(where: { $0.month < month && $0.figure.n > 0 })
    else { return month }
    return last.month.advanced(by: 1)
  }

  /// Chance is asked with the overdispersion the earlier months show: counts over φ.
  private func lack(now: Double, usual: Double, earlier: [Double]) -> Finding.Lack? {
    if now <= 0 { return .noData(usual: usual) }
    let phi = Dispersion(counts: earlier, exposures: earlier.map { _ in 1 }).used()
    guard now < leftPart * usual,
      PoissonCount.cdf((now / phi).rounded(.up), expected: usual / phi) < 0.001
    else { return nil }
    return .tooLittle(usual: usual, now: now)
  }
}
