import Indicators
import Primitives
import Statistics

/// A finding with what a run adds to it: where it is, and what moved beside it.
struct PlacedFinding {
  var finding: Finding
  var state: Finding.State
  var context: Alarm.Context?
  var scope: Alarm.Scope?
  var segments: [Alarm.Place] = []
  var alsoMoved: [Alarm.Moved] = []

  init(_ finding: Finding) {
    self.finding = finding
    state = finding.state
  }

  var name: SeriesName { SeriesName(text: finding.look.indicator) }

  func nextStep(_ id: String) -> LocalizedText {
    switch AlarmKind(finding) {
    case .missingData: MissingDataAlarm.nextStep
    case .channelSurge: ChannelSurgeAlarm.nextStep
    default: stepOfFall(id)
    }
  }
}

extension Alarm {
  init(_ placed: PlacedFinding) {
    let finding = placed.finding
    let name = placed.name
    let unit = name.indicator.definition.unit
    let evidence = finding.evidence
    let id = AlarmIdentity.id(finding)
    self.init(
      id: id, kind: AlarmKind(finding), state: placed.state.rawValue, indicator: name.indicator.rawValue,
      scale: name.scale?.rawValue, segment: finding.look.segment.values, period: finding.month.description,
      since: finding.since.description, value: evidence?.value, previous: evidence?.usual,
      lastMonth: evidence?.previous, change: evidence.map { Change($0, pointsPerUnit: unit.pointsPerUnit) },
      n: evidence?.n, nPrevious: evidence?.usualN, context: placed.context, scope: placed.scope,
      segments: placed.segments, alsoMoved: placed.alsoMoved, sentence: AlarmSentence(placed).text,
      nextStep: placed.nextStep(id), rule: evidence?.settings ?? [:])
    switch finding.lack {
    case .noData(let usual): (n, nPrevious) = (0, usual)
    case .tooLittle(let usual, let now): (n, nPrevious) = (now, usual)
    case .answers, .months, nil: break
    }
  }

  /// Ringing first, then what may be chance, then what cannot be judged.
  var order: Int {
    switch state {
    case AlarmState.ringing.rawValue: 0
    case AlarmState.maybeChance.rawValue: 1
    default: 2
    }
  }
}

/// The identity of an alarm: what it is about and since when, never when it was run.
enum AlarmIdentity {
  static func id(_ finding: Finding) -> String { id(finding.kind, finding.look, since: finding.since) }

  static func id(_ kind: AlarmKind.Name, _ look: Look, since: Month) -> String {
    id([kind.rawValue, look.indicator, look.segment.description, since.description])
  }

  /// Of one that rings as things happen.
  static func id(_ kind: AlarmKind.Name, _ segment: Segment, began: String) -> String {
    id([kind.rawValue, segment.description, began])
  }

  private static func id(_ parts: [String]) -> String {
    var hash = StableHash()
    for part in parts { hash.combine(part) }
    let digits = String(UInt64(bitPattern: hash.value), radix: 36)
    return "alr_" + String(repeating: "0", count: max(0, 13 - digits.count)) + digits
  }
}

extension Alarm.Change {
  init(_ evidence: Finding.Evidence, pointsPerUnit: Double) {
    points = evidence.change * pointsPerUnit
    percent = evidence.usual == 0 ? nil : evidence.change / abs(evidence.usual) * 100
    low = evidence.interval.low * pointsPerUnit
    high = evidence.interval.high * pointsPerUnit
    p = evidence.p
    q = evidence.q
    answersMissing = evidence.answersMissing
  }
}

extension Alarm.Context {
  init(_ context: CapacityContext) {
    self.init(
      volumePercent: context.volumeChange.map { $0 * 100 },
      headcountPercent: context.headcountChange.map { $0 * 100 },
      stable: context.verdict == .provedStable || context.verdict == .looksStable,
      verdict: context.verdict.rawValue)
  }
}

extension Alarm.Scope {
  init(_ over: ChangeOverValues) {
    let scale = over.scale
    let place = over.place
    self.init(
      verdict: place.verdict.rawValue, dimension: over.dimension.rawValue, values: over.changed,
      mixShare: place.rateMix.mixShare,
      parts: over.values.indices.map { i in
        let (part, interval) = place.part(i)
        let change = place.groups[i]
        return Alarm.Part(
          segment: [over.dimension.rawValue: over.values[i]], before: change.before.mean * scale,
          after: change.after.mean * scale, nBefore: change.before.n, nAfter: change.after.n,
          rateEffect: part.rateEffect * scale, mixEffect: part.mixEffect * scale,
          low: interval.low * scale, high: interval.high * scale)
      })
  }
}

extension Alarm.Place {
  init(_ place: LocateResult.Place, in segment: Segment, _ name: SeriesName) {
    let counts = place.counts
    self.init(
      segment: segment.values.merging(place.segment.values) { mine, _ in mine },
      shareExplained: place.shareExplained,
      before: BadShare.value(name, bad: counts.beforeN > 0 ? counts.beforeBad / counts.beforeN : 0),
      after: BadShare.value(name, bad: counts.afterN > 0 ? counts.afterBad / counts.afterN : 0),
      n: counts.afterN, p: place.p)
  }
}
