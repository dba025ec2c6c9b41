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
    let written: Language = style == .excel ? language : .en
    let words = AtRiskSentences(written)
    var sheet = CSVSheet(style, headers: AtRiskWords.columns.map { $0.text[written] })
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

  private func words(_ key: AtRiskWords) -> String { key.text[language] }
  func count(_ number: Int) -> String { numbers.count(Double(number)) }
  func day(_ day: CivilDate) -> String { "\(day.parts.day) \(day.month.shortName(language))" }

  func off(_ reason: CustomerRisk.Reason) -> String {
    switch reason {
    case .noCustomers: words(.noCustomers)
    case .noLeavings: words(.noLeavings)
    case .tooShort: words(.tooShort)
    case .tooFewLeavings(let found, let needed): words(.tooFewLeavings(count(found), needed: count(needed)))
    case .tellsNobodyApart(let low, let high): words(.tellsNobodyApart(low: pairs(low), high: pairs(high)))
    }
  }

  func next(_ reason: CustomerRisk.Reason) -> String {
    switch reason {
    case .noCustomers, .noLeavings, .tooShort: words(.bringCustomers)
    case .tooFewLeavings, .tellsNobodyApart: words(.bringMore)
    }
  }

  func sentence(_ found: CustomerRisk.Found) -> String {
    let expected = numbers.count(found.expected.rounded())
    return words(.expected(expected, of: count(found.base), days: RiskFacts.horizon, after: day(found.day)))
  }

  func reasons(_ one: CustomerRisk.AtRisk, _ usual: CustomerRisk.Usual) -> String {
    let all = one.reasons.map { reason($0, one.facts, usual) }
    return all.isEmpty ? "—" : all.joined(separator: "; ")
  }

  private func reason(_ theme: RiskInput.Theme, _ facts: RiskFacts, _ usual: CustomerRisk.Usual) -> String {
    switch theme {
    case .tenure:
      let months = Int(facts.tenureMonths)
      if months == 0 { return words(.underAMonth) }
      return words(months == 1 ? .oneMonth : .months(count(months)))
    case .products:
      let held = numbers.decimal(usual.products, digits: 1)
      let now = words(
        facts.products == 1 ? .oneProduct(usually: held) : .someProducts(count(facts.products), usually: held))
      return facts.droppedProducts == 0 ? now : now + words(.givenUp(count(facts.droppedProducts)))
    case .contacts:
      let often = numbers.decimal(usual.contacts, digits: 1)
      let now =
        switch facts.contacts {
        case 0: words(.noContact(usually: often))
        case 1: words(.oneContact(usually: often))
        default: words(.someContacts(count(facts.contacts), usually: often))
        }
      return facts.unsolved == 0 ? now : now + words(.notSolved(count(facts.unsolved)))
    case .answers:
      switch facts.lastAnswer {
      case .low: return words(.lastLow)
      case .middle: return words(.lastMiddle)
      case .high: return words(.lastHigh)
      case nil: return words(.noAnswer)
      }
    case .segment: return words(facts.segment.map { .segment($0) } ?? .noSegment)
    }
  }

  func notes(_ found: CustomerRisk.Found, shown: Int) -> [String] {
    var notes = [words(.learnt(leavings: count(found.learntLeavings), situations: count(found.learntRows)))]
    if shown < found.customers.count {
      notes.append(words(.firstShown(count(shown), of: count(found.customers.count))))
    }
    if !found.missing.isEmpty {
      notes.append(words(.notLookedAt(found.missing.map(themeName).joined(separator: ", "))))
    }
    return notes
  }

  private func themeName(_ theme: RiskInput.Theme) -> String {
    switch theme {
    case .tenure: words(.aboutTenure)
    case .products: words(.aboutProducts)
    case .contacts: words(.aboutContacts)
    case .answers: words(.aboutAnswers)
    case .segment: words(.aboutSegments)
    }
  }

  func pairs(_ auc: Double) -> String { numbers.count((auc * 100).rounded()) }

  func heldBack(_ one: CustomerRisk.Quality.HeldBack) -> [String] {
    let interval = one.interval.map { words(.pairsBetween(low: pairs($0.low), high: pairs($0.high))) }
    return [day(one.day), count(one.customers), count(one.left), pairs(one.auc) + (interval ?? "")]
  }

  func quality(_ quality: CustomerRisk.Quality) -> String {
    guard let latest = quality.heldBack.first else { return "" }
    let points = numbers.decimal(quality.calibration.expectedError * 100, digits: 1)
    return words(.quality(pairs: pairs(latest.auc), points: points))
  }

  func bin(_ bin: Calibration.Bin) -> [String] {
    [
      numbers.percent(bin.predicted), numbers.percent(bin.observed.value), numbers.count(bin.observed.total),
    ]
  }

  func input(_ input: RiskInput, _ weight: Double) -> [String] {
    let direction = words(abs(weight) < 0.02 ? .hardlyDifferent : weight > 0 ? .moreLeave : .fewerLeave)
    return [name(input), "\(direction) (\(numbers.signed(weight, digits: 2)))"]
  }

  func after(_ one: LeavingAfter) -> [String] {
    let event =
      switch one.event {
      case .unsolved: words(.afterUnsolved)
      case .manyContacts: words(.afterManyContacts)
      case .lowAnswer: words(.afterLowAnswer)
      case .droppedProduct: words(.afterDroppedProduct)
      }
    func share(_ part: Proportion) -> String {
      let interval = Wilson.interval(part)
      let between = words(.between(low: numbers.percent(interval.low), high: numbers.percent(interval.high)))
      return "\(numbers.percent(part.value)) (\(between); \(numbers.count(part.total)))"
    }
    return [event, share(one.after), share(one.others)]
  }

  private func name(_ input: RiskInput) -> String {
    switch input {
    case .tenure: words(.inputTenure)
    case .products: words(.inputProducts)
    case .droppedProducts: words(.inputDroppedProducts)
    case .contacts: words(.inputContacts)
    case .contactsBefore: words(.inputContactsBefore)
    case .unsolved: words(.inputUnsolved)
    case .lowAnswer: words(.lastLow)
    case .highAnswer: words(.lastHigh)
    case .segment(let name): words(.segment(name))
    }
  }
}
