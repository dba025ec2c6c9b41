import Primitives

/// The words around the figures of surveys.
enum SurveyFigureWords {
  case between(low: String, high: String), points(String), oneAnswer, answers(String), fromStart, lastMonths(Int)
  case span(from: String, to: String), responses(answers: String, invitations: String, share: String)
  case needed(change: String, answers: String)
  case promoters, passives, detractors, easy, difficult, satisfied, dissatisfied, inBetween
  case asksNPS, asksCSAT, asksCES

  var text: LocalizedText {
    switch self {
    case .between(let low, let high): LocalizedText(it: "(fra \(low) e \(high))", en: "(between \(low) and \(high))")
    case .points(let number): LocalizedText(it: "\(number) punti", en: "\(number) points")
    case .oneAnswer: LocalizedText(it: "1 risposta", en: "1 answer")
    case .answers(let number): LocalizedText(it: "\(number) risposte", en: "\(number) answers")
    case .fromStart: LocalizedText(it: "Dall'inizio", en: "From the start")
    case .lastMonths(let months): LocalizedText(it: "Ultimi \(months) mesi", en: "Last \(months) months")
    case .span(let first, let last): LocalizedText(it: "Da \(first) a \(last): ", en: "From \(first) to \(last): ")
    case .responses(let answers, let invitations, let share):
      LocalizedText(
        it: "\(answers) su \(invitations) inviti: \(share).", en: "\(answers) to \(invitations) invitations: \(share).")
    case .needed(let change, let answers):
      LocalizedText(
        it:
          "Per accorgersi 4 volte su 5 di un calo di \(change) fra due mesi servono circa \(answers) risposte al mese.",
        en: "To notice a fall of \(change) between two months 4 times in 5 it takes about \(answers) answers a month.")
    case .promoters: LocalizedText(it: "Promotori", en: "Promoters")
    case .passives: LocalizedText(it: "Passivi", en: "Passives")
    case .detractors: LocalizedText(it: "Detrattori", en: "Detractors")
    case .easy: LocalizedText(it: "Facile", en: "Easy")
    case .difficult: LocalizedText(it: "Difficile", en: "Difficult")
    case .satisfied: LocalizedText(it: "Soddisfatti", en: "Satisfied")
    case .dissatisfied: LocalizedText(it: "Insoddisfatti", en: "Dissatisfied")
    case .inBetween: LocalizedText(it: "Nel mezzo", en: "In between")
    case .asksNPS: LocalizedText(it: "ci consiglieresti?", en: "would you recommend us?")
    case .asksCSAT: LocalizedText(it: "quanto sei soddisfatto?", en: "how satisfied are you?")
    case .asksCES: LocalizedText(it: "quanto è stato facile?", en: "how easy was it?")
    }
  }
}
