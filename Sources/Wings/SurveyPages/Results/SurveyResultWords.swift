import Primitives

/// The words of the results of a survey, of how they moved, and of their file.
enum SurveyResultWords {
  case robots(answers: String), questionChanged(on: String), scaleChanged(on: String)
  case questionMark, scaleMark, afterChange

  case inMonth(String), fromTo(String, String), maybeChance, fell, rose, fewerAnswer, moreAnswer
  case score(name: String, month: String, now: String, span: String, then: String, change: String, verdict: String)
  case sameGroups(dimension: String)
  case mix(part: String, dimension: String, group: String, shares: String, within: String)
  case response(
    days: Int, month: String, now: String, span: String, then: String, difference: String, interval: String,
    verdict: String)
  case selection(dimension: String, group: String, answering: String, asked: String)
  case reweighted(figure: String, plain: String)

  case groupColumn, valueColumn, answersColumn, lowScoresColumn, middleScoresColumn, highScoresColumn, scoreColumn
  case lowColumn, highColumn, invitationsColumn, answeredColumn, wholeRow, monthRow

  /// The first row of the file.
  static let columns: [SurveyResultWords] = [
    .groupColumn, .valueColumn, .answersColumn, .lowScoresColumn, .middleScoresColumn, .highScoresColumn, .scoreColumn,
    .lowColumn, .highColumn, .invitationsColumn, .answeredColumn,
  ]

  var text: LocalizedText {
    switch self {
    case .robots(let answers):
      LocalizedText(
        it: "\(answers) sembrano di un programma: sono conservate e non contano.",
        en: "\(answers) look like a program's: they are kept and do not count.")
    case .questionChanged(let day):
      LocalizedText(
        it: "Dal \(day) la domanda è cambiata: i voti prima e dopo non si confrontano.",
        en: "The question changed on \(day): scores before and after are not compared.")
    case .scaleChanged(let day):
      LocalizedText(
        it: "Dal \(day) gli estremi della scala sono cambiati: i voti prima e dopo non si confrontano.",
        en: "The ends of the scale changed on \(day): scores before and after are not compared.")
    case .questionMark: LocalizedText(it: "la domanda è cambiata", en: "the question changed")
    case .scaleMark: LocalizedText(it: "la scala è cambiata", en: "the scale changed")
    case .afterChange: LocalizedText(it: "dopo il cambio", en: "after the change")
    case .inMonth(let month): LocalizedText(it: "in \(month)", en: "in \(month)")
    case .fromTo(let first, let last): LocalizedText(it: "da \(first) a \(last)", en: "from \(first) to \(last)")
    case .maybeChance: LocalizedText(it: "può essere un caso", en: "may be chance")
    case .fell: LocalizedText(it: "è sceso più di quanto spieghi il caso", en: "it fell more than chance explains")
    case .rose: LocalizedText(it: "è salito più di quanto spieghi il caso", en: "it rose more than chance explains")
    case .fewerAnswer: LocalizedText(it: "si risponde meno di prima", en: "fewer answer than before")
    case .moreAnswer: LocalizedText(it: "si risponde più di prima", en: "more answer than before")
    case .score(let name, let month, let now, let span, let then, let change, let verdict):
      LocalizedText(
        it: "\(name), \(month): \(now); \(span): \(then). Differenza \(change): \(verdict).",
        en: "\(name), \(month): \(now); \(span): \(then). Difference \(change): \(verdict).")
    case .sameGroups(let dimension):
      LocalizedText(
        it:
          "Non dipende da chi risponde: guardando per \(dimension), i gruppi pesano come prima e sono cambiati i voti.",
        en:
          "It is not a matter of who answers: looking by \(dimension), the groups weigh as before and the scores changed."
      )
    case .mix(let part, let dimension, let group, let shares, let within):
      LocalizedText(
        it:
          "Di questa differenza \(part) viene da chi risponde (per \(dimension): \(group) \(shares) delle risposte) e \(within) dai voti dentro i gruppi.",
        en:
          "Of this difference \(part) comes from who answers (by \(dimension): \(group) \(shares) of the answers) and \(within) from the scores within the groups."
      )
    case .response(let days, let month, let now, let span, let then, let difference, let interval, let verdict):
      LocalizedText(
        it:
          "Risponde entro \(days) giorni il \(now) di chi è stato invitato in \(month); \(span) il \(then). Differenza \(difference) \(interval): \(verdict).",
        en:
          "Of those invited in \(month) \(now) answer within \(days) days; \(span) \(then). Difference \(difference) \(interval): \(verdict)."
      )
    case .selection(let dimension, let group, let answering, let asked):
      LocalizedText(
        it:
          "Chi risponde non è come chi è invitato, per \(dimension): \(group) è il \(answering) delle risposte e il \(asked) degli inviti.",
        en:
          "Those who answer are not like those invited, by \(dimension): \(group) is \(answering) of the answers and \(asked) of the invitations."
      )
    case .reweighted(let figure, let plain):
      LocalizedText(
        it:
          " Se ogni gruppo pesasse come fra gli invitati, il risultato di queste risposte sarebbe \(figure) invece di \(plain).",
        en:
          " If every group weighed as among those invited, the result of these answers would be \(figure) instead of \(plain)."
      )
    case .groupColumn: LocalizedText(it: "gruppo", en: "group")
    case .valueColumn: LocalizedText(it: "valore_del_gruppo", en: "group_value")
    case .answersColumn: LocalizedText(it: "risposte", en: "answers")
    case .lowScoresColumn: LocalizedText(it: "basse", en: "low_scores")
    case .middleScoresColumn: LocalizedText(it: "medie", en: "middle_scores")
    case .highScoresColumn: LocalizedText(it: "alte", en: "high_scores")
    case .scoreColumn: LocalizedText(it: "punteggio", en: "score")
    case .lowColumn: LocalizedText(it: "margine_da", en: "low")
    case .highColumn: LocalizedText(it: "margine_a", en: "high")
    case .invitationsColumn: LocalizedText(it: "inviti", en: "invitations")
    case .answeredColumn: LocalizedText(it: "inviti_con_risposta", en: "invitations_answered")
    case .wholeRow: LocalizedText(it: "tutto", en: "all")
    case .monthRow: LocalizedText(it: "mese", en: "month")
    }
  }
}
