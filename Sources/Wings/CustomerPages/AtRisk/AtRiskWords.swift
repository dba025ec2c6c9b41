import Primitives

/// The words of the page that says who may leave, and of its file.
enum AtRiskWords {
  case title, back, off, meant, customer, chance, reasons, excel, plain, howGood, heldBack, known, customers, left, auc
  case comesTrue, said, happened, inputs, noCause, input, direction, afterWhat, afterNote, event, leave, others

  case noCustomers, noLeavings, tooShort, tooFewLeavings(String, needed: String)
  case tellsNobodyApart(low: String, high: String), bringCustomers, bringMore
  case expected(String, of: String, days: Int, after: String), learnt(leavings: String, situations: String)
  case firstShown(String, of: String), notLookedAt(String)
  case quality(pairs: String, points: String), pairsBetween(low: String, high: String)
  case between(low: String, high: String)

  case underAMonth, oneMonth, months(String), oneProduct(usually: String), someProducts(String, usually: String)
  case givenUp(String), noContact(usually: String), oneContact(usually: String), someContacts(String, usually: String)
  case notSolved(String), lastLow, lastMiddle, lastHigh, noAnswer, noSegment, segment(String)
  case aboutTenure, aboutProducts, aboutContacts, aboutAnswers, aboutSegments
  case hardlyDifferent, moreLeave, fewerLeave, afterUnsolved, afterManyContacts, afterLowAnswer, afterDroppedProduct
  case inputTenure, inputProducts, inputDroppedProducts, inputContacts, inputContactsBefore, inputUnsolved

  case customerColumn, chanceColumn, tenureColumn, productsColumn, contactsColumn, reasonsColumn

