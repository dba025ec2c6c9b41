import Markup
import PageKit
import Facts
import Indicators
public import Primitives
public import Storage
public import Surveys

/// The surveys and their results, put into words.
public enum SurveyReport {
  /// All surveys: those asked here first, then what was brought in.
  public static func list(
    canAsk: Bool, draft: SurveyListPage.Draft? = nil, _ language: Language, _ connection: Connection
  ) throws -> SurveyListPage {
    func words(_ key: SurveyWords) -> String { key.text[language] }
    let wording = SurveyWording(language)
    let moments = MomentText(try OrganisationStore.read(connection).clock, language)
    var tallies = try ResultQueries.all(connection)
    let asked = try SurveyStore.all(connection)
    let own: [SurveyListPage.Line] = asked.map { survey in
      let tally = tallies.first { $0.series == survey.series }
      let state: String =
        switch survey.closedAt {
        case nil: words(.isOpen)
        case .some(let closed): words(.isClosed(since: moments.text(closed)))
        }
      return line(survey.name, .survey(survey.id), tally, state, wording)
    }
    tallies.removeAll { tally in asked.contains { $0.series == tally.series } }
    let brought = tallies.map { tally in
      line(
        tally.series.source, .surveyResults(query: query(tally.series)), tally,
        words(.broughtIn), wording)
    }
    return SurveyListPage(
      language: language, lines: own + brought,
      kinds: [SurveyKind.nps, .csat, .ces].map { ($0.rawValue, wording.kind($0)) }, canAsk: canAsk, draft: draft)
  }

  private static func line(
    _ name: String, _ path: SitePath, _ tally: ScoreTally?, _ state: String, _ wording: SurveyWording
  ) -> SurveyListPage.Line {
    let kind = tally.map { " · \($0.series.kind.rawValue.uppercased()) \($0.series.scale.rawValue)" } ?? ""
    return SurveyListPage.Line(
      name: name + kind, path: path, figure: tally.flatMap(wording.headline),
      answers: wording.answers(tally?.total ?? 0), state: state)
  }

  /// The address of a series' results. Only ASCII.
  static func query(_ series: AnswerSource) -> String {
    "source=\(QueryText.encoded(series.source))&kind=\(series.kind.rawValue)&scale=\(series.scale.rawValue)"
  }
}

extension Survey {
  /// Its answers among the facts.
  public var series: AnswerSource { AnswerSource(source: source, kind: kind, scale: scale) }
}
