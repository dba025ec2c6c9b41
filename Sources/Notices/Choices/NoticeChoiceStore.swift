public import Primitives
public import Storage

/// Keeps what each person chose.
public enum NoticeChoiceStore {
  /// ``NoticeChoice/usual`` for whoever has not chosen.
  public static func find(_ person: Int64, _ connection: Connection) throws -> NoticeChoice {
    try connection.first("\(select) WHERE person_id = \(person)", choice)?.choice ?? .usual
  }

  /// Of everyone who chose.
  public static func all(_ connection: Connection) throws -> [Int64: NoticeChoice] {
    let rows = try connection.all(select, choice)
    return Dictionary(rows.map { ($0.person, $0.choice) }) { _, last in last }
  }

  public static func set(
    _ choice: NoticeChoice, for person: Int64, now: Instant, _ connection: Connection
  ) throws {
    let (pace, hour, weekday) =
      switch choice.pace {
      case .immediately: ("immediately", 8, 0)
      case .daily(let hour): ("daily", hour, 0)
      case .weekly(let weekday, let hour): ("weekly", hour, weekday)
      }
    try connection.execute(
      """
      INSERT INTO notice_choice (person_id, by_mail, pace, hour, weekday, wanted, quiet_from, quiet_to, changed_at)
      VALUES (\(person), \(choice.byMail), \(pace), \(hour), \(weekday), \(choice.wanted), \(choice.quiet?.from),
        \(choice.quiet?.to), \(now.seconds))
      ON CONFLICT (person_id) DO UPDATE SET by_mail = excluded.by_mail, pace = excluded.pace, hour = excluded.hour,
        weekday = excluded.weekday, wanted = excluded.wanted, quiet_from = excluded.quiet_from,
        quiet_to = excluded.quiet_to, changed_at = excluded.changed_at
      """)
  }

  private static let select: SQL = """
    SELECT person_id, by_mail, pace, hour, weekday, wanted, quiet_from, quiet_to FROM notice_choice
    """

  private static func choice(_ row: Row) throws -> (person: Int64, choice: NoticeChoice) {
    let pace: NoticeChoice.Pace =
      switch row.string(2) {
      case "daily": .daily(hour: row.int(3))
      case "weekly": .weekly(weekday: row.int(4), hour: row.int(3))
      default: .immediately
      }
    var quiet: QuietHours?
    if let from = row.intOrNil(6), let to = row.intOrNil(7) { quiet = try QuietHours(from: from, to: to) }
    let wanted = WantedAlarms(rawValue: row.string(5)) ?? .ringing
    return (row.int64(0), try NoticeChoice(byMail: row.bool(1), pace: pace, wanted: wanted, quiet: quiet))
  }
}
