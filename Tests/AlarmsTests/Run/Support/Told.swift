import Primitives
import Statistics
import Testing

@testable import Alarms

/// A hand-made finding with what an alarm run adds to it, and the sentence that it must become.
struct Told: Sendable, CustomTestStringConvertible {
  var finding: Finding
  var context: Alarm.Context?
  var scope: (verdict: String, values: [String])?
  var segments: [Alarm.Place]
  var it: String
  var en: String

  init(
    _ finding: Finding, context: Alarm.Context? = nil, scope: (String, [String])? = nil,
    segments: [Alarm.Place] = [], it: String, en: String, since: String = "2026-01"
  ) {
    self.finding = finding
    self.finding.since = month(since)
    self.context = context
    self.scope = scope.map { (verdict: $0.0, values: $0.1) }
    self.segments = segments
    self.it = it
    self.en = en
  }

  var alarm: Alarm {
    var placed = PlacedFinding(finding)
    placed.context = context
    placed.scope = scope.map {
      Alarm.Scope(verdict: $0.verdict, dimension: "channel", values: $0.values, mixShare: nil, parts: [])
    }
    placed.segments = segments
    return Alarm(placed)
  }

  var sentence: LocalizedText { alarm.sentence }
  var nextStep: LocalizedText { alarm.nextStep }

  var testDescription: String { en }
}

extension Look {
  static let phone = Look(indicator: "csat/1-5", segment: ["channel": "phone"])
}

extension Finding {
  /// About January 2026.
  init(kind: AlarmKind.Name, state: State = .ringing, look: Look, evidence: Evidence? = nil, lack: Lack? = nil) {
    self.init(
      kind: kind, state: state, look: look, month: Story.judged, since: Story.judged, evidence: evidence,
      lack: lack)
  }
}

extension Finding.Evidence {
  static let phone = made(usual: 0.841, value: 0.796, previous: 0.838, margin: 0.031, n: 1198, usualN: 14_880)

  static let surge: Self = {
    var surge = made(usual: 10, value: 12.5, previous: 12, margin: 0, n: 1254, usualN: 1000)
    surge.interval = Interval(low: 1.1, high: 3.8)
    return surge
  }()

  static func made(
    usual: Double, value: Double, previous: Double? = nil, margin: Double, n: Double, usualN: Double,
    run: Int? = nil, missing: Double? = nil
  ) -> Self {
    let change = value - usual
    return Self(
      value: value, usual: usual, previous: previous, change: change,
      interval: Interval(low: change - margin, high: change + margin), p: 0.0001, q: 0.001, ringsBelow: 0.07, n: n,
      usualN: usualN, usualMonths: 12, run: run, answersMissing: missing, wobble: 0, settings: [:])
  }
}

extension Alarm.Place {
  init(segment: [String: String], shareExplained: Double?) {
    self.init(segment: segment, shareExplained: shareExplained, before: 0.85, after: 0.6, n: 100, p: 0.001)
  }
}
