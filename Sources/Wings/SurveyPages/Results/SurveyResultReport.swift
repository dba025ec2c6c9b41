import Markup
import PageKit
import Alarms
import Facts
import Indicators
public import Primitives
public import Storage
public import Surveys

/// The results of one series of answers.
public struct SurveyResultReport: Sendable {
  var ask: SurveyResultsAsk
  /// Asked here; nil for what was brought in.
  var survey: Survey?
  /// What whoever looks is shown of it.
  var asked: SurveyResultPage.Asked?
  var readsComments: Bool
  var language: Language
  /// The moment of the looking; nil leaves out how the figures moved.
  public var now: Instant?

  public init(
    _ ask: SurveyResultsAsk, survey: Survey?, asked: SurveyResultPage.Asked?, readsComments: Bool, language: Language
  ) {
    self.ask = ask
    self.survey = survey
    self.asked = asked
    self.readsComments = readsComments
    self.language = language
  }

  private var series: AnswerSource { ask.series }

  /// Comments on a page.
  private static let commentsShown = 20
  /// Groups with fewer answers are not shown: few answers are people.
  static let smallest = 5
  /// Groups of a dimension that are shown.
  private static let mostGroups = 25

  /// Nil when nothing was asked and nothing answered.
  public func page(_ connection: Connection) throws -> SurveyResultPage? {
    let organisation = try OrganisationStore.read(connection)
    let clock = organisation.clock
    let breaks = try breaks(clock, connection)
    let found = try ResultQueries.results(series, last: ask.months, clock, connection)
    if found == nil, survey == nil { return nil }
    let tally = found?.total ?? ScoreTally(series)
    var page = SurveyResultPage(
      language: language, name: survey?.name ?? series.source, headline: wording.headline(tally),
      notes: try notes(tally, found?.period, connection),
      periods: found == nil ? [] : periods, definition: tally.indicator.definition.meaning[language],
      bar: bar(tally), chart: chart(found?.months ?? [], tally, breaks),
      parts: parts(found?.parts ?? []), comments: readsComments ? try comments(found?.period, clock, connection) : nil,
      asked: asked)
    page.files = found == nil ? nil : ask.query
    page.movement = breaks.map { $0.sentence(language) }
    if let now, let months = found?.months {
      let movement = try MovementQueries.movement(
        series, months: months, breaks: breaks.map(\.at), organisation, now: now, connection)
      page.movement += MovementWording(language, series).sentences(movement)
    }
    return page
  }

  private var wording: SurveyWording { SurveyWording(language) }

  private func notes(_ tally: ScoreTally, _ period: ClosedRange<Month>?, _ connection: Connection) throws -> [String] {
    var notes = [wording.span(period) + (wording.responses(tally) ?? "\(wording.answers(tally.total)).")]
    if let need = wording.needed(tally) { notes.append(need) }
    let robots = try survey.map { try ResponseStore.robots(survey: $0.id, connection) } ?? 0
    if robots > 0 {
      notes.append(SurveyResultWords.robots(answers: wording.answers(robots)).text[language])
    }
    return notes
  }

  private func bar(_ tally: ScoreTally) -> ThreePartBar? {
    guard tally.total > 0 else { return nil }
    let numbers = NumberText(language)
    func part(_ group: AnswerGroup) -> ThreePartBar.Part {
      let share = Double(tally[group]) / Double(tally.total)
      return ThreePartBar.Part(
        name: wording.group(group, series), share: share,
        text: "\(numbers.percent(share)) · \(numbers.count(Double(tally[group])))")
    }
    let parts = (part(.bottom), part(.middle), part(.top))
    let finding = [parts.0, parts.1, parts.2].map { "\($0.name) \($0.text)" }.joined(separator: ", ")
    return ThreePartBar(finding: finding, bottom: parts.0, middle: parts.1, top: parts.2)
  }

