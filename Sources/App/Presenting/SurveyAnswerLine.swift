import SurveyPages
import Facts
import Indicators
import Primitives
import Surveys

/// A survey with its result, as `--json` gives it.
struct SurveyAnswerLine: Encodable {
  /// Nil for a series that was brought in.
  var id: Int64?
  var name: String
  var kind: String
  var scale: String
  /// Points for NPS, a share for CSAT, a mean for CES.
  var value: Double?
  /// Half of the 95 % interval, in the same unit.
  var margin: Double?
  var answers: Int
  var invited: Int
  /// `open`, `closed` or `brought_in`.
  var state: String

  static func all(_ surveys: [Survey], _ tallies: [ScoreTally]) -> [SurveyAnswerLine] {
    let own = surveys.map { survey in
      SurveyAnswerLine(survey, tallies.first { $0.series == survey.series } ?? ScoreTally(survey.series))
    }
    let brought = tallies.filter { tally in !surveys.contains { $0.series == tally.series } }
    return own + brought.map { SurveyAnswerLine(nil, $0) }
  }

  private init(_ survey: Survey?, _ tally: ScoreTally) {
    id = survey?.id
    name = survey?.name ?? tally.series.source
    kind = tally.series.kind.rawValue
    scale = tally.series.scale.rawValue
    let reading = tally.reading
    value = reading?.value
    if let low = reading?.low, let high = reading?.high { margin = (high - low) / 2 }
    answers = tally.total
    invited = tally.invited
    state = survey.map { $0.closedAt == nil ? "open" : "closed" } ?? "brought_in"
  }

  var stateText: LocalizedText {
    switch state {
    case "open": LocalizedText(it: "aperto", en: "open")
    case "closed": LocalizedText(it: "chiuso", en: "closed")
    default: LocalizedText(it: "importato", en: "brought in")
    }
  }
}
