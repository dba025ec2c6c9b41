public import PageKit
import Customers
import Indicators
public import Primitives
import Statistics
public import Storage

/// Whether customers stay: the page, its file, and the same for programs.
public enum CustomerReport {
  /// All that is counted, once; nil without customers.
  static func health(now: Instant, _ connection: Connection) throws -> (health: CustomerHealth?, today: CivilDate) {
    let clock = try OrganisationStore.read(connection).clock
    let today = clock.day(of: now)
    return (try CustomerQueries(connection).health(now: today, clock), today)
  }

  public static func page(
    now: Instant, mayImport: Bool, _ language: Language, _ connection: Connection
  ) throws -> CustomerPage {
    let (health, today) = try health(now: now, connection)
    let stays = try CustomerQueries(connection).stays()
    guard let health else {
      let content = stays.map { CustomerPage.Content.stays(staysView($0, language)) }
      return CustomerPage(language: language, content: content ?? .noCustomers(mayImport: mayImport))
    }
    var sentences = CustomerSentences(health, today: today, language)
    sentences.staysBeside = stays?.customers
    guard let course = health.course else {
      return CustomerPage(
        language: language, reach: sentences.reach, cautions: sentences.cautions, content: .noMonths)
    }
    let view = CustomerView(health, course, sentences)
    let staying = StayView(course.tenure, language)
    return CustomerPage(
      language: language, reach: sentences.reach, cautions: sentences.cautions,
      content: .health(
        CustomerPage.Health(
          churn: view.churn, stay: view.stay, products: view.products, tenure: staying.lines, years: view.years,
          segments: staying.retention("segments", course.segments),
          entryYears: staying.retention("years", course.entryYears))))
  }

  private static func staysView(_ stays: StaysOnFile, _ language: Language) -> CustomerPage.Stays {
    let view = StayView(stays.tenure, language)
    let (value, detail) = view.headline
    return CustomerPage.Stays(
      value: value, detail: detail, tenure: view.lines, segments: view.retention("segments", stays.segments))
  }

  /// The months as a file; nil when there are none.
  public static func file(
    now: Instant, _ style: CSVStyle, _ language: Language, _ connection: Connection
  ) throws -> String? {
    guard let health = try health(now: now, connection).health, let course = health.course else { return nil }
    let written: Language = style == .excel ? language : .en
    var sheet = CSVSheet(style, headers: CustomerWords.columns.map { $0.text[written] })
    let held = Dictionary(
      (health.products?.months ?? []).map { ($0.month, $0) }, uniquingKeysWith: { first, _ in first })
    for (month, churn) in zip(course.churn.months, course.churn.values) {
      let interval = churn.rate.map { _ in churn.interval() }
      let counts = [churn.opening, churn.joined, churn.lost, churn.joinedAndLeft]
      let products = held[month]
      sheet.add(
        [.text(style == .plain ? month.description : "01/\(two(month.number))/\(month.year)")]
          + counts.map { .number(Double($0)) }
          + [.number(churn.rate), .number(interval?.low), .number(interval?.high)]
          + [
            .number(products.map { Double($0.all.holders) }), .number(products?.all.mean),
            .number(products.flatMap { $0.all.holders > 0 ? $0.all.severalShare.value : nil }),
          ])
    }
    return sheet.text
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
