public import Primitives

/// A figure that used to come no longer does.
public struct MissingDataAlarm: AlarmTelling {
  public static let kind = AlarmKind.Name.missingData
  public static let title = LocalizedText(it: "Dati mancanti", en: "Missing data")
  public static let rule = LocalizedText(
    it: "Suona se un dato che c'era non arriva più: il silenzio non è una buona notizia.",
    en: "Rings when a figure that used to come no longer arrives: silence is no good news.")
  public static let urgency = AlarmUrgency.lack
  public static let subject = AlarmSubject.holes

  static let nextStep = LocalizedText(
    it: "Controlla che l'esportazione di questo dato arrivi ancora: finché manca, non si può dire che vada bene.",
    en: "Check that the export of this figure still arrives: while it is missing, nobody can say that all is well.")

  public func headline(_ words: AlarmHeadline, _ language: Language) -> String {
    let subject = words.subject(language)
    return LocalizedText(it: "\(subject): mancano dati", en: "\(subject): no data")[language]
  }
}
