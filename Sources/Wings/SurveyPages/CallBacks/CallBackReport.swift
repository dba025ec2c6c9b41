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
    func words(_ key: CallBackWords) -> String { key.text[language] }
    let people = try callers(connection)
    let names = try surveyNames(connection)
    func head(_ answer: CallBack.Answer?) -> String {
      guard let answer else { return words(.takenBack) }
      let day = answer.answeredAt.map { moments.day(clock.day(of: $0)) }
      let parts = [words(.score(String(answer.score))), names[answer.survey] ?? answer.survey, day]
      return parts.compactMap { $0 }.joined(separator: " · ")
    }
    let items = try CallBackStore.open(owner: person, connection).map { one in
      let due = moments.day(one.dueOn)
      let isOverdue = one.isOverdue(on: today)
      let owner = people.first { $0.id == one.owner }?.name.text
      let by = owner.map { ", \($0)" } ?? ""
      return CallBackPage.Item(
        id: one.id, head: head(one.answer), comment: one.answer?.comment ?? "", who: who(one.answer, language),
        due: words(isOverdue ? .overdue(due + by) : .dueBy(due + by)), isOverdue: isOverdue, dueOn: "\(one.dueOn)",
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
      people: [SelectField.Choice("", words(.nobodyYet))]
        + people.map { SelectField.Choice(String($0.id), $0.name.text) }, isMine: person != nil, problem: problem)
  }

  /// `Da richiamare: 3. In ritardo: 1.`
  public static func summary(now: Instant, _ language: Language, _ connection: Connection) throws -> String {
    let clock = try OrganisationStore.read(connection).clock
    let counts = try CallBackStore.counts(today: clock.day(of: now), connection)
    let numbers = NumberText(language)
    return CallBackWords.summary(
      open: numbers.count(Double(counts.open)), late: numbers.count(Double(counts.overdue))
    ).text[language]
  }

  /// Surveys asked here by the source of their answers.
  private static func surveyNames(_ connection: Connection) throws -> [String: String] {
    Dictionary(try SurveyStore.all(connection).map { ($0.source, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private static func who(_ answer: CallBack.Answer?, _ language: Language) -> String {
    func words(_ key: CallBackWords) -> String { key.text[language] }
    let customer = answer?.customer.map { words(.customer($0)) }
    let conversation = answer?.conversation.map { words(.conversation($0)) }
    let known = [customer, conversation].compactMap { $0 }
    if known.isEmpty { return words(.nothingKnown) }
    return known.joined(separator: " · ")
  }
}
