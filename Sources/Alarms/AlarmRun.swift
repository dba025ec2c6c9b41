public import Indicators
public import Primitives
import Statistics

/// Judges one closed month and tells each alarm whole: state, arithmetic, context, place, sentence.
///
/// Nothing is stored here and no clock is read: the same rollups give the same alarms. The cost is that of
/// the series (months × channels) and, for each alarm only, of the cells of its segment, or of the values of each
/// dimension.
public struct AlarmRun {
  public var judgement = MonthlyJudgement()
  private let reader: SeriesReader
  private let values: DimensionValues
  /// Full-time equivalents by month, where they are known.
  private let agents: [Segment: [Month: Double]]

  public init(
    _ rollups: RollupQueries, values: DimensionValues, organisation: Organisation,
    agents: [Segment: [Month: Double]]
  ) {
    reader = SeriesReader(rollups)
    self.values = values
    self.agents = agents
    judgement.budget.falseBellsPerYear = organisation.falseBellsPerYear
  }

  /// The last month that is over and settled on `day`.
  public static func lastSettledMonth(on day: CivilDate, settlingDays: Int) -> Month {
    day.adding(days: -settlingDays).month.advanced(by: -1)
  }

  /// All alarms of `month`, those that ring first.
  public func alarms(in month: Month) throws -> [Alarm] {
    let watched = try reader.series(upTo: month)
    let findings = watched.silence(in: month).map { [$0] } ?? MonthOfFindings.told(judged(month, watched))
    let told = try findings.map { try tell($0, watched) }
    return told.sorted { ($0.order, $0.change?.q ?? 1, $0.id) < ($1.order, $1.change?.q ?? 1, $1.id) }
  }

  /// Judges the months before it first, so that a bell that goes on is the same bell; a fall older than the
  /// months replayed has become the usual level.
  private func judged(_ month: Month, _ watched: WatchedSeries) -> [Finding] {
    let first = month.advanced(by: -judgement.sharpFall.settings.monthsToNewUsual - 1)
    var ongoing: [Look: Ongoing] = [:]
    var findings: [Finding] = []
    for each in first...month {
      let result = judgement.judge(each, series: watched.judged(upTo: each), ongoing: ongoing, isTold: each == month)
      ongoing = result.ongoing
      findings = result.findings
    }
    return findings + missingTeams(month, first, watched)
  }

  /// Teams whose data stopped coming; where the channels or everything stopped too, that bell is enough.
  private func missingTeams(_ month: Month, _ first: Month, _ watched: WatchedSeries) -> [Finding] {
    var ongoing: [Look: Ongoing] = [:]
    var findings: [Finding] = []
    for each in first...month {
      findings = judgement.missingData.findings(in: each, series: watched.teams, ongoing: ongoing)
      ongoing = Dictionary(
        findings.map { ($0.look, Ongoing(kind: .missingData, since: $0.since)) }, uniquingKeysWith: { a, _ in a })
    }
    return findings
  }

  private func tell(_ finding: Finding, _ watched: WatchedSeries) throws -> Alarm {
    var placed = PlacedFinding(finding)
    let name = placed.name
    let before = watched.baseline(of: finding)
    var scope: ChangeOverValues?
    if finding.kind.isFall, let evidence = finding.evidence {
      let changes = watched.changes(of: name.text, over: .channel, before: before, month: finding.month)
      scope = ChangeOverValues(.channel, changes, name, wobble: evidence.wobble)
      placed.scope = scope.map { Alarm.Scope($0) }
      // The one costly read: only for what rings.
      if finding.state == .ringing { placed.segments = try segments(finding, name, before, scope) }
    }
    placed.context = context(finding, watched, before)
    placed.alsoMoved = watched.alsoMoved(with: finding, before: before)
    // Nobody got worse, only the shares of the channels moved: told, and not rung.
    if scope?.place.verdict == .mix, finding.look.segment.isAll { placed.state = .maybeChance }
    return Alarm(placed)
  }

  /// The segments that explain it: among the finest cells, of one channel where it alone moved. Where all channels
  /// moved alike, the values of another dimension that alone did.
  private func segments(
    _ finding: Finding, _ name: SeriesName, _ before: ClosedRange<Month>, _ scope: ChangeOverValues?
  ) throws -> [Alarm.Place] {
    var segment = finding.look.segment
    var channel: [Alarm.Place] = []
    if segment.isAll, let scope {
      if scope.place.verdict == .all { return try acrossChannels(finding, name, before) }
      if scope.place.verdict == .one, let only = scope.changed.first {
        segment[.channel] = only
        channel = scope.segments
      }
    }
    let cells = try reader.cells(of: name, in: segment, before: before, month: finding.month)
    guard let table = cells.locatable(within: segment, values) else { return channel }
    var method = LocateTable.Method()
    method.effort = .boundOnly
    let located = table.located(by: method)
    guard located.isExplained else { return channel }
    return located.segments.map { Alarm.Place($0, in: segment, name) }
  }

  private func acrossChannels(
    _ finding: Finding, _ name: SeriesName, _ before: ClosedRange<Month>
  ) throws -> [Alarm.Place] {
    let found = try [Dimension.product, .reason, .queue, .team].compactMap { dimension in
      let changes = try reader.changes(of: name, over: dimension, before: before, month: finding.month)
      return ChangeOverValues(
        dimension, ChangeOverValues.pooledSmall(changes), name, wobble: finding.evidence?.wobble ?? 0)
    }
    // The fewest values tell most; of equals the surest.
    let best = found.filter { $0.tells }.min {
      ($0.changed.count, -$0.place.probability) < ($1.changed.count, -$1.place.probability)
    }
    return best?.segments ?? []
  }

  private func context(
    _ finding: Finding, _ watched: WatchedSeries, _ before: ClosedRange<Month>
  ) -> Alarm.Context? {
    guard finding.kind.isFall else { return nil }
    let agents = self.agents[finding.look.segment] ?? self.agents[.all] ?? [:]
    let earlier = before.compactMap { agents[$0] }
    let now = agents[finding.month]
    let headcount = now.flatMap { now in
      earlier.isEmpty ? nil : (before: earlier.reduce(0, +) / Double(earlier.count), now: now)
    }
    let (ratio, phi) = watched.volumeRatio(finding.look.segment, before: before, month: finding.month)
    return Alarm.Context(CapacityContext.judge(volume: ratio, phi: phi, headcount: headcount))
  }
}
