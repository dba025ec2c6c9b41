import Indicators
import Primitives

/// What to do next about an alarm: one sentence that begins with a verb.
enum NextStep {
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
    case .sharpFall, .gradualFall: return fall(alarm, finding)
    }
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
