public import PageKit
import Alarms
public import Customers
import Indicators
public import Primitives
import Statistics
public import Storage

/// Who may leave in silence, in words: the page, its file, and the same for programs.
public enum AtRiskReport {
  /// Lines on the page; the file has all of them.
  private static let shown = 30

  public static func risk(_ connection: Connection) throws -> CustomerRisk {
    try CustomerQueries(connection).risk(OrganisationStore.read(connection).clock)
  }

  public static func page(_ language: Language, _ connection: Connection) throws -> AtRiskPage {
    let words = AtRiskSentences(language)
    switch try risk(connection) {
    case .off(let reason):
      return AtRiskPage(language: language, content: .off(words.off(reason), next: words.next(reason)))
    case .on(let found):
      return AtRiskPage(
        language: language,
        content: .on(
          AtRiskPage.Found(
            sentence: words.sentence(found),
            lines: found.customers.prefix(shown).map {
              AtRiskPage.Line(
                customer: $0.id, chance: words.numbers.percent($0.chance), reasons: words.reasons($0, found.usual))
            }, notes: words.notes(found, shown: min(shown, found.customers.count)),
            heldBack: found.quality.heldBack.map(words.heldBack), quality: words.quality(found.quality),
            calibration: found.quality.calibration.bins.map(words.bin), inputs: found.inputs.map(words.input),
            after: found.leavingAfter.map(words.after))))
    }
  }

  /// Nil where there is no list.
  public static func file(_ style: CSVStyle, _ language: Language, _ connection: Connection) throws -> String? {
    guard case .on(let found) = try risk(connection) else { return nil }
    let inItalian = style == .excel && language == .it
    let words = AtRiskSentences(inItalian ? .it : .en)
    var sheet = CSVSheet(
      style,
      headers: inItalian
        ? ["cliente", "probabilità", "mesi_da_cliente", "prodotti", "contatti_90_giorni", "che_cosa_si_nota"]
        : ["customer", "chance", "tenure_months", "products", "contacts_90_days", "what_stands_out"])
    for one in found.customers {
      sheet.add([
        .text(one.id), .number(one.chance), .number(one.facts.tenureMonths.rounded()),
        .number(Double(one.facts.products)), .number(Double(one.facts.contacts)),
        .text(words.reasons(one, found.usual)),
      ])
    }
    return sheet.text
  }
}

/// The list and its quality, put into words.
struct AtRiskSentences {
  let language: Language
  let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  func words(_ it: String, _ en: String) -> String { language == .it ? it : en }
  func count(_ number: Int) -> String { numbers.count(Double(number)) }
  func day(_ day: CivilDate) -> String { "\(day.parts.day) \(day.month.shortName(language))" }

  func off(_ reason: CustomerRisk.Reason) -> String {
    switch reason {
    case .noCustomers: words("Non ci sono ancora clienti.", "There are no customers yet.")
    case .noLeavings:
      words(
        "Nei dati non è uscito nessuno: non c'è da chi imparare.",
        "Nobody left in the data: there is nobody to learn from.")
    case .tooShort:
      words(
        "Le uscite su file coprono meno di sei mesi: servono per imparare e per verificare.",
        "The leavings on file cover less than six months: they are needed to learn and to check.")
    case .tooFewLeavings(let found, let needed):
      words(
        "Troppe poche uscite per imparare: \(count(found)), ne servono \(count(needed)).",
        "Too few leavings to learn from: \(count(found)), of \(count(needed)) needed.")
    case .tellsNobodyApart(let low, let high):
      words(
        "Sui mesi non visti il modello non distingue chi esce da chi resta: coppie giuste fra \(pairs(low)) e \(pairs(high)) su 100, e 50 è tirare a sorte.",
        "On months not seen the model does not tell who leaves from who stays: between \(pairs(low)) and \(pairs(high)) pairs right of 100, and 50 is tossing a coin."
      )
    }
  }

  func next(_ reason: CustomerRisk.Reason) -> String {
    switch reason {
    case .noCustomers, .noLeavings, .tooShort:
      words(
        "Importa i clienti con il giorno di ingresso e di uscita.",
        "Bring in customers with the day they joined and the day they left.")
    case .tooFewLeavings, .tellsNobodyApart:
      words(
        "Altri mesi, i prodotti, e conversazioni e risposte con il codice del cliente possono bastare.",
        "More months, products, and conversations and answers with the customer's id may be enough.")
    }
  }