  /// The last three years; a month without answers breaks the line. Nil for a single month.
  private func chart(
    _ months: [(month: Month, tally: ScoreTally)], _ tally: ScoreTally, _ breaks: [QuestionBreak]
  ) -> TimeSeriesChart? {
    guard let first = months.first?.month, let last = months.last?.month, first < last else { return nil }
    let unit = tally.indicator.definition.unit
    let byMonth = Dictionary(uniqueKeysWithValues: months.map { ($0.month, $0.tally) })
    let shown = Array(max(first, last.advanced(by: -35))...last)
    let readings = shown.map { byMonth[$0]?.reading }
    let now = readings.last.flatMap { $0 }.map { wording.figure($0, tally.indicator) } ?? "—"
    var chart = TimeSeriesChart(
      id: "course", finding: "\(tally.indicator.definition.name[language]), \(last.name(language)): \(now)",
      reading: ChartReading.text(hasMargin: true, hasUsual: false, hasMarks: false, language),
      headers: ChartReading.headers(language),
      points: zip(shown, readings).map { TimeSeriesChart.Point($0, $1, unit, language) }, usual: nil,
      limits: unit.limits, tableTitle: ChartReading.tableTitle(language), tick: { unit.tickText($0, language) })
    chart.breaks = Self.marks(breaks, on: shown, language)
    return chart
  }

  private func parts(
    _ parts: [(dimension: Dimension, groups: [(value: String, tally: ScoreTally)])]
  ) -> [(dimension: String, rows: [SurveyResultPage.Row])] {
    parts.compactMap { dimension, groups in
      let parts = groups.filter { $0.tally.total >= Self.smallest }
      // One group is the whole again.
      if parts.count < 2 { return nil }
      let rows = parts.prefix(Self.mostGroups).compactMap { value, tally -> SurveyResultPage.Row? in
        guard let reading = tally.reading else { return nil }
        let unit = tally.indicator.definition.unit
        var segment = Segment()
        segment[dimension] = value
        return SurveyResultPage.Row(
          name: SegmentText.name(segment, language).capitalisedFirst, value: unit.text(reading.value, language),
          margin: wording.margin(reading, unit) ?? "—",
          count: NumberText(language).count(reading.n))
      }
      return (dimension.name(language).capitalisedFirst, Array(rows))
    }
  }

  private func comments(
    _ period: ClosedRange<Month>?, _ clock: ZoneClock, _ connection: Connection
  ) throws -> SurveyResultPage.Comments {
    let found = try ResultQueries.comments(
      series, ask.group, tag: ask.tag, before: ask.before, limit: Self.commentsShown + 1, connection)
    let moments = MomentText(clock, language)
    let calls = try CallBackStore.of(answers: found.map(\.id), connection)
    let tags = try CommentTags.of(answers: found.map(\.id), connection)
    let shown = found.prefix(Self.commentsShown).map { one in
      var comment = SurveyResultPage.Comment(
        score: one.score, text: one.text, when: one.answeredAt.map { moments.text($0) } ?? "", answer: one.id,
        calledBack: calls[one.id])
      comment.tags = (tags[one.id] ?? []).map { ($0.text, ask.comments(nil, $0).path) }
      return comment
    }
    let all = SurveyWords.all.text[language]
    let groups =
      [(all, ask.group == nil && ask.tag == nil ? nil : ask.comments(nil).path)]
      + [AnswerGroup.bottom, .middle, .top].map { one in
        (wording.group(one, series), ask.group == one ? nil : ask.comments(one, ask.tag).path)
      }
    let older = found.count > Self.commentsShown ? found[Self.commentsShown - 1].id : nil
    var comments = SurveyResultPage.Comments(
      shown: Array(shown), groups: groups,
      older: older.map { ask.comments(ask.group, ask.tag, before: $0).path })
    comments.ask = ask.fields
    comments.tag = ask.tag?.text
    let since = ask.months == nil ? nil : period.map { clock.start(of: $0.lowerBound.firstDay) }
    comments.tags = try CommentTags.used(series, since: since, connection).map { use in
      SurveyResultPage.TagLine(
        tag: use.tag.text, path: ask.comments(nil, use.tag).path,
        comments: NumberText(language).count(Double(use.comments)), low: NumberText(language).count(Double(use.low)))
    }
    comments.low = wording.group(.bottom, series)
    return comments
  }

  private var periods: [(name: String, path: SitePath?)] {
    SurveyResultsAsk.choices.map { choice in
      (wording.period(choice), choice == ask.months ? nil : ask.over(choice).path)
    }
  }
}
