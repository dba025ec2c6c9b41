import Primitives

/// The words of the page that says whether customers stay, and of its file.
enum CustomerWords {
  case title, cautions, noCustomers, noCustomersNote, importNext, noMonths, tenure, years, year, left
  case files, excel, plain, bySegment, byEntryYear, definitions
  case rising, falling, stable, undecided, notEnoughData
  case churnName, churnMeaning, annualName, annualMeaning, stayName, stayMeaning, productsName, productsMeaning
  case verdictName, verdictMeaning, withoutDays

  case reach(until: String), reachWithMonth(until: String, month: String)
  case figuresStop(lastChange: String, month: String), firstLeaving(String), staysWithoutDays(String)
  case impossibleRows(String), noProductEnds, tooFewMonths(Int, needed: Int)
  case rises, falls, holdsWithin(String), notProved(within: String), slight(within: String), pointsUnit, monthsUnit
  case trend(slope: String, margin: String, p: String, months: Int)

  case lost(margin: String, lost: String, of: String, month: String), annualNotYet, until(String)
  case annual(figures: String, lost: String), holders(margin: String, count: String, month: String)
  case severalHeld(share: String)
  case heldSince(month: String, before: String, after: String, stayed: String, later: String, newcomers: String)
  case firstYear(month: String, mean: String), firstYearReading, firstYearNote

  case atLeast(String), followed(String), months(String), halfLonger(margin: String, followed: String)
  case monthsOf(String, horizon: String), tooFewFollowed, marginOf(String), customers(String), notReached
  case median, medianNote, monthsOfFirst(String), monthsOfFirstNote, meanOfLeavers, meanOfLeaversNote
  case meanOfCurrent, meanOfCurrentNote, shareStill, retentionReading, sinceJoining, joinedIn(year: Int), theOthers
  case stillAfterYear(low: String, least: String, high: String, most: String)

  case monthHead, churnHead, marginHead, openingHead, lostHead, joinedHead, joinedAndLeftHead
  case monthEndHead, meanHead, severalHead, customersHead, joiningHead, monthsOf12Head, leftWithin12Head
  case groupHead, monthsHead, stillHead, followedHead

  case monthColumn, openingColumn, joinedColumn, lostColumn, joinedAndLeftColumn, churnColumn, lowColumn, highColumn
  case holdersColumn, productsColumn, severalColumn

  /// The first row of the file.
  static let columns: [CustomerWords] = [
    .monthColumn, .openingColumn, .joinedColumn, .lostColumn, .joinedAndLeftColumn, .churnColumn, .lowColumn,
    .highColumn, .holdersColumn, .productsColumn, .severalColumn,
  ]