  func sentence(_ found: CustomerRisk.Found) -> String {
    let days = RiskFacts.horizon
    let expected = numbers.count(found.expected.rounded())
    return words(
      "Nei \(days) giorni dopo il \(day(found.day)) ci si aspetta che escano circa \(expected) clienti su \(count(found.base)). I primi sono questi.",
      "In the \(days) days after \(day(found.day)) about \(expected) customers of \(count(found.base)) are expected to leave. These come first."
    )
  }

  func reasons(_ one: CustomerRisk.AtRisk, _ usual: CustomerRisk.Usual) -> String {
    let all = one.reasons.map { reason($0, one.facts, usual) }
    return all.isEmpty ? "—" : all.joined(separator: "; ")
  }

  private func reason(_ theme: RiskInput.Theme, _ facts: RiskFacts, _ usual: CustomerRisk.Usual) -> String {
    switch theme {
    case .tenure:
      let months = Int(facts.tenureMonths)
      if months == 0 { return words("cliente da meno di un mese", "customer for less than a month") }
      return months == 1
        ? words("cliente da un mese", "customer for one month")
        : words("cliente da \(count(months)) mesi", "customer for \(count(months)) months")
    case .products:
      let held = numbers.decimal(usual.products, digits: 1)
      let now =
        facts.products == 1
        ? words("un solo prodotto (di solito \(held))", "one product only (usually \(held))")
        : words(
          "\(count(facts.products)) prodotti (di solito \(held))", "\(count(facts.products)) products (usually \(held))"
        )
      if facts.droppedProducts == 0 { return now }
      let dropped = count(facts.droppedProducts)
      return now + words(", lasciati nell'ultimo anno: \(dropped)", ", given up in the last year: \(dropped)")
    case .contacts:
      let often = numbers.decimal(usual.contacts, digits: 1)
      let now =
        switch facts.contacts {
        case 0:
          words(
            "nessun contatto negli ultimi 90 giorni (di solito \(often))",
            "no contact in the last 90 days (usually \(often))")
        case 1:
          words(
            "un contatto negli ultimi 90 giorni (di solito \(often))",
            "one contact in the last 90 days (usually \(often))")
        default:
          words(
            "\(count(facts.contacts)) contatti negli ultimi 90 giorni (di solito \(often))",
            "\(count(facts.contacts)) contacts in the last 90 days (usually \(often))")
        }
      if facts.unsolved == 0 { return now }
      let unsolved = count(facts.unsolved)
      return now + words(", non risolti al primo contatto: \(unsolved)", ", not solved at first contact: \(unsolved)")
    case .answers:
      switch facts.lastAnswer {
      case .low: return words("ultimo voto basso", "last score low")
      case .middle: return words("ultimo voto medio", "last score middling")
      case .high: return words("ultimo voto alto", "last score high")
      case nil: return words("nessuna risposta ai sondaggi nell'ultimo anno", "no answer to a survey in the last year")
      }
    case .segment:
      guard let segment = facts.segment else { return words("nessun segmento", "no segment") }
      return words("segmento \(segment)", "segment \(segment)")
    }
  }

  func notes(_ found: CustomerRisk.Found, shown: Int) -> [String] {
    var notes = [
      words(
        "Ha imparato da \(count(found.learntLeavings)) uscite in \(count(found.learntRows)) situazioni passate, guardando solo ciò che si sapeva allora.",
        "It learnt from \(count(found.learntLeavings)) leavings in \(count(found.learntRows)) past situations, looking only at what was known then."
      )
    ]
    if shown < found.customers.count {
      notes.append(
        words(
          "Qui ci sono i primi \(count(shown)); i file ne hanno \(count(found.customers.count)).",
          "Here are the first \(count(shown)); the files have \(count(found.customers.count))."))
    }
    if !found.missing.isEmpty {
      let names = found.missing.map(themeName).joined(separator: ", ")
      notes.append(
        words(
          "Non si è potuto guardare, perché i dati non ci sono o non arrivano abbastanza indietro: \(names).",
          "Could not be looked at, since the data are not there or do not reach back far enough: \(names)."))
    }
    return notes
  }

