import Indicators
import Primitives
import Statistics
import Testing

@testable import Alarms

/// The sentence is written from hand-made findings: each expected text was put together by hand.
struct AlarmSentenceTests {
  @Test(arguments: cases)
  func `each alarm is one sentence with its arithmetic`(_ told: Told) {
    let text = told.sentence
    #expect(text.it == told.it)
    #expect(text.en == told.en)
  }

  @Test(arguments: lacks)
  func `what cannot be judged says what is missing`(_ told: Told) {
    let text = told.sentence
    #expect(text.it == told.it)
    #expect(text.en == told.en)
  }

  @Test(arguments: surges)
  func `a surge says how far above, and for how long`(_ told: Told) {
    let text = told.sentence
    #expect(text.it == told.it)
    #expect(text.en == told.en)
  }

  @Test(arguments: articles)
  func `the Italian article goes with the number`(_ share: Double, _ expected: String) {
    var told = Told(Finding(kind: .sharpFall, look: .phone, evidence: .phone), it: "", en: "")
    told.scope = ("one", ["phone"])
    told.segments = [Alarm.Place(segment: ["reason": "Guasto"], shareExplained: share)]
    #expect(told.sentence.it.contains("; \(expected) viene da Guasto."), "\(told.sentence.it)")
  }

  static let articles: [(Double, String)] = [
    (0.07, "il 7%"), (0.08, "l'8%"), (0.11, "l'11%"), (0.18, "il 18%"), (0.80, "l'80%"), (0.89, "l'89%"),
    (0.90, "il 90%"), (1.1, "il 100%"),
  ]

  static let cases: [Told] = [
    Told(
      Finding(kind: .sharpFall, look: .phone, evidence: .phone),
      context: Alarm.Context(volumePercent: 1, headcountPercent: 0, stable: true, verdict: "proved_stable"),
      scope: ("one", ["phone"]),
      segments: [Alarm.Place(segment: ["channel": "phone", "reason": "Guasto"], shareExplained: 0.76)],
      it: "CSAT telefono, gennaio 2026: di solito 84,1% → 79,6% (−4,5 punti, cioè −5,4%), margine della "
        + "differenza ±3,1; 1.198 risposte, contro 14.880 nei 12 mesi di confronto; il mese prima 83,8%; "
        + "volumi +1%, organico invariato; altri canali stabili: è il canale telefono; il 76% viene da "
        + "telefono · Guasto.",
      en: "CSAT phone, January 2026: usually 84.1% → 79.6% (−4.5 points, that is −5.4%), margin of the "
        + "difference ±3.1; 1,198 answers, against 14,880 in the 12 months compared; the month before 83.8%; "
        + "volumes +1%, head count unchanged; other channels stable: it is phone; 76% comes from "
        + "phone · Guasto."),
    Told(
      Finding(kind: .sharpFall, look: .phone, evidence: .phone),
      context: Alarm.Context(volumePercent: 20, headcountPercent: -10, stable: false, verdict: "capacity_first"),
      scope: ("several", ["phone", "chat"]),
      it: "CSAT telefono, gennaio 2026: di solito 84,1% → 79,6% (−4,5 punti, cioè −5,4%), margine della "
        + "differenza ±3,1; 1.198 risposte, contro 14.880 nei 12 mesi di confronto; il mese prima 83,8%; "
        + "volumi +20%, organico −10%, guarda prima la capacità; sono i canali telefono e chat.",
      en: "CSAT phone, January 2026: usually 84.1% → 79.6% (−4.5 points, that is −5.4%), margin of the "
        + "difference ±3.1; 1,198 answers, against 14,880 in the 12 months compared; the month before 83.8%; "
        + "volumes +20%, head count −10%, look at capacity first; it is the channels phone and chat."),
    Told(
      Finding(
        kind: .gradualFall, look: Look(indicator: "nps/0-10", segment: .all),
        evidence: .made(usual: 32, value: 24, previous: 27, margin: 4.1, n: 640, usualN: 7700, run: 3)),
      scope: ("all", ["chat", "phone"]),
      it: "NPS nel complesso, gennaio 2026: di solito +32,0 → +24,0 (−8,0 punti), margine della differenza ±4,1; "
        + "640 risposte, contro 7.700 nei 12 mesi di confronto; cala da 3 mesi di fila; è su tutti i canali.",
      en: "NPS overall, January 2026: usually +32.0 → +24.0 (−8.0 points), margin of the difference ±4.1; "
        + "640 answers, against 7,700 in the 12 months compared; falling for 3 months in a row; it is on all "
        + "channels."),
    Told(
      Finding(
        kind: .sharpFall, state: .maybeChance, look: Look(indicator: "ces/1-7", segment: ["channel": "email"]),
        evidence: .made(usual: 5.61, value: 5.29, margin: 0.35, n: 64, usualN: 800, missing: 120)),
      scope: ("undetermined", []),
      it: "CES (1-7) e-mail, gennaio 2026: di solito 5,61 → 5,29 (−0,32), margine della differenza ±0,35; "
        + "64 risposte, contro 800 nei 12 mesi di confronto. Può essere un caso: "
        + "per esserne certi servono altre 120 risposte.",
      en: "CES (1-7) e-mail, January 2026: usually 5.61 → 5.29 (−0.32), margin of the difference ±0.35; "
        + "64 answers, against 800 in the 12 months compared. It may be "
        + "chance: to be sure takes 120 more answers."),
    Told(
      Finding(
        kind: .sharpFall, state: .maybeChance, look: Look(indicator: "csat/1-5", segment: .all),
        evidence: .made(usual: 0.8, value: 0.7, margin: 0.02, n: 600, usualN: 7000)),
      scope: ("mix", []),
      it: "CSAT nel complesso, gennaio 2026: di solito 80,0% → 70,0% (−10,0 punti, cioè −12,5%), margine della "
        + "differenza ±2,0; 600 risposte, contro 7.000 nei 12 mesi di confronto; nessun canale è peggiorato: è "
        + "cambiata la composizione fra i canali.",
      en: "CSAT overall, January 2026: usually 80.0% → 70.0% (−10.0 points, that is −12.5%), margin of the "
        + "difference ±2.0; 600 answers, against 7,000 in the 12 months compared; no channel got worse: the mix "
        + "of channels changed."),
    Told(
      Finding(
        kind: .gradualFall, look: Look(indicator: "abandonment", segment: ["channel": "phone"]),
        evidence: .made(usual: 0.06, value: 0.09, previous: 0.08, margin: 0.011, n: 2100, usualN: 25_000, run: 4)),
      it: "abbandono telefono, gennaio 2026: di solito 6,0% → 9,0% (+3,0 punti, cioè +50,0%), margine della "
        + "differenza ±1,1; 2.100 conversazioni, contro 25.000 nei 12 mesi di confronto; sale da 4 mesi di fila.",
      en: "abandonment phone, January 2026: usually 6.0% → 9.0% (+3.0 points, that is +50.0%), margin of the "
        + "difference ±1.1; 2,100 conversations, against 25,000 in the 12 months compared; rising for 4 months "
        + "in a row."),
    Told(
      Finding(
        kind: .sharpFall, state: .maybeChance, look: Look(indicator: "reopened", segment: ["team": "Milano"]),
        evidence: .made(usual: 0.1, value: 0.2, margin: 0.12, n: 40, usualN: 1000, missing: 1)),
      it: "riaperte Milano, gennaio 2026: di solito 10,0% → 20,0% (+10,0 punti, cioè +100,0%), margine della "
        + "differenza ±12,0; 40 conversazioni, contro 1.000 nei 12 mesi di confronto. Può essere un caso: per "
        + "esserne certi serve un'altra conversazione.",
      en: "reopened Milano, January 2026: usually 10.0% → 20.0% (+10.0 points, that is +100.0%), margin of the "
        + "difference ±12.0; 40 conversations, against 1,000 in the 12 months compared. It may be chance: to be "
        + "sure takes one more conversation."),
  ]

