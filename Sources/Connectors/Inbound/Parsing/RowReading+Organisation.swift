import Facts
import Primitives

extension RowReading {
  mutating func headcount() -> RowOutcome {
    let wholeMonth = day(.month)?.month.firstDay
    guard let day = wholeMonth ?? day(.date) else {
      return lacks(row.header(of: .date) == nil ? .month : .date)
    }
    guard let agents = decimal(.agents) else { return lacks(.agents) }
    guard isPositive(agents) else { return .rejected(doubts) }
    return .fact(
      .headcount(
        Headcount(
          day: day, wholeMonth: wholeMonth != nil, agents: agents, team: text(.team),
          channel: text(.channel))),
      doubts: doubts)
  }

  mutating func shift() -> RowOutcome {
    guard let start = instant(.start) else { return lacks(.start) }
    guard let end = instant(.end) else { return lacks(.end) }
    guard let agents = decimal(.agents) else { return lacks(.agents) }
    guard isPositive(agents), isAfter(end > start, .end, end.rfc3339) else {
      return .rejected(doubts)
    }
    return .fact(
      .shift(
        Shift(start: start, end: end, agents: agents, team: text(.team), channel: text(.channel))),
      doubts: doubts)
  }

  mutating func customer() -> RowOutcome {
    guard let id = text(.customerID) else { return lacks(.customerID) }
    guard let joinedOn = day(.joinedOn) else { return lacks(.joinedOn) }
    let leftOn = day(.leftOn)
    if leftOn == nil, boolean(.hasLeft) == true { return leftOnNoDay() }
    if let leftOn, isAfter(leftOn >= joinedOn, .leftOn, leftOn.description) == false {
      return .rejected(doubts)
    }
    var made = Customer(customerID: id, joinedOn: joinedOn, leftOn: leftOn)
    made.segment = text(.segment)
    made.value = decimal(.value)
    made.extras = row.extras
    return .fact(.customer(made), doubts: doubts)
  }

  /// A customer who has left, nobody knows when, would count as staying.
  private mutating func leftOnNoDay() -> RowOutcome {
    doubt(
      .hasLeft, found: "true",
      expected: LocalizedText(it: "anche il giorno dell'uscita", en: "the day of leaving too"),
      repair: LocalizedText(it: "aggiungere la colonna left_on", en: "add a column left_on"))
    return .rejected(doubts)
  }

  mutating func stay() -> RowOutcome {
    guard let id = text(.customerID) else { return lacks(.customerID) }
    guard let months = decimal(.tenureMonths) else { return lacks(.tenureMonths) }
    guard let hasLeft = boolean(.hasLeft) else { return lacks(.hasLeft) }
    guard (0...1_200).contains(months) else {
      doubt(
        .tenureMonths, found: String(months),
        expected: LocalizedText(it: "mesi da 0 a 1200", en: "months from 0 to 1200"),
        repair: LocalizedText(it: "correggere il numero", en: "correct the number"))
      return .rejected(doubts)
    }
    var made = Stay(customerID: id, months: months, hasLeft: hasLeft)
    made.segment = text(.segment)
    made.extras = row.extras
    return .fact(.stay(made), doubts: doubts)
  }

  mutating func holding() -> RowOutcome {
    guard let id = text(.customerID) else { return lacks(.customerID) }
    guard let product = text(.product) else { return lacks(.product) }
    guard let from = day(.from) else { return lacks(.from) }
    let to = day(.to)
    if let to, isAfter(to >= from, .to, to.description) == false { return .rejected(doubts) }
    return .fact(
      .holding(Holding(customerID: id, product: product, from: from, to: to)), doubts: doubts)
  }

  private mutating func isPositive(_ agents: Double) -> Bool {
    if agents >= 0, agents < 1_000_000 { return true }
    doubt(
      .agents, found: String(agents),
      expected: LocalizedText(
        it: "un numero di operatori da 0 in su", en: "a number of agents of 0 or more"),
      repair: LocalizedText(it: "correggere il numero", en: "correct the number"))
    return false
  }

  private mutating func isAfter(_ holds: Bool, _ field: Field, _ found: String) -> Bool {
    if holds { return true }
    doubt(
      field, found: found,
      expected: LocalizedText(it: "una fine dopo l'inizio", en: "an end after the beginning"),
      repair: LocalizedText(it: "controllare le due date", en: "check the two dates"))
    return false
  }
}
