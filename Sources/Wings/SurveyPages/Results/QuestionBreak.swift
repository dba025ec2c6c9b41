import PageKit
import Indicators
import Primitives
import Storage
import Surveys

/// A moment from which scores answer another question.
struct QuestionBreak {
  let at: Instant
  let day: CivilDate
  let changesQuestion: Bool

  /// `Dal 3 nov 2026 la domanda è cambiata: i voti prima e dopo non si confrontano.`
  func sentence(_ language: Language) -> String {
    let date = "\(day.parts.day) \(day.month.shortName(language))"
    let words: SurveyResultWords = changesQuestion ? .questionChanged(on: date) : .scaleChanged(on: date)
    return words.text[language]
  }
}

extension SurveyResultReport {
  /// Those after the first answers, the first first; none for what was brought in.
  func breaks(_ clock: ZoneClock, _ connection: Connection) throws -> [QuestionBreak] {
    guard let survey else { return [] }
    return try SurveyStore.textChanges(survey.id, connection).filter(\.breaksSeries).map { change in
      QuestionBreak(at: change.at, day: clock.day(of: change.at), changesQuestion: change.changesQuestion)
    }
  }

  /// A month in which the question changed stands apart: it holds answers to both.
  static func marks(_ breaks: [QuestionBreak], on months: [Month], _ language: Language) -> [TimeSeriesChart.Break] {
    var marks: [Int: String] = [:]
    for one in breaks {
      guard let point = months.firstIndex(of: one.day.month) else { continue }
      let mark: SurveyResultWords = one.changesQuestion ? .questionMark : .scaleMark
      marks[point] = mark.text[language]
      if one.day != one.day.month.firstDay, point + 1 < months.count, marks[point + 1] == nil {
        marks[point + 1] = SurveyResultWords.afterChange.text[language]
      }
    }
    return marks.sorted { $0.key < $1.key }.map { TimeSeriesChart.Break(before: $0.key, text: $0.value) }
  }
}
