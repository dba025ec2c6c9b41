import Primitives

/// The words of the help.
enum HelpWords {
  case title
  case bellQuestion, bellAnswer, marginQuestion, marginAnswer, chanceQuestion, chanceAnswer
  case pointsQuestion, pointsAnswer, undoQuestion, undoAnswer

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "Aiuto", en: "Help")
    case .bellQuestion: LocalizedText(it: "Quando suona un campanello?", en: "When does an alarm ring?")
    case .bellAnswer:
      LocalizedText(
        it:
          "Quando un indicatore è cambiato più di quanto il caso spieghi, e abbastanza da contare. Finché i dati "
          + "non bastano, lo dice e non suona.",
        en:
          "When an indicator changed by more than chance explains, and by enough to matter. While there are not "
          + "enough data it says so and does not ring."
      )
    case .marginQuestion: LocalizedText(it: "Che cosa vuol dire il margine?", en: "What does the margin mean?")
    case .marginAnswer:
      LocalizedText(
        it: "Con tante risposte quante queste, il valore vero sta dentro il margine 95 volte su 100.",
        en: "With as many answers as these, the true value lies inside the margin 95 times in 100.")
    case .chanceQuestion:
      LocalizedText(it: "«Può essere un caso»: che faccio?", en: "\"May be chance\": what shall I do?")
    case .chanceAnswer:
      LocalizedText(
        it: "Niente, per ora. Se il mese prossimo continua, suonerà.",
        en: "Nothing for now. If it goes on next month, it will ring.")
    case .pointsQuestion: LocalizedText(it: "Punti o percento?", en: "Points or percent?")
    case .pointsAnswer:
      LocalizedText(
        it: "Da 84% a 80% sono 4 punti in meno, cioè il 4,8% in meno. Qui c'è sempre scritto quale dei due.",
        en: "From 84% to 80% is 4 points less, that is 4.8% less. Here it always says which of the two.")
    case .undoQuestion: LocalizedText(it: "Posso annullare un'importazione?", en: "Can I undo an import?")
    case .undoAnswer:
      LocalizedText(
        it:
          "Sì, dalla pagina Dati e importazioni: le righe che aveva portato vengono tolte e le cifre tornano "
          + "com'erano.",
        en: "Yes, on the page Data and imports: the rows it brought are removed and the figures are as they were.")
    }
  }
}