  /// The first row of the file.
  static let columns: [AtRiskWords] = [
    .customerColumn, .chanceColumn, .tenureColumn, .productsColumn, .contactsColumn, .reasonsColumn,
  ]

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "Clienti a rischio", en: "Customers at risk")
    case .back: LocalizedText(it: "Salute clienti", en: "Customer health")
    case .off: LocalizedText(it: "Non c'è una lista", en: "There is no list")
    case .meant:
      LocalizedText(
        it: "Serve a chi chiama o scrive ai clienti: dice da chi cominciare, non decide niente da sola.",
        en: "It is for people who call or write to customers: it says where to begin, and decides nothing by itself.")
    case .customer: LocalizedText(it: "Cliente", en: "Customer")
    case .chance: LocalizedText(it: "Probabilità di uscire", en: "Chance of leaving")
    case .reasons: LocalizedText(it: "Che cosa si nota", en: "What stands out")
    case .excel: LocalizedText(it: "Per Excel (Italia)", en: "For Excel (Italy)")
    case .plain: LocalizedText(it: "Per altri programmi", en: "For other programs")
    case .howGood: LocalizedText(it: "Quanto ci prende", en: "How good it is")
    case .heldBack: LocalizedText(it: "Su mesi non visti", en: "On months not seen")
    case .known: LocalizedText(it: "Con ciò che si sapeva il", en: "With what was known on")
    case .customers: LocalizedText(it: "Clienti", en: "Customers")
    case .left: LocalizedText(it: "Usciti in 90 giorni", en: "Left within 90 days")
    case .auc: LocalizedText(it: "Coppie giuste su 100 (AUC)", en: "Pairs right of 100 (AUC)")
    case .comesTrue: LocalizedText(it: "Detto e successo", en: "Said and happened")
    case .said: LocalizedText(it: "Detto", en: "Said")
    case .happened: LocalizedText(it: "Successo", en: "Happened")
    case .inputs: LocalizedText(it: "Che cosa guarda", en: "What it looks at")
    case .noCause:
      LocalizedText(
        it: "Va insieme all'uscita: non vuol dire che la causi.",
        en: "It goes with leaving: that does not mean that it causes it.")
    case .afterWhat: LocalizedText(it: "Chi esce dopo che cosa", en: "Who leaves after what")
    case .afterNote:
      LocalizedText(
        it:
          "Quanti escono nei 90 giorni dopo, e quanti fra gli altri clienti negli stessi giorni. Va insieme all'uscita: non vuol dire che la causi.",
        en:
          "How many leave in the 90 days after, and how many of the other customers in the same days. It goes with leaving: that does not mean that it causes it."
      )
    case .event: LocalizedText(it: "Dopo", en: "After")
    case .leave: LocalizedText(it: "Escono", en: "Leave")
    case .others: LocalizedText(it: "Gli altri", en: "The others")
    case .input: LocalizedText(it: "Dato", en: "Input")
    case .direction: LocalizedText(it: "Se è più alto", en: "Where it is higher")
    case .noCustomers: LocalizedText(it: "Non ci sono ancora clienti.", en: "There are no customers yet.")
    case .noLeavings:
      LocalizedText(
        it: "Nei dati non è uscito nessuno: non c'è da chi imparare.",
        en: "Nobody left in the data: there is nobody to learn from.")
    case .tooShort:
      LocalizedText(
        it: "Le uscite su file coprono meno di sei mesi: servono per imparare e per verificare.",
        en: "The leavings on file cover less than six months: they are needed to learn and to check.")
    case .tooFewLeavings(let found, let needed):
      LocalizedText(
        it: "Troppe poche uscite per imparare: \(found), ne servono \(needed).",
        en: "Too few leavings to learn from: \(found), of \(needed) needed.")
    case .tellsNobodyApart(let low, let high):
      LocalizedText(
        it:
          "Sui mesi non visti il modello non distingue chi esce da chi resta: coppie giuste fra \(low) e \(high) su 100, e 50 è tirare a sorte.",
        en:
          "On months not seen the model does not tell who leaves from who stays: between \(low) and \(high) pairs right of 100, and 50 is tossing a coin."
      )
    case .bringCustomers:
      LocalizedText(
        it: "Importa i clienti con il giorno di ingresso e di uscita.",
        en: "Bring in customers with the day they joined and the day they left.")
    case .bringMore:
      LocalizedText(
        it: "Altri mesi, i prodotti, e conversazioni e risposte con il codice del cliente possono bastare.",
        en: "More months, products, and conversations and answers with the customer's id may be enough.")
    case .expected(let leaving, let all, let days, let day):
      LocalizedText(
        it:
          "Nei \(days) giorni dopo il \(day) ci si aspetta che escano circa \(leaving) clienti su \(all). I primi sono questi.",
        en:
          "In the \(days) days after \(day) about \(leaving) customers of \(all) are expected to leave. These come first."
      )
    case .learnt(let leavings, let situations):
      LocalizedText(
        it:
          "Ha imparato da \(leavings) uscite in \(situations) situazioni passate, guardando solo ciò che si sapeva allora.",
        en: "It learnt from \(leavings) leavings in \(situations) past situations, looking only at what was known then."
      )
    case .firstShown(let shown, let all):
      LocalizedText(
        it: "Qui ci sono i primi \(shown); i file ne hanno \(all).",
        en: "Here are the first \(shown); the files have \(all).")
    case .notLookedAt(let names):
      LocalizedText(
        it: "Non si è potuto guardare, perché i dati non ci sono o non arrivano abbastanza indietro: \(names).",
        en: "Could not be looked at, since the data are not there or do not reach back far enough: \(names).")
    case .quality(let pairs, let points):
      LocalizedText(
        it:
          "Su mesi che non aveva visto, di due clienti di cui uno è uscito ha indicato quello giusto \(pairs) volte su 100 (50 è tirare a sorte). Le probabilità dette sbagliano in media di \(points) punti.",
        en:
          "On months it had not seen, of two customers one of whom left it named the right one \(pairs) times of 100 (50 is tossing a coin). The chances it gave are off by \(points) points on average."
      )
    case .pairsBetween(let low, let high): LocalizedText(it: " (fra \(low) e \(high))", en: " (\(low) to \(high))")
    case .between(let low, let high): LocalizedText(it: "fra \(low) e \(high)", en: "\(low) to \(high)")
    case .underAMonth: LocalizedText(it: "cliente da meno di un mese", en: "customer for less than a month")
    case .oneMonth: LocalizedText(it: "cliente da un mese", en: "customer for one month")
    case .months(let count): LocalizedText(it: "cliente da \(count) mesi", en: "customer for \(count) months")
    case .oneProduct(let usual):
      LocalizedText(it: "un solo prodotto (di solito \(usual))", en: "one product only (usually \(usual))")
    case .someProducts(let count, let usual):
      LocalizedText(it: "\(count) prodotti (di solito \(usual))", en: "\(count) products (usually \(usual))")
    case .givenUp(let count):
      LocalizedText(it: ", lasciati nell'ultimo anno: \(count)", en: ", given up in the last year: \(count)")
    case .noContact(let usual):
      LocalizedText(
        it: "nessun contatto negli ultimi 90 giorni (di solito \(usual))",
        en: "no contact in the last 90 days (usually \(usual))")
    case .oneContact(let usual):
      LocalizedText(
        it: "un contatto negli ultimi 90 giorni (di solito \(usual))",
        en: "one contact in the last 90 days (usually \(usual))")
    case .someContacts(let count, let usual):
      LocalizedText(
        it: "\(count) contatti negli ultimi 90 giorni (di solito \(usual))",
        en: "\(count) contacts in the last 90 days (usually \(usual))")
    case .notSolved(let count):
      LocalizedText(it: ", non risolti al primo contatto: \(count)", en: ", not solved at first contact: \(count)")
    case .lastLow: LocalizedText(it: "ultimo voto basso", en: "last score low")
    case .lastMiddle: LocalizedText(it: "ultimo voto medio", en: "last score middling")
    case .lastHigh: LocalizedText(it: "ultimo voto alto", en: "last score high")
    case .noAnswer:
      LocalizedText(it: "nessuna risposta ai sondaggi nell'ultimo anno", en: "no answer to a survey in the last year")
    case .noSegment: LocalizedText(it: "nessun segmento", en: "no segment")
    case .segment(let name): LocalizedText(it: "segmento \(name)", en: "segment \(name)")
    case .aboutTenure: LocalizedText(it: "da quanto è cliente", en: "how long a customer")
    case .aboutProducts: LocalizedText(it: "i prodotti", en: "products")
    case .aboutContacts:
      LocalizedText(it: "le conversazioni con codice cliente", en: "conversations with a customer id")
    case .aboutAnswers:
      LocalizedText(it: "le risposte ai sondaggi con codice cliente", en: "survey answers with a customer id")
    case .aboutSegments: LocalizedText(it: "i segmenti", en: "segments")
    case .hardlyDifferent: LocalizedText(it: "quasi nessuna differenza", en: "hardly any difference")
    case .moreLeave: LocalizedText(it: "escono di più", en: "more leave")
    case .fewerLeave: LocalizedText(it: "escono di meno", en: "fewer leave")
    case .afterUnsolved:
      LocalizedText(it: "una conversazione non risolta, in 90 giorni", en: "a conversation not solved, in 90 days")
    case .afterManyContacts:
      LocalizedText(it: "tre contatti o più in 90 giorni", en: "three contacts or more in 90 days")
    case .afterLowAnswer: LocalizedText(it: "un voto basso, l'ultimo in un anno", en: "a low score, the last in a year")
    case .afterDroppedProduct:
      LocalizedText(it: "un prodotto lasciato, in un anno", en: "a product given up, in a year")
    case .inputTenure: LocalizedText(it: "mesi da cliente", en: "months as a customer")
    case .inputProducts: LocalizedText(it: "prodotti", en: "products")
    case .inputDroppedProducts:
      LocalizedText(it: "prodotti lasciati nell'ultimo anno", en: "products given up in the last year")
    case .inputContacts: LocalizedText(it: "contatti negli ultimi 90 giorni", en: "contacts in the last 90 days")
    case .inputContactsBefore:
      LocalizedText(it: "contatti nei nove mesi prima", en: "contacts in the nine months before")
    case .inputUnsolved:
      LocalizedText(it: "contatti non risolti al primo, 90 giorni", en: "contacts not solved at first, 90 days")
    case .customerColumn: LocalizedText(it: "cliente", en: "customer")
    case .chanceColumn: LocalizedText(it: "probabilità", en: "chance")
    case .tenureColumn: LocalizedText(it: "mesi_da_cliente", en: "tenure_months")
    case .productsColumn: LocalizedText(it: "prodotti", en: "products")
    case .contactsColumn: LocalizedText(it: "contatti_90_giorni", en: "contacts_90_days")
    case .reasonsColumn: LocalizedText(it: "che_cosa_si_nota", en: "what_stands_out")
    }
  }
}
