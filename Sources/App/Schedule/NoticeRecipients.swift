import Alarms
import Indicators
import Notices
import People
import Primitives
import Storage

/// Who is told of alarms: the people who may see them, as they chose.
enum NoticeRecipients {
  /// Writes down that these alarms came into another state, for everyone who may see alarms and every destination.
  /// To be called in the transaction that records them. States that nobody is told of, and what was told before,
  /// add nothing. O(alarms · receivers).
  static func record(_ alarms: [Alarm], now: Instant, _ connection: Connection) throws {
    let news = alarms.compactMap {
      AlarmNews(
        alarm: $0.id, state: $0.state, period: $0.period, sentence: $0.sentence, nextStep: $0.nextStep,
        happenedAt: now)
    }
    if news.isEmpty { return }
    let clock = try OrganisationStore.read(connection).clock
    let choices = try NoticeChoiceStore.all(connection)
    let people = try PersonStore.all(connection).filter(isTold).map { recipient($0, choices[$0.id] ?? .usual) }
    for one in news { try NoticeDeliveryStore.record(one, to: people, clock, now: now, connection) }
  }

  /// Nil for a person that is disabled, gone, or may no longer see alarms.
  static func find(_ id: Int64, _ connection: Connection) throws -> NoticeRecipient? {
    guard let person = try PersonStore.find(id, connection), isTold(person) else { return nil }
    return try recipient(person, NoticeChoiceStore.find(id, connection))
  }

  private static func isTold(_ person: Person) -> Bool { person.isEnabled && person.role.may(.seeAlarms) }

  private static func recipient(_ person: Person, _ choice: NoticeChoice) -> NoticeRecipient {
    NoticeRecipient(
      person: person.id, email: person.email.text, name: person.name.text, language: person.language, choice: choice)
  }
}
