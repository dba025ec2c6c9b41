import Primitives

enum CustomerWords: CaseIterable {
  case title, cautions, noCustomers, noCustomersNote, importNext, noMonths, tenure, years, year, left
  case files, excel, plain, bySegment, byEntryYear, definitions
  case rising, falling, stable, undecided, notEnoughData
  case churnName, churnMeaning, annualName, annualMeaning, stayName, stayMeaning, productsName, productsMeaning
  case verdictName, verdictMeaning, withoutDays

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
    }
  }
}
