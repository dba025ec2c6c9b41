import Indicators
public import Primitives

/// What to do next about an alarm: one sentence that begins with a verb.
public enum NextStep {
  static func text(_ alarm: Alarm, _ finding: Finding) -> LocalizedText {
    switch finding.kind {
    case .missingData:
      return LocalizedText(
        it: "Controlla che l'esportazione di questo dato arrivi ancora: finché manca, non si può dire che vada bene.",
        en: "Check that the export of this figure still arrives: while it is missing, nobody can say that all is well.")
    case .channelSurge:
      return LocalizedText(
        it: "Guarda quali motivi di contatto crescono su questo canale e prepara un piano di picco.",
        en: "See which contact reasons grow on this channel and prepare a playbook.")
    case .longTrend: return longTrend
    case .contactSpike, .promiseOverdue, .intakeTrouble: return contactSpike(alarm.id)
    case .mentionSpike: return mentionSpike(alarm.id)
    case .sharpFall, .gradualFall: return fall(alarm, finding)
    }
  }

  /// What nobody complains of is seen in who leaves, not in a sample of conversations.
  public static let longTrend = LocalizedText(
    it: "Guarda su Salute clienti chi resta meno di prima, poi chi potrebbe andarsene: campanello customers risk",
    en: "See in Customer health who stays less than before, then who may leave: campanello customers risk")

  /// What floods a service is told to customers once, not a hundred times.
  static func contactSpike(_ id: String) -> LocalizedText {
    LocalizedText(
      it: "Leggi che cosa chiedono; se qualcosa non funziona apri un incidente e ditelo per primi: "
        + "campanello incident open TITOLO --alarm \(id)",
      en: "Read what they ask; if something is broken open an incident and speak first: "
        + "campanello incident open TITLE --alarm \(id)")
  }

  /// What is said in public is answered in public.
  static func mentionSpike(_ id: String) -> LocalizedText {
    LocalizedText(
      it: "Leggi che cosa si dice e rispondi dove se ne parla; se qualcosa non funziona apri un incidente: "
        + "campanello incident open TITOLO --alarm \(id)",
      en: "Read what is said and answer where it is said; if something is broken open an incident: "
        + "campanello incident open TITLE --alarm \(id)")
  }

  private static func fall(_ alarm: Alarm, _ finding: Finding) -> LocalizedText {
    if finding.lack != nil {
      return LocalizedText(
        it: "Aspetta altri dati, o invita più clienti a rispondere.",
        en: "Wait for more data, or invite more customers to answer.")
    }
    if alarm.scope?.verdict == PlaceVerdict.mix.rawValue {
      return LocalizedText(
        it: "Non cercare colpe nei canali: guarda perché i clienti si spostano da un canale all'altro.",
        en: "Do not look for blame in the channels: see why customers move from one to another.")
    }
    if alarm.state == AlarmState.maybeChance.rawValue {
      return LocalizedText(
        it: "Aspetta il mese prossimo prima di agire.", en: "Wait for next month before acting.")
    }
    if alarm.context?.verdict == CapacityContext.Verdict.capacityFirst.rawValue {
      return LocalizedText(
        it: "Guarda prima se le persone bastavano; poi leggi il campione: campanello sample --alarm \(alarm.id)",
        en: "See first whether there were enough people; then read the sample: campanello sample --alarm \(alarm.id)")
    }
    return LocalizedText(
      it: "Leggi il campione di conversazioni: campanello sample --alarm \(alarm.id)",
      en: "Read the sample of conversations: campanello sample --alarm \(alarm.id)")
  }
}
