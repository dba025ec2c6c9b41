import Primitives

/// The words of the pages of alarms.
enum AlarmWords {
  case title, state, channel, filter, nothing, noMonth, older
  case sentence, when, place, share, byChannel, alsoMoved, customers, history, rule, arithmetic
  case group, part, now, usually, count, noPlace, nothingMoved, mayNotRead, noTexts, openSample, drawSample, noHistory
  case take, release, reopen, silence, silenceNow, resolve, resolveNow, notProblem, dismissNow
  case elsewhere, contacts, awaited, noWords, mentions, original
  case byStay, before, customerMonths, whoLeaves, openHealth, openAtRisk
  case howLong, oneHour, tomorrow, recovered, whatSolved, whyNot, why, expected, dataError, notUseful, otherReason
  case all, stillOpen, upTo(String), openIncident
  case inPublic, mentionsAbout(String, most: String, record: String), mentionReading, day
  case busiestHour, ringsBeyond(String)

  case missingSince(String), noFigure, usuallyAt(String), untilThen(String)
  case channelOne(String), channelSeveral(String), channelAll, channelMix, channelUnknown
  case customersMostly(String), customersAll, customersMix, customersUnknown
  case movedWas(String, now: String, before: String), movedUsually(String, now: String, before: String)
  case changeAYear, difference, margin95, chanceP, chanceQ, howMany
  case spikeMentions, hourBeyond, daysBeyond, daysOf(String, of: String)
  case authors, authorsNamed(String, mentions: String)
  case spikeContacts, expectedRange, worstWindow, oneIn(String)
  case differentCustomers, customersNamed(String, contacts: String), falseAlarms, oneFalseAlarm(days: String)
  case unreadable(Int)

