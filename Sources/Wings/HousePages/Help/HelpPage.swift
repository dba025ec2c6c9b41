public import Markup
public import Primitives

/// The questions people ask on the first day.
public struct HelpPage: Sendable {
  var language: Language

  public init(language: Language) { self.language = language }

  public var title: String { language == .it ? "Aiuto" : "Help" }

  public func body(_ site: Site) -> HTML {
    let items: [HTML] = Self.questions.map { question, answer in
      "<section class=\"card\"><h2>\(question[language])</h2><p>\(answer[language])</p></section>\n"
    }
    return "<div class=\"head\"><h1>\(title)</h1></div>\n\(items)"
  }

  private static let questions: [(LocalizedText, LocalizedText)] = [
    (
      LocalizedText(it: "Quando suona un campanello?", en: "When does an alarm ring?"),
      LocalizedText(
        it:
          "Quando un indicatore è cambiato più di quanto il caso spieghi, e abbastanza da contare. Finché i dati non bastano, lo dice e non suona.",
        en:
          "When an indicator changed by more than chance explains, and by enough to matter. While there are not enough data it says so and does not ring."
      )
    ),
    (
      LocalizedText(it: "Che cosa vuol dire il margine?", en: "What does the margin mean?"),
      LocalizedText(
        it: "Con tante risposte quante queste, il valore vero sta dentro il margine 95 volte su 100.",
        en: "With as many answers as these, the true value lies inside the margin 95 times in 100.")
    ),
    (
      LocalizedText(it: "«Può essere un caso»: che faccio?", en: "\"May be chance\": what shall I do?"),
      LocalizedText(
        it: "Niente, per ora. Se il mese prossimo continua, suonerà.",
        en: "Nothing for now. If it goes on next month, it will ring.")
    ),
    (
      LocalizedText(it: "Punti o percento?", en: "Points or percent?"),
      LocalizedText(
        it: "Da 84% a 80% sono 4 punti in meno, cioè il 4,8% in meno. Qui c'è sempre scritto quale dei due.",
        en: "From 84% to 80% is 4 points less, that is 4.8% less. Here it always says which of the two.")
    ),
    (
      LocalizedText(it: "Posso annullare un'importazione?", en: "Can I undo an import?"),
      LocalizedText(
        it:
          "Sì, dalla pagina Dati e importazioni: le righe che aveva portato vengono tolte e le cifre tornano com'erano.",
        en: "Yes, on the page Data and imports: the rows it brought are removed and the figures are as they were.")
    ),
  ]
}
