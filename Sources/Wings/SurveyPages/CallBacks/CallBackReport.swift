import PageKit
import Indicators
public import People
public import Primitives
public import Storage
import Surveys

/// The customers to be called back, in words.
public enum CallBackReport {
  /// Who may be asked to call: whoever reads what customers write.
  public static func callers(_ connection: Connection) throws -> [Person] {
    try PersonStore.all(connection).filter { $0.isEnabled && $0.role.may(.readConversations) }
  }

  /// The day on which a call that is asked for today is due: two working days later, weekends left out.
  public static func usualDay(after today: CivilDate) -> CivilDate {
    var day = today
    var left = CallBack.usualDays
    while left > 0 {
      day = day.adding(days: 1)
      if day.weekday < 5 { left -= 1 }
    }
    return day
  }

  public static func page(
    mine person: Int64? = nil, now: Instant, problem: String? = nil, _ language: Language, _ connection: Connection
  ) throws -> CallBackPage {
    let clock = try OrganisationStore.read(connection).clock
    let today = clock.day(of: now)
    let moments = MomentText(clock, language)
    let it = language == .it
    let people = try callers(connection)
    let names = try surveyNames(connection)
    func head(_ answer: CallBack.Answer?) -> String {
      guard let answer else { return it ? "Risposta tolta" : "Answer taken back" }
      let day = answer.answeredAt.map { moments.day(clock.day(of: $0)) }
      let parts = [
        (it ? "Voto " : "Score ") + String(answer.score), names[answer.survey] ?? answer.survey, day,
      ]
      return parts.compactMap { $0 }.joined(separator: " · ")
    }
    let items = try CallBackStore.open(owner: person, connection).map { one in
      let due = moments.day(one.dueOn)
      let isOverdue = one.isOverdue(on: today)
      let owner = people.first { $0.id == one.owner }?.name.text
      let by = owner.map { it ? ", \($0)" : ", \($0)" } ?? ""
      return CallBackPage.Item(
        id: one.id, head: head(one.answer), comment: one.answer?.comment ?? "", who: who(one.answer, it),
        due: isOverdue
          ? (it ? "In ritardo: era entro il \(due)\(by)" : "Overdue: it was due by \(due)\(by)")
          : (it ? "Entro il \(due)\(by)" : "By \(due)\(by)"), isOverdue: isOverdue, dueOn: "\(one.dueOn)",
        owner: one.owner.map { String($0) } ?? "", note: one.note)
    }
    let done = try CallBackStore.done(connection).map { one in
      CallBackPage.Done(
        head: head(one.answer), when: one.doneAt.map { moments.text($0) } ?? "",
        outcome: one.outcome.isEmpty ? "—" : one.outcome)
    }
    return CallBackPage(
      language: language,
      summary: try summary(now: now, language, connection),
      items: items, done: done,
      people: [SelectField.Choice("", it ? "Nessuno ancora" : "Nobody yet")]
        + people.map { SelectField.Choice(String($0.id), $0.name.text) }, isMine: person != nil, problem: problem)
  }

  /// `Da richiamare: 3. In ritardo: 1.`
  public static func summary(now: Instant, _ language: Language, _ connection: Connection) throws -> String {
    let clock = try OrganisationStore.read(connection).clock
    let counts = try CallBackStore.counts(today: clock.day(of: now), connection)
    let numbers = NumberText(language)
    let open = numbers.count(Double(counts.open))
    let late = numbers.count(Double(counts.overdue))
    return language == .it
      ? "Da richiamare: \(open). In ritardo: \(late)." : "To be called back: \(open). Overdue: \(late)."
  }

  /// Surveys asked here by the source of their answers.
  private static func surveyNames(_ connection: Connection) throws -> [String: String] {
    Dictionary(try SurveyStore.all(connection).map { ($0.source, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private static func who(_ answer: CallBack.Answer?, _ it: Bool) -> String {
    let customer = answer?.customer.map { (it ? "Cliente " : "Customer ") + $0 }
    let conversation = answer?.conversation.map { (it ? "conversazione " : "conversation ") + $0 }
    let known = [customer, conversation].compactMap { $0 }
    if known.isEmpty {
      return it
        ? "Di chi ha risposto non si sa altro: il link era per tutti."
        : "Nothing more is known of who answered: the link was for everyone."
    }
    return known.joined(separator: " · ")
  }
}
