public import Primitives

/// What kind of thing was planted. The raw values of those that should ring are the alarms' own kinds.
public enum StoryKind: String, Sendable, CaseIterable {
  case sharpFall = "sharp_fall"
  case gradualFall = "gradual_fall"
  case channelSurge = "channel_surge"
  /// An overall fall that is none: only the mix changed.
  case mixShift = "mix_shift"
  case missingData = "missing_data"
  /// A figure that rises or falls slowly, over years.
  case longTrend = "long_trend"
  /// Nothing to ring about: customers who are about to leave, to be found one by one.
  case atRisk = "at_risk"
  /// A short incident of the past, over long ago.
  case pastIncident = "past_incident"
}

/// One thing planted in the imaginary company: what, in which figure, where, when.
public struct Story: Sendable, Equatable, Identifiable {
  public let id: String
  /// What was planted, in words.
  public let what: LocalizedText
  public let kind: StoryKind
  /// The indicator's id: csat, nps, ces, volume, first_contact; or churn.
  public let indicator: String
  /// Where the bell should ring.
  public let segment: Segment
  /// The cell that explains it, when it is narrower than `segment`.
  public let explainedBy: Segment?
  /// The month in which it shows.
  public let month: Month
}

extension Story {
  /// The stories of a company with this timeline, the loudest first.
  static func planted(_ timeline: DemoTimeline) -> [Story] {
    [
      Story(
        id: "double-billing",
        what: LocalizedText(
          it: "La CSAT del telefono scende di circa 9 punti: tutta colpa dei doppi addebiti, "
            + "motivo Fatturazione, squadra Milano. Volumi e organico invariati.",
          en: "CSAT on the phone falls by about 9 points: double billing, reason Fatturazione, "
            + "team Milano. Volumes and head count steady."),
        kind: .sharpFall, indicator: "csat", segment: ["channel": "phone"],
        explainedBy: ["channel": "phone", "team": "Milano", "reason": "Fatturazione"],
        month: timeline.m1),
      Story(
        id: "sinking-nps",
        what: LocalizedText(
          it:
            "L'NPS scende di 6–7 punti al mese per due mesi, su tutti i canali: è un solo prodotto, Luce Casa, "
            + "dopo un aumento dei prezzi.",
          en: "NPS sinks 6–7 points a month for two months, on every channel: it is one product, Luce Casa, "
            + "after a price rise."),
        kind: .gradualFall, indicator: "nps", segment: .all, explainedBy: ["product": "Luce Casa"],
        month: timeline.m1),
      Story(
        id: "whatsapp-surge",
        what: LocalizedText(
          it: "Da due mesi i contatti WhatsApp superano del 35 % l'atteso: il numero è ora in bolletta.",
          en:
            "For two months WhatsApp contacts have been 35 % above expectation: the number is now on the bill."
        ),
        kind: .channelSurge, indicator: "volume", segment: ["channel": "whatsapp"], explainedBy: nil,
        month: timeline.m1),
      Story(
        id: "app-surveys",
        what: LocalizedText(
          it: "La CES complessiva scende solo perché si invitano molti più clienti dall'app, da sempre "
            + "più bassa: nessun canale è cambiato.",
          en: "Overall CES falls only because many more app users are invited, and the app has always "
            + "scored lower: no channel changed."),
        kind: .mixShift, indicator: "ces", segment: .all, explainedBy: nil, month: timeline.m1),
      Story(
        id: "quiet-team",
        what: LocalizedText(
          it: "La squadra di Catania lavora come sempre, ma i suoi sondaggi CSAT non arrivano più.",
          en: "The Catania team works as ever, but its CSAT surveys no longer arrive."),
        kind: .missingData, indicator: "csat", segment: ["team": "Catania"], explainedBy: nil,
        month: timeline.m1),
      Story(
        id: "email-hole",
        what: LocalizedText(
          it: "Per un mese l'esportazione delle e-mail non ha portato tempi di risposta né esiti.",
          en: "For one month the e-mail export carried neither reply times nor outcomes."),
        kind: .missingData, indicator: "first_contact", segment: ["channel": "email"], explainedBy: nil,
        month: timeline.m1),
      Story(
        id: "discount-hunters",
        what: LocalizedText(
          it: "Da due anni i nuovi clienti entrano per uno sconto e se ne vanno tre volte più in fretta: "
            + "l'abbandono di tutta l'azienda sale piano.",
          en: "For two years new customers have come for a discount and left three times as fast: "
            + "the whole company's churn rises slowly."),
        kind: .longTrend, indicator: "churn", segment: .all, explainedBy: nil, month: timeline.m1),
      Story(
        id: "silent-leavers",
        what: LocalizedText(
          it:
            "Chi sta per andarsene ha più conversazioni non risolte degli altri: la pagina dei clienti a rischio lo impara.",
          en:
            "Those about to leave have more conversations unsolved than the others: the page of customers at risk learns it."
        ),
        kind: .atRisk, indicator: "churn", segment: .all, explainedBy: nil, month: timeline.m1),
      Story(
        id: "old-outage",
        what: LocalizedText(
          it: "Un guasto di rete di due giorni, molti mesi fa: è chiuso e non deve suonare.",
          en: "A two-day network outage, many months ago: it is over and must not ring."),
        kind: .pastIncident, indicator: "volume", segment: ["channel": "phone"],
        explainedBy: ["reason": "Guasto o disservizio"], month: timeline.outageMonth),
    ]
  }
}
