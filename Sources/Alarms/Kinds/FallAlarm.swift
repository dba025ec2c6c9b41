import Indicators
public import Primitives

/// Somewhere a month is much worse than the months before.
public struct SharpFallAlarm: AlarmTelling {
  public static let kind = AlarmKind.Name.sharpFall
  public static let title = LocalizedText(it: "Caduta brusca", en: "Sharp fall")
  public static let rule = LocalizedText(
    it: "Suona se un mese è peggiore del livello dei mesi prima di più di quanto il caso spieghi, "
      + "e di abbastanza da contare.",
    en: "Rings when a month is worse than the level of the months before by more than chance explains, "
      + "and by enough to matter.")
  public static let urgency = AlarmUrgency.fall
  public static let subject = AlarmSubject.service
}

/// It gets worse month after month.
public struct GradualFallAlarm: AlarmTelling {
  public static let kind = AlarmKind.Name.gradualFall
  public static let title = LocalizedText(it: "Discesa lenta", en: "Gradual fall")
  public static let rule = LocalizedText(
    it: "Suona se l'indicatore peggiora per più mesi di fila e in tutto di più di quanto il caso spieghi.",
    en: "Rings when the indicator gets worse for several months in a row and in all by more than chance explains.")
  public static let urgency = AlarmUrgency.fall
  public static let subject = AlarmSubject.service
}

extension PlacedFinding {
  /// What to do next about a fall.
  func stepOfFall(_ id: String) -> LocalizedText {
    if finding.lack != nil {
      return LocalizedText(
        it: "Aspetta altri dati, o invita più clienti a rispondere.",
        en: "Wait for more data, or invite more customers to answer.")
    }
    if scope?.verdict == PlaceVerdict.mix.rawValue {
      return LocalizedText(
        it: "Non cercare colpe nei canali: guarda perché i clienti si spostano da un canale all'altro.",
        en: "Do not look for blame in the channels: see why customers move from one to another.")
    }
    if state == .maybeChance {
      return LocalizedText(
        it: "Aspetta il mese prossimo prima di agire.", en: "Wait for next month before acting.")
    }
    if context?.verdict == CapacityContext.Verdict.capacityFirst.rawValue {
      return LocalizedText(
        it: "Guarda prima se le persone bastavano; poi leggi il campione: campanello sample --alarm \(id)",
        en: "See first whether there were enough people; then read the sample: campanello sample --alarm \(id)")
    }
    return LocalizedText(
      it: "Leggi il campione di conversazioni: campanello sample --alarm \(id)",
      en: "Read the sample of conversations: campanello sample --alarm \(id)")
  }
}