  private func themeName(_ theme: RiskInput.Theme) -> String {
    switch theme {
    case .tenure: words("da quanto è cliente", "how long a customer")
    case .products: words("i prodotti", "products")
    case .contacts: words("le conversazioni con codice cliente", "conversations with a customer id")
    case .answers: words("le risposte ai sondaggi con codice cliente", "survey answers with a customer id")
    case .segment: words("i segmenti", "segments")
    }
  }

  func pairs(_ auc: Double) -> String { numbers.count((auc * 100).rounded()) }

  func heldBack(_ one: CustomerRisk.Quality.HeldBack) -> [String] {
    let interval = one.interval.map {
      words(" (fra \(pairs($0.low)) e \(pairs($0.high)))", " (\(pairs($0.low)) to \(pairs($0.high)))")
    }
    return [day(one.day), count(one.customers), count(one.left), pairs(one.auc) + (interval ?? "")]
  }

  func quality(_ quality: CustomerRisk.Quality) -> String {
    guard let latest = quality.heldBack.first else { return "" }
    let points = numbers.decimal(quality.calibration.expectedError * 100, digits: 1)
    let error = words("\(points) punti", "\(points) points")
    return words(
      "Su mesi che non aveva visto, di due clienti di cui uno è uscito ha indicato quello giusto \(pairs(latest.auc)) volte su 100 (50 è tirare a sorte). Le probabilità dette sbagliano in media di \(error).",
      "On months it had not seen, of two customers one of whom left it named the right one \(pairs(latest.auc)) times of 100 (50 is tossing a coin). The chances it gave are off by \(error) on average."
    )
  }

  func bin(_ bin: Calibration.Bin) -> [String] {
    [
      numbers.percent(bin.predicted), numbers.percent(bin.observed.value), numbers.count(bin.observed.total),
    ]
  }

  func input(_ input: RiskInput, _ weight: Double) -> [String] {
    let direction =
      abs(weight) < 0.02
      ? words("quasi nessuna differenza", "hardly any difference")
      : weight > 0
        ? words("escono di più", "more leave") : words("escono di meno", "fewer leave")
    return [name(input), "\(direction) (\(numbers.signed(weight, digits: 2)))"]
  }

  func after(_ one: LeavingAfter) -> [String] {
    let event =
      switch one.event {
      case .unsolved: words("una conversazione non risolta, in 90 giorni", "a conversation not solved, in 90 days")
      case .manyContacts: words("tre contatti o più in 90 giorni", "three contacts or more in 90 days")
      case .lowAnswer: words("un voto basso, l'ultimo in un anno", "a low score, the last in a year")
      case .droppedProduct: words("un prodotto lasciato, in un anno", "a product given up, in a year")
      }
    func share(_ part: Proportion) -> String {
      let interval = Wilson.interval(part)
      let between = words(
        "fra \(numbers.percent(interval.low)) e \(numbers.percent(interval.high))",
        "\(numbers.percent(interval.low)) to \(numbers.percent(interval.high))")
      return "\(numbers.percent(part.value)) (\(between); \(numbers.count(part.total)))"
    }
    return [event, share(one.after), share(one.others)]
  }

  private func name(_ input: RiskInput) -> String {
    switch input {
    case .tenure: words("mesi da cliente", "months as a customer")
    case .products: words("prodotti", "products")
    case .droppedProducts: words("prodotti lasciati nell'ultimo anno", "products given up in the last year")
    case .contacts: words("contatti negli ultimi 90 giorni", "contacts in the last 90 days")
    case .contactsBefore: words("contatti nei nove mesi prima", "contacts in the nine months before")
    case .unsolved: words("contatti non risolti al primo, 90 giorni", "contacts not solved at first, 90 days")
    case .lowAnswer: words("ultimo voto basso", "last score low")
    case .highAnswer: words("ultimo voto alto", "last score high")
    case .segment(let name): words("segmento \(name)", "segment \(name)")
    }
  }
}