  static let defined: [(CustomerWords, CustomerWords)] = [
    (.churnName, .churnMeaning), (.annualName, .annualMeaning), (.stayName, .stayMeaning),
    (.productsName, .productsMeaning), (.verdictName, .verdictMeaning),
  ]

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "Salute clienti", en: "Customer health")
    case .cautions: LocalizedText(it: "Prima di leggere", en: "Before you read")
    case .noCustomers:
      LocalizedText(
        it: "Non ci sono ancora clienti: importa un file di clienti.",
        en: "No customers yet: bring in a file of customers.")
    case .noCustomersNote:
      LocalizedText(
        it:
          "Serve una riga per cliente con il giorno di ingresso e, se è andato via, quello di uscita. Chi è già uscito deve esserci: senza, nessuno sembra andarsene.",
        en:
          "It takes a row for each customer with the day of joining and, for who left, that of leaving. Those who left must be in it: without them nobody seems to leave."
      )
    case .importNext: LocalizedText(it: "Importa un file", en: "Import a file")
    case .noMonths:
      LocalizedText(
        it:
          "I clienti ci sono, ma nessuno risulta andato via in un mese intero: non è abbandono zero, è un dato che manca.",
        en:
          "There are customers, but none is on file as having left in a whole month: this is not zero churn, it is missing data."
      )
    case .withoutDays:
      LocalizedText(
        it:
          "L'elenco dice per quanti mesi ciascuno è stato cliente e se è andato via, non quando: perciò qui non ci sono l'abbandono per mese né le tendenze. Con i giorni di ingresso e di uscita ci sarebbero.",
        en:
          "The list says for how many months each was a customer and whether they left, not when: so there is no churn by month here, and no trend. With the days of joining and leaving there would be."
      )
    case .tenure: LocalizedText(it: "Quanto restano i clienti", en: "How long customers stay")
    case .years: LocalizedText(it: "Usciti per anno", en: "Who left, by year")
    case .year: LocalizedText(it: "Anno", en: "Year")
    case .left: LocalizedText(it: "Usciti", en: "Left")
    case .files: LocalizedText(it: "Mese per mese, scarica CSV:", en: "Month by month, download CSV:")
    case .excel: LocalizedText(it: "Per Excel (Italia)", en: "For Excel (Italy)")
    case .plain: LocalizedText(it: "Per altri programmi", en: "For other programs")
    case .bySegment: LocalizedText(it: "Chi resta, per segmento", en: "Who stays, by segment")
    case .byEntryYear: LocalizedText(it: "Chi resta, per anno di ingresso", en: "Who stays, by year of joining")
    case .definitions: LocalizedText(it: "Che cosa dicono queste cifre", en: "What these figures say")
    case .rising: LocalizedText(it: "In aumento", en: "Rising")
    case .falling: LocalizedText(it: "In calo", en: "Falling")
    case .stable: LocalizedText(it: "Stabile", en: "Stable")
    case .undecided: LocalizedText(it: "Non si può dire", en: "Undecided")
    case .notEnoughData: LocalizedText(it: "Dati insufficienti", en: "Not enough data")
    case .churnName: LocalizedText(it: "Abbandono mensile", en: "Monthly churn")
    case .churnMeaning:
      LocalizedText(
        it:
          "Dei clienti presenti il primo giorno del mese, la parte uscita entro l'ultimo. Chi entra ed esce nello stesso mese è contato a parte. Uscito vuol dire che ha un giorno di uscita.",
        en:
          "Of the customers on the first day of the month, the share gone by the last. Who joins and leaves in the same month is counted apart. Gone means having a day of leaving."
      )
    case .annualName: LocalizedText(it: "Abbandono annuo", en: "Annual churn")
    case .annualMeaning:
      LocalizedText(
        it: "1 − ∏(1 − c) degli ultimi dodici mesi: non la somma, perché chi è uscito non può uscire di nuovo.",
        en: "1 − ∏(1 − c) of the last twelve months: not the sum, as who has left cannot leave again.")
    case .stayName: LocalizedText(it: "Permanenza", en: "Length of stay")
    case .stayMeaning:
      LocalizedText(
        it:
          "Stima di Kaplan–Meier: conta anche chi è ancora cliente, per il tempo che si è visto. La serie per il verdetto è, per mese di ingresso, quanti dei primi 12 mesi restano in media.",
        en:
          "Kaplan–Meier estimate: who still is a customer counts too, for the time seen. The series behind the verdict is, by month of joining, how many of the first 12 months they stay on average."
      )
    case .productsName: LocalizedText(it: "Prodotti per cliente", en: "Products per customer")
    case .productsMeaning:
      LocalizedText(
        it:
          "A fine mese, prodotti diversi attivi per cliente che ne ha almeno uno. I clienti nuovi, che ne hanno pochi, abbassano la media.",
        en:
          "At the end of the month, different active products per customer who has at least one. New customers, who have few, lower the mean."
      )
    case .verdictName: LocalizedText(it: "Verdetto", en: "Verdict")
    case .verdictMeaning:
      LocalizedText(
        it:
          "In aumento o in calo se il test di Mann–Kendall stagionale dà p < 0,05; stabile se la pendenza è dimostrata piccola (10% del livello in tre anni; per i primi 12 mesi, un decimo di mese all'anno); altrimenti non si può dire. Servono almeno 24 mesi.",
        en:
          "Rising or falling when the seasonal Mann–Kendall test gives p < 0.05; stable when the slope is proved small (10% of the level over three years; for the first 12 months, a tenth of a month a year); otherwise undecided. It takes at least 24 months."
      )
    case .reach(let day): LocalizedText(it: "I dati arrivano al \(day)", en: "The data reach until \(day)")
    case .reachWithMonth(let day, let month):
      LocalizedText(
        it: "I dati arrivano al \(day); ultimo mese intero: \(month)",
        en: "The data reach until \(day); last whole month: \(month)")
    case .figuresStop(let day, let month):
      LocalizedText(
        it:
          "L'ultimo cambiamento su file è del \(day): le cifre si fermano a \(month). I mesi dopo non sono senza uscite: non si conoscono.",
        en:
          "The last change on file is of \(day): the figures end with \(month). The months after it are not without leavings: they are unknown."
      )
    case .firstLeaving(let day):
      LocalizedText(
        it:
          "La prima uscita su file è del \(day): i mesi prima non si guardano, perché forse le uscite non erano ancora registrate.",
        en:
          "The first leaving on file is of \(day): the months before are not looked at, as leavings may not have been recorded yet."
      )
    case .staysWithoutDays(let count):
      LocalizedText(
        it: "Permanenze senza date: \(count). Non sono in queste cifre, che hanno i giorni di ingresso e di uscita.",
        en: "Stays without dates: \(count). They are not in these figures, which have the days of joining and leaving.")
    case .impossibleRows(let count):
      LocalizedText(
        it: "Righe lasciate fuori perché l'uscita viene prima dell'ingresso: \(count).",
        en: "Rows left out because leaving comes before joining: \(count).")
    case .noProductEnds:
      LocalizedText(
        it:
          "Nessun prodotto su file è mai finito: quelli chiusi in passato mancano, perciò si mostra solo l'ultimo mese.",
        en: "No product on file ever ended: those closed in the past are missing, so only the last month is shown.")
    case .tooFewMonths(let months, let needed):
      LocalizedText(
        it: "Mesi con un valore: \(months). Ne servono almeno \(needed) per dire se cambia.",
        en: "Months with a value: \(months). It takes at least \(needed) to say whether it changes.")
    case .rises: LocalizedText(it: "Sale più di quanto il caso spieghi:", en: "It rises by more than chance explains:")
    case .falls:
      LocalizedText(it: "Scende più di quanto il caso spieghi:", en: "It falls by more than chance explains:")
    case .holdsWithin(let bound):
      LocalizedText(
        it: "È dimostrato che si muove meno di \(bound) all'anno:",
        en: "It is proved to move by less than \(bound) a year:")
    case .notProved(let bound):
      LocalizedText(
        it: "Non è dimostrato che cambi, né che resti entro \(bound) all'anno:",
        en: "It is not proved to change, nor to stay within \(bound) a year:")
    case .trend(let slope, let margin, let p, let months):
      LocalizedText(
        it: "\(slope) all'anno (margine al 95%: \(margin)); \(p), su \(months) mesi.",
        en: "\(slope) a year (95% margin: \(margin)); \(p), over \(months) months.")
    case .slight(let bound):
      LocalizedText(
        it: " È vero ma piccolo: entro \(bound) all'anno.", en: " It is real but slight: within \(bound) a year.")
    case .pointsUnit: LocalizedText(it: " punti", en: " points")
    case .monthsUnit: LocalizedText(it: " mesi", en: " months")
    case .lost(let margin, let lost, let all, let month):
      LocalizedText(
        it: "\(margin); \(lost) di \(all) clienti, \(month)", en: "\(margin); \(lost) of \(all) customers, \(month)")
    case .annualNotYet:
      LocalizedText(
        it: "L'abbandono annuo si dice con dodici mesi.", en: "The annual churn takes twelve months to be told.")
    case .annual(let figures, let lost):
      LocalizedText(
        it: "Abbandono annuo, ultimi 12 mesi: \(figures); \(lost) usciti.",
        en: "Annual churn, last 12 months: \(figures); \(lost) lost.")
    case .until(let day): LocalizedText(it: "fino al \(day)", en: "until \(day)")
    case .holders(let margin, let count, let month):
      LocalizedText(it: "\(margin); \(count) clienti, \(month)", en: "\(margin); \(count) customers, \(month)")
    case .severalHeld(let share):
      LocalizedText(it: "Con due prodotti o più: \(share).", en: "With two products or more: \(share).")
    case .heldSince(let month, let before, let after, let stayed, let later, let newcomers):
      LocalizedText(
        it:
          "Di chi ne aveva già a \(month), media da \(before) a \(after) fra i \(stayed) rimasti; di chi è arrivato dopo \(later) (\(newcomers) clienti).",
        en:
          "Of those who held some in \(month), the mean went from \(before) to \(after) among the \(stayed) who stayed; of those who came later it is \(later) (\(newcomers) customers)."
      )
    case .firstYear(let month, let mean):
      LocalizedText(
        it: "Chi è entrato a \(month) è rimasto in media \(mean) dei primi 12 mesi",
        en: "Who joined in \(month) stayed \(mean) of the first 12 months on average")
    case .firstYearReading:
      LocalizedText(
        it: "Per mese di ingresso. Fascia grigia: il margine di ogni mese. I mesi con meno di 10 entrati mancano.",
        en:
          "By month of joining. Grey band: the margin of each month. Months with fewer than 10 who joined are missing.")
    case .firstYearNote:
      LocalizedText(
        it: "Il verdetto guarda i primi 12 mesi, per mese di ingresso.",
        en: "The verdict looks at the first 12 months, by month of joining.")
    case .atLeast(let months): LocalizedText(it: "almeno \(months)", en: "at least \(months)")
    case .followed(let count): LocalizedText(it: "\(count) clienti seguiti", en: "\(count) customers followed")
    case .months(let count): LocalizedText(it: "\(count) mesi", en: "\(count) months")
    case .halfLonger(let margin, let followed):
      LocalizedText(it: "metà resta di più; \(margin); \(followed)", en: "half stay longer; \(margin); \(followed)")
    case .monthsOf(let mean, let horizon):
      LocalizedText(it: "\(mean) mesi su \(horizon)", en: "\(mean) of \(horizon) months")
    case .tooFewFollowed:
      LocalizedText(it: "troppo pochi clienti seguiti dall'inizio", en: "too few customers followed from the start")
    case .marginOf(let range): LocalizedText(it: "margine \(range)", en: "margin \(range)")
    case .customers(let count): LocalizedText(it: "\(count) clienti", en: "\(count) customers")
    case .notReached:
      LocalizedText(
        it: "non raggiunta: più di metà è ancora cliente", en: "not reached: more than half still are customers")
    case .median: LocalizedText(it: "Mediana", en: "Median")
    case .medianNote: LocalizedText(it: "Metà dei clienti resta di più.", en: "Half of the customers stay longer.")
    case .monthsOfFirst(let horizon):
      LocalizedText(it: "Mesi di permanenza sui primi \(horizon)", en: "Months stayed of the first \(horizon)")
    case .monthsOfFirstNote:
      LocalizedText(
        it: "I clienti sono quelli ancora seguiti a quel punto.", en: "The customers are those still followed by then.")
    case .meanOfLeavers: LocalizedText(it: "Media di chi è uscito", en: "Mean of those who left")
    case .meanOfLeaversNote:
      LocalizedText(
        it: "Inganna: chi resta più a lungo non è ancora uscito, perciò di solito è troppo bassa.",
        en: "It misleads: who stays longest has not left yet, so it is usually too low.")
    case .meanOfCurrent:
      LocalizedText(it: "Anzianità media dei clienti attuali", en: "Mean tenure of current customers")
    case .meanOfCurrentNote:
      LocalizedText(
        it: "È un'altra cosa: scende quando entrano molti clienti nuovi, anche se nessuno esce.",
        en: "It is another thing: it falls when many new customers join, even if nobody leaves.")
    case .shareStill: LocalizedText(it: "Parte ancora cliente", en: "Share still a customer")
    case .stillAfterYear(let low, let least, let high, let most):
      LocalizedText(
        it: "Ancora clienti dopo 12 mesi: da \(low) (\(least)) a \(high) (\(most))",
        en: "Still customers after 12 months: from \(low) (\(least)) to \(high) (\(most))")
    case .retentionReading:
      LocalizedText(
        it:
          "Ogni linea va fin dove si seguono almeno 10 clienti. Fra parentesi i clienti seguiti; i margini sono in tabella, e due linee vicine possono differire per caso.",
        en:
          "Each line goes as far as at least 10 customers are followed. In brackets the customers followed; the margins are in the table, and two lines close together may differ by chance."
      )
    case .sinceJoining: LocalizedText(it: "mesi dall'ingresso", en: "months since joining")
    case .joinedIn(let year): LocalizedText(it: "entrati nel \(year)", en: "joined in \(year)")
    case .theOthers: LocalizedText(it: "gli altri insieme", en: "the others together")
    case .monthHead: LocalizedText(it: "Mese", en: "Month")
    case .churnHead: LocalizedText(it: "Abbandono", en: "Churn")
    case .marginHead: LocalizedText(it: "Margine", en: "Margin")
    case .openingHead: LocalizedText(it: "All'inizio", en: "Opening")
    case .lostHead: LocalizedText(it: "Usciti", en: "Lost")
    case .joinedHead: LocalizedText(it: "Entrati", en: "Joined")
    case .joinedAndLeftHead: LocalizedText(it: "Entrati e usciti", en: "Joined and left")
    case .monthEndHead: LocalizedText(it: "Fine mese", en: "Month's end")
    case .meanHead: LocalizedText(it: "Media", en: "Mean")
    case .severalHead: LocalizedText(it: "Con 2 o più", en: "With 2 or more")
    case .customersHead: LocalizedText(it: "Clienti", en: "Customers")
    case .joiningHead: LocalizedText(it: "Mese di ingresso", en: "Month of joining")
    case .monthsOf12Head: LocalizedText(it: "Mesi su 12", en: "Months of 12")
    case .leftWithin12Head: LocalizedText(it: "Usciti entro 12 mesi", en: "Left within 12 months")
    case .groupHead: LocalizedText(it: "Gruppo", en: "Group")
    case .monthsHead: LocalizedText(it: "Mesi", en: "Months")
    case .stillHead: LocalizedText(it: "Ancora clienti", en: "Still customers")
    case .followedHead: LocalizedText(it: "Seguiti", en: "Followed")
    case .monthColumn: LocalizedText(it: "mese", en: "month")
    case .openingColumn: LocalizedText(it: "inizio", en: "opening")
    case .joinedColumn: LocalizedText(it: "entrati", en: "joined")
    case .lostColumn: LocalizedText(it: "usciti", en: "lost")
    case .joinedAndLeftColumn: LocalizedText(it: "entrati_e_usciti", en: "joined_and_left")
    case .churnColumn: LocalizedText(it: "abbandono", en: "churn")
    case .lowColumn: LocalizedText(it: "margine_da", en: "low")
    case .highColumn: LocalizedText(it: "margine_a", en: "high")
    case .holdersColumn: LocalizedText(it: "con_prodotti", en: "holders")
    case .productsColumn: LocalizedText(it: "prodotti_media", en: "products_mean")
    case .severalColumn: LocalizedText(it: "con_due_o_più", en: "several_share")
    }
  }
}
