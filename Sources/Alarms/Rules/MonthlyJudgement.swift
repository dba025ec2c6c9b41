public import Primitives

/// All monthly rules over one closed month: the entry an alarm run calls.
///
/// Pure: the same series, month and open alarms give the same findings. To replay years, call it month by
/// month and hand each result's `ongoing` to the next.
public struct MonthlyJudgement: Sendable {
  public var sharpFall = SharpFall()
  public var gradualFall = GradualFall()
  public var channelSurge = ChannelSurge()
  public var missingData = MissingData()
  public var budget = BellBudget()

  public init() {}

  /// What one month came to.
  public struct Result: Sendable {
    /// Ringing, maybe chance, not enough data; falls already merged into one bell a story.
    public var findings: [Finding]
    /// Alarms open after this month, also those told inside another one's bell.
    public var ongoing: [Look: Ongoing]
  }

  /// Judges ALL series of all indicators and segments for a month that is over and settled. Of one that is only
  /// replayed, not `isTold`, the answers still missing are not sought.
  public func judge(
    _ month: Month, series: [MonthlySeries], ongoing: [Look: Ongoing] = [:], isTold: Bool = true
  ) -> Result {
    let wobbles = Wobble.estimate(series, before: month)
    let sharpLooks = FallLooks(
      month: month, series: series, settings: sharpFall.settings, wobbles: wobbles, areTold: isTold)
    let gradualLooks = FallLooks(
      month: month, series: series, settings: gradualFall.settings, wobbles: wobbles, areTold: isTold)
    var findings = OngoingFall.findings(sharpLooks, ongoing: ongoing)
    let open = Dictionary(
      findings.map { ($0.look, Ongoing(kind: $0.kind, since: $0.since)) },
      uniquingKeysWith: { first, _ in first })
    findings += sharpFall.findings(sharpLooks, budget: budget, ongoing: open)
    findings += gradualFall.findings(gradualLooks, budget: budget, ongoing: open)
    findings += channelSurge.findings(in: month, series: series, budget: budget, ongoing: ongoing)
    findings += missingData.findings(in: month, series: series, ongoing: ongoing)
    let told = OneStory.merge(findings)
    return Result(findings: told, ongoing: Self.open(told, findings))
  }

  /// What goes on after the month: what was told, under the name it was told by; of what it absorbed, for each
  /// other look, the fall that began first.
  private static func open(_ told: [Finding], _ all: [Finding]) -> [Look: Ongoing] {
    var open: [Look: Ongoing] = [:]
    for finding in told where finding.state == .ringing {
      open[finding.look] = Ongoing(kind: finding.kind, since: finding.since)
    }
    let named = Set(open.keys)
    for finding in all where finding.state == .ringing && !named.contains(finding.look) {
      if let known = open[finding.look], known.since <= finding.since { continue }
      open[finding.look] = Ongoing(kind: finding.kind, since: finding.since)
    }
    return open
  }
}