  var text: LocalizedText {
    switch self {
    case .unreadable(let count):
      LocalizedText(
        it: count == 1
          ? "Un campanello salvato non si legge e non è nell'elenco: chi amministra guardi la tabella alarm."
          : "\(count) campanelli salvati non si leggono e non sono nell'elenco: chi amministra guardi la tabella alarm.",
        en: count == 1
          ? "One stored alarm cannot be read and is not listed: the administrator should look at the table alarm."
          : "\(count) stored alarms cannot be read and are not listed: the administrator should look at the table alarm."
      )
    case .title: LocalizedText(it: "Campanelli", en: "Alarms")
    case .state: LocalizedText(it: "Stato", en: "State")
    case .channel: LocalizedText(it: "Canale", en: "Channel")
    case .filter: LocalizedText(it: "Mostra", en: "Show")
    case .nothing:
      LocalizedText(it: "Nessun campanello per questa scelta.", en: "No alarm for this choice.")
    case .noMonth:
      LocalizedText(
        it: "Nessun mese è stato ancora giudicato: servono almeno tre mesi di dati prima di quello da giudicare.",
        en: "No month was judged yet: it takes at least three months of data before the one to be judged.")
    case .older: LocalizedText(it: "Più vecchi", en: "Older ones")
    case .sentence: LocalizedText(it: "In una frase", en: "In one sentence")
    case .when: LocalizedText(it: "Quando è cominciato", en: "When it began")
    case .place: LocalizedText(it: "Dove", en: "Where")
    case .share:
      LocalizedText(
        it: "Quanto del cambiamento viene da ogni gruppo", en: "How much of the change comes from each group")
    case .byChannel: LocalizedText(it: "Canale per canale", en: "Channel by channel")
    case .byStay:
      LocalizedText(it: "Per quanto sono clienti", en: "By how long they have been customers")
    case .elsewhere: LocalizedText(it: "Insieme, nelle stesse ore", en: "Together, in the same hours")
    case .contacts: LocalizedText(it: "Contatti", en: "Contacts")
    case .awaited: LocalizedText(it: "Attesi", en: "Expected")
    case .mentions: LocalizedText(it: "Che cosa si dice", en: "What is said")
    case .original: LocalizedText(it: "Apri l'originale", en: "Open the original")
    case .noWords:
      LocalizedText(
        it: "In questi contatti non c'è ancora niente di scritto.", en: "Nothing is written in these contacts yet.")
    case .before: LocalizedText(it: "Prima", en: "Before")
    case .customerMonths: LocalizedText(it: "Clienti × mesi", en: "Customers × months")
    case .whoLeaves: LocalizedText(it: "Chi se ne va", en: "Who leaves")
    case .openHealth: LocalizedText(it: "Apri Salute clienti", en: "Open Customer health")
    case .openAtRisk: LocalizedText(it: "Apri Clienti a rischio", en: "Open Customers at risk")
    case .alsoMoved: LocalizedText(it: "Cos'altro è cambiato lì", en: "What else changed there")
    case .customers: LocalizedText(it: "Cosa dicono i clienti", en: "What customers say")
    case .history: LocalizedText(it: "Storia", en: "History")
    case .rule: LocalizedText(it: "Perché suona", en: "Why it rings")
    case .arithmetic: LocalizedText(it: "Mostra il conto", en: "Show the arithmetic")
    case .group: LocalizedText(it: "Gruppo", en: "Group")
    case .part: LocalizedText(it: "Parte", en: "Part")
    case .now: LocalizedText(it: "Ora", en: "Now")
    case .usually: LocalizedText(it: "Di solito", en: "Usually")
    case .count: LocalizedText(it: "Su", en: "Of")
    case .noPlace: LocalizedText(it: "I dati non dicono dove.", en: "The data do not say where.")
    case .nothingMoved: LocalizedText(it: "Nient'altro di certo.", en: "Nothing else for sure.")
    case .mayNotRead:
      LocalizedText(
        it: "Le conversazioni le leggono caposquadra e responsabili.",
        en: "Conversations are read by team leaders and managers.")
    case .noTexts: LocalizedText(it: "Non c'è ancora un campione.", en: "There is no sample yet.")
    case .openSample: LocalizedText(it: "Apri il campione intero", en: "Open the whole sample")
    case .drawSample: LocalizedText(it: "Scegli un campione da leggere", en: "Draw a sample to read")
    case .noHistory: LocalizedText(it: "Non è ancora successo niente.", en: "Nothing happened yet.")
    case .take: LocalizedText(it: "Prendi in carico", en: "Take it")
    case .release: LocalizedText(it: "Lascia", en: "Release it")
    case .reopen: LocalizedText(it: "Riapri", en: "Reopen")
    case .silence: LocalizedText(it: "Silenzia…", en: "Silence…")
    case .silenceNow: LocalizedText(it: "Silenzia", en: "Silence")
    case .resolve: LocalizedText(it: "È rientrato…", en: "It is resolved…")
    case .resolveNow: LocalizedText(it: "Segna come rientrato", en: "Mark as resolved")
    case .notProblem: LocalizedText(it: "Non è un problema…", en: "Not a problem…")
    case .dismissNow: LocalizedText(it: "Chiudi il campanello", en: "Dismiss the alarm")
    case .howLong: LocalizedText(it: "Per quanto", en: "For how long")
    case .oneHour: LocalizedText(it: "Un'ora", en: "One hour")
    case .tomorrow: LocalizedText(it: "Fino a domani alle 9:00", en: "Until tomorrow at 9:00")
    case .recovered: LocalizedText(it: "Fino a che rientra", en: "Until it recovers")
    case .whatSolved: LocalizedText(it: "Che cosa l'ha risolto?", en: "What solved it?")
    case .whyNot: LocalizedText(it: "Perché non è un problema?", en: "Why is it not a problem?")
    case .why: LocalizedText(it: "Qualche parola in più", en: "A few more words")
    case .expected: LocalizedText(it: "Era previsto", en: "It was expected")
    case .dataError: LocalizedText(it: "I dati sono sbagliati", en: "The data are wrong")
    case .notUseful: LocalizedText(it: "Non mi è utile", en: "It is of no use to me")
    case .otherReason: LocalizedText(it: "Un altro motivo", en: "Another reason")
    case .all: LocalizedText(it: "tutti", en: "all")
    case .stillOpen: LocalizedText(it: "ancora aperti", en: "still open")
    case .upTo(let month): LocalizedText(it: "fino a \(month)", en: "up to \(month)")
    case .openIncident: LocalizedText(it: "Apri un incidente", en: "Open an incident")
    case .inPublic: LocalizedText(it: "in pubblico", en: "in public")
    case .mentionsAbout(let about, let most, let record):
      LocalizedText(
        it: "\(about): \(most) menzioni in un'ora, di solito al massimo \(record)",
        en: "\(about): \(most) mentions in an hour, usually \(record) at most")
    case .mentionReading:
      LocalizedText(
        it: "Menzioni nell'ora più fitta di ogni giorno. Linea tratteggiata: oltre, suona. Rombo: il picco.",
        en: "Mentions in the busiest hour of each day. Dashed line: beyond it the bell rings. Diamond: the spike.")
    case .day: LocalizedText(it: "Giorno", en: "Day")
    case .busiestHour: LocalizedText(it: "Nell'ora più fitta", en: "In the busiest hour")
    case .ringsBeyond(let record): LocalizedText(it: "suona oltre \(record)", en: "rings beyond \(record)")
    case .missingSince(let month): LocalizedText(it: "mancano dati da \(month)", en: "data missing since \(month)")
    case .noFigure: LocalizedText(it: "nessun dato", en: "no data")
    case .usuallyAt(let value): LocalizedText(it: "di solito \(value)", en: "usually \(value)")
    case .untilThen(let moment): LocalizedText(it: ", fino al \(moment)", en: ", until \(moment)")
    case .channelOne(let name):
      LocalizedText(it: "È il canale \(name): gli altri sono stabili.", en: "It is \(name): the others are stable.")
    case .channelSeveral(let names): LocalizedText(it: "Sono i canali \(names).", en: "It is the channels \(names).")
    case .channelAll: LocalizedText(it: "È su tutti i canali.", en: "It is on all channels.")
    case .channelMix:
      LocalizedText(
        it: "Nessun canale è peggiorato: è cambiata la composizione fra i canali.",
        en: "No channel got worse: the mix of channels changed.")
    case .channelUnknown: LocalizedText(it: "I dati non dicono quale canale.", en: "The data do not say which channel.")
    case .customersMostly(let names): LocalizedText(it: "Soprattutto fra i \(names).", en: "Mostly among \(names).")
    case .customersAll:
      LocalizedText(
        it: "È cambiato fra tutti i clienti, nuovi e vecchi.", en: "It changed among all customers, new and old.")
    case .customersMix:
      LocalizedText(
        it: "Nessun gruppo è peggiorato: è cambiata la parte dei clienti nuovi.",
        en: "No group got worse: the share of new customers changed.")
    case .customersUnknown:
      LocalizedText(it: "I dati non dicono quali clienti.", en: "The data do not say which customers.")
    case .movedWas(let name, let now, let before):
      LocalizedText(it: "\(name): \(now) (era \(before))", en: "\(name): \(now) (was \(before))")
    case .movedUsually(let name, let now, let before):
      LocalizedText(it: "\(name): \(now) (di solito \(before))", en: "\(name): \(now) (usually \(before))")
    case .changeAYear: LocalizedText(it: "Cambiamento in un anno", en: "Change a year")
    case .difference: LocalizedText(it: "Differenza", en: "Difference")
    case .margin95: LocalizedText(it: "Margine al 95%", en: "95% margin")
    case .chanceP: LocalizedText(it: "Probabilità che sia un caso (p)", en: "Probability of chance (p)")
    case .chanceQ:
      LocalizedText(it: "La stessa, su tutto ciò che si guarda (q)", en: "The same, over all that is watched (q)")
    case .howMany: LocalizedText(it: "Su quanti, ora e prima", en: "Of how many, now and before")
    case .spikeMentions: LocalizedText(it: "Menzioni nel picco", en: "Mentions in the spike")
    case .hourBeyond: LocalizedText(it: "Un'ora suona oltre", en: "An hour rings beyond")
    case .daysBeyond: LocalizedText(it: "Giorni prima con un'ora oltre", en: "Days before with an hour beyond")
    case .daysOf(let days, let all): LocalizedText(it: "\(days) su \(all)", en: "\(days) of \(all)")
    case .authors: LocalizedText(it: "Autori diversi", en: "Different authors")
    case .authorsNamed(let authors, let mentions):
      LocalizedText(
        it: "\(authors), in \(mentions) menzioni che dicono chi scrive",
        en: "\(authors), in \(mentions) mentions that name theirs")
    case .spikeContacts: LocalizedText(it: "Contatti nel picco", en: "Contacts in the spike")
    case .expectedRange: LocalizedText(it: "Attesi (95% dei casi)", en: "Expected (95% of cases)")
    case .worstWindow: LocalizedText(it: "La finestra peggiore è un caso", en: "The worst window is chance")
    case .oneIn(let exponent): LocalizedText(it: "una volta su 10^\(exponent)", en: "one time in 10^\(exponent)")
    case .differentCustomers: LocalizedText(it: "Clienti diversi", en: "Different customers")
    case .customersNamed(let customers, let contacts):
      LocalizedText(
        it: "\(customers), in \(contacts) contatti che dicono il cliente",
        en: "\(customers), in \(contacts) contacts that name theirs")
    case .falseAlarms: LocalizedText(it: "Falsi allarmi accettati", en: "Accepted false alarms")
    case .oneFalseAlarm(let days):
      LocalizedText(
        it: "uno ogni \(days) giorni, su tutto ciò che si guarda", en: "one in \(days) days, over all that is watched")
    }
  }
}