  static let lacks: [Told] = [
    Told(
      Finding(kind: .missingData, look: .phone, lack: .noData(usual: 1240)),
      it: "CSAT telefono, gennaio 2026: nessun dato, di solito circa 1.240 risposte al mese.",
      en: "CSAT phone, January 2026: no data, usually about 1,240 answers a month."),
    Told(
      Finding(
        kind: .missingData, look: Look(indicator: "volume", segment: ["team": "Napoli"]),
        lack: .tooLittle(usual: 400, now: 12)),
      it: "volume Napoli, gennaio 2026: solo 12 conversazioni, di solito circa 400: mancano dati.",
      en: "volume Napoli, January 2026: only 12 conversations, usually about 400: data are missing."),
    Told(
      Finding(kind: .sharpFall, state: .notEnoughData, look: .phone, lack: .answers(missing: 9.2)),
      it: "CSAT telefono, gennaio 2026: dati insufficienti, mancano almeno 10 risposte.",
      en: "CSAT phone, January 2026: not enough data, at least 10 more answers are needed."),
    Told(
      Finding(kind: .sharpFall, state: .notEnoughData, look: .phone, lack: .answers(missing: 1)),
      it: "CSAT telefono, gennaio 2026: dati insufficienti, manca almeno una risposta.",
      en: "CSAT phone, January 2026: not enough data, at least one more answer is needed."),
    Told(
      Finding(kind: .sharpFall, state: .notEnoughData, look: .phone, lack: .months(missing: 1)),
      it: "CSAT telefono, gennaio 2026: dati insufficienti, manca un mese di storia.",
      en: "CSAT phone, January 2026: not enough data, one more month of history needed."),
    Told(
      Finding(kind: .sharpFall, state: .notEnoughData, look: .phone, lack: .months(missing: 2)),
      it: "CSAT telefono, gennaio 2026: dati insufficienti, mancano 2 mesi di storia.",
      en: "CSAT phone, January 2026: not enough data, 2 more months of history needed."),
  ]

  static let surges: [Told] = [
    Told(
      Finding(kind: .channelSurge, look: Look(indicator: "volume", segment: ["channel": "whatsapp"]), evidence: .surge),
      it: "volume WhatsApp, gennaio 2026: 12,5 conversazioni al giorno lavorativo contro 10,0 attese (+25%; sui "
        + "due mesi fra +11% e +38%); 1.254 nel mese; secondo mese di fila sopra l'atteso.",
      en: "volume WhatsApp, January 2026: 12.5 conversations a working day against 10.0 expected (+25%; over "
        + "the two months between +11% and +38%); 1,254 in the month; second month running above what was "
        + "expected.",
      since: "2025-12"),
    Told(
      Finding(
        kind: .channelSurge, state: .maybeChance, look: Look(indicator: "volume", segment: ["channel": "whatsapp"]),
        evidence: .surge),
      it: "volume WhatsApp, gennaio 2026: 12,5 conversazioni al giorno lavorativo contro 10,0 attese (+25%; sui "
        + "due mesi fra +11% e +38%); 1.254 nel mese; 4 mesi di fila sopra l'atteso. Può essere un caso.",
      en: "volume WhatsApp, January 2026: 12.5 conversations a working day against 10.0 expected (+25%; over "
        + "the two months between +11% and +38%); 1,254 in the month; 4 months running above what was expected. "
        + "It may be chance.",
      since: "2025-10"),
  ]
}
