import Primitives
import Testing

@testable import Alarms

struct NextStepTests {
  @Test(arguments: steps)
  func `each alarm says what to do next`(_ told: Told) {
    #expect(told.nextStep.it == told.it.replacing("ID", with: told.alarm.id))
    #expect(told.nextStep.en == told.en.replacing("ID", with: told.alarm.id))
  }

  static let capacityFirst = Alarm.Context(
    volumePercent: 20, headcountPercent: 0, stable: false, verdict: "capacity_first")

  static let steps: [Told] = [
    Told(
      Finding(kind: .sharpFall, look: .phone, evidence: .phone),
      it: "Leggi il campione di conversazioni: campanello sample --alarm ID",
      en: "Read the sample of conversations: campanello sample --alarm ID"),
    Told(
      Finding(kind: .gradualFall, look: .phone, evidence: .phone), context: capacityFirst,
      it: "Guarda prima se le persone bastavano; poi leggi il campione: campanello sample --alarm ID",
      en: "See first whether there were enough people; then read the sample: campanello sample --alarm ID"),
    Told(
      Finding(kind: .sharpFall, state: .maybeChance, look: .phone, evidence: .phone), context: capacityFirst,
      it: "Aspetta il mese prossimo prima di agire.", en: "Wait for next month before acting."),
    Told(
      Finding(kind: .sharpFall, state: .maybeChance, look: .phone, evidence: .phone), scope: ("mix", []),
      it: "Non cercare colpe nei canali: guarda perché i clienti si spostano da un canale all'altro.",
      en: "Do not look for blame in the channels: see why customers move from one to another."),
    Told(
      Finding(kind: .sharpFall, state: .notEnoughData, look: .phone, lack: .answers(missing: 5)),
      it: "Aspetta altri dati, o invita più clienti a rispondere.",
      en: "Wait for more data, or invite more customers to answer."),
    Told(
      Finding(kind: .channelSurge, look: Look(indicator: "volume", segment: ["channel": "chat"]), evidence: .surge),
      it: "Guarda quali motivi di contatto crescono su questo canale e prepara un piano di picco.",
      en: "See which contact reasons grow on this channel and prepare a playbook."),
    Told(
      Finding(kind: .missingData, look: .phone, lack: .noData(usual: 100)),
      it: "Controlla che l'esportazione di questo dato arrivi ancora: finché manca, non si può dire che vada bene.",
      en: "Check that the export of this figure still arrives: while it is missing, nobody can say that all is well."),
  ]
}
