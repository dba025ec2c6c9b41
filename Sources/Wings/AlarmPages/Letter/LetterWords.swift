import Primitives

/// The words of the letter in both languages.
enum LetterWords: CaseIterable {
  case title, quiet, bells, doubts, doubtsNote, avoided, figures, figuresNote
  case indicator, value, margin, of, monthBefore, yearBefore, course, meaning, footer

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "Il mese", en: "The month")
    case .quiet: LocalizedText(it: "Nessun campanello suona.", en: "No alarm rings.")
    case .bells: LocalizedText(it: "Campanelli che suonano", en: "Alarms that ring")
    case .doubts: LocalizedText(it: "Può essere un caso", en: "May be chance")
    case .doubtsNote:
      LocalizedText(
        it: "Differenze da tenere d'occhio: da sole non bastano per agire.",
        en: "Differences to keep an eye on: alone they are no reason to act.")
    case .avoided: LocalizedText(it: "Contatti evitati", en: "Contacts avoided")
    case .figures: LocalizedText(it: "Le cifre del mese", en: "The month's figures")
    case .figuresNote:
      LocalizedText(
        it: "Il margine è al 95%: con tante risposte quante queste, il valore vero sta quasi sempre lì dentro.",
        en: "The margin is at 95%: with as many answers as these, the true value nearly always lies inside.")
    case .indicator: LocalizedText(it: "Indicatore", en: "Indicator")
    case .value: LocalizedText(it: "Valore", en: "Value")
    case .margin: LocalizedText(it: "Margine", en: "Margin")
    case .of: LocalizedText(it: "Su", en: "Of")
    case .monthBefore: LocalizedText(it: "Mese prima", en: "Month before")
    case .yearBefore: LocalizedText(it: "Anno prima", en: "Year before")
    case .course: LocalizedText(it: "Ultimi 13 mesi", en: "Last 13 months")
    case .meaning: LocalizedText(it: "Che cosa misurano", en: "What they measure")
    case .footer:
      LocalizedText(
        it: "Fatto con Campanello dai dati di questo computer.", en: "Made with Campanello from this computer's data.")
    }
  }
}
