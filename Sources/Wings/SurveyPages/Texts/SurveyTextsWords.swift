import Primitives

/// The words of the page that changes the texts of a survey.
enum SurveyTextsWords: CaseIterable {
  case title, note, name, save, history

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "I testi del sondaggio", en: "The survey's texts")
    case .note:
      LocalizedText(
        it:
          "Se cambi la domanda o gli estremi della scala, i voti di prima e di dopo rispondono a domande diverse: l'andamento mostra un'interruzione e i due periodi non si confrontano.",
        en:
          "If you change the question or the ends of the scale, scores before and after answer different questions: the course shows a break and the two periods are not compared."
      )
    case .name:
      LocalizedText(it: "Nome (lo vede solo chi lavora qui)", en: "Name (seen only by the people who work here)")
    case .save: LocalizedText(it: "Salva i testi", en: "Save the texts")
    case .history: LocalizedText(it: "Che cosa è cambiato", en: "What changed")
    }
  }
}

extension SurveyTextField {
  var label: LocalizedText {
    switch self {
    case .question: LocalizedText(it: "Domanda", en: "Question")
    case .lowest: LocalizedText(it: "Il voto più basso vuol dire", en: "The lowest score means")
    case .highest: LocalizedText(it: "Il voto più alto vuol dire", en: "The highest score means")
    case .reason: LocalizedText(it: "Perché questo voto?", en: "Why this score?")
    case .followBottom: LocalizedText(it: "Dopo un voto basso", en: "After a low score")
    case .followMiddle: LocalizedText(it: "Dopo un voto nel mezzo", en: "After a score in between")
    case .followTop: LocalizedText(it: "Dopo un voto alto", en: "After a high score")
    }
  }
}
