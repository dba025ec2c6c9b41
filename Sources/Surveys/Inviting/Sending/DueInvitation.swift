import Outbox
import Primitives
import Storage

/// An invitation, or its reminder, whose moment has come, with all that its mail says.
struct DueInvitation: Sendable, Hashable, Identifiable {
  let id: Int64
  let survey: Int64
  let subject: Int64
  let contact: Int64
  let address: String
  let name: String?
  let language: Language?
  let product: String?
  let channel: String?
  let expiresAt: Instant
  /// This one included.
  var attempts: Int
  let isReminder: Bool

  /// The left half of the mail's Message-ID: the same on every try.
  var mailID: String {
    "invitation.\(survey).\(String(UInt64(bitPattern: subject), radix: 16)).\(isReminder ? 2 : 1)"
  }

  /// The survey and the subject that a Message-ID of ours names; nil for any other.
  static func named(by mailID: Substring) -> (survey: Int64, subject: Int64)? {
    let parts = mailID.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "invitation", let survey = Int64(parts[1]),
      let subject = UInt64(parts[2], radix: 16)
    else { return nil }
    return (survey, Int64(bitPattern: subject))
  }
}

/// Finds what is due, and puts aside what must not leave.
enum DueInvitations {
  /// Those of one round: each person once, so that whoever stands on two lists is asked by the first.
  ///
  /// `pause` is for how many seconds nobody is asked again. O(most · log invitations).
  static func take(
    _ most: Int, _ outbox: Outbox, pause: Int64, now: Instant, _ connection: Connection
  ) throws -> [DueInvitation] {
    var letters: [DueInvitation] = []
    var aside: [Invitation.State: [Int64]] = [:]
    var contacts: Set<Int64> = []
    try connection.forEach(
      """
      SELECT \(columns), s.closed_at, c.opted_out_at, c.asked_at FROM survey_invitation i
      JOIN survey s ON s.id = i.survey_id LEFT JOIN contact c ON c.id = i.contact_id
      WHERE i.next_try_at <= \(now.seconds) AND i.owner IS NULL ORDER BY i.next_try_at, i.id LIMIT \(most)
      """
    ) { row in
      let id = row.int64(0)
      guard !row.isNull(3), !row.isNull(4), row.int64(9) > now.seconds else {
        return aside[.expired, default: []].append(id)
      }
      if !row.isNull(11) { return aside[.stopped, default: []].append(id) }
      if !row.isNull(12) { return aside[.optedOut, default: []].append(id) }
      // Another try of the same invitation is not another question.
      if let asked = row.int64OrNil(13), asked > now.seconds - pause { return aside[.tooSoon, default: []].append(id) }
      guard contacts.insert(row.int64(3)).inserted else { return }
      letters.append(letter(row, isReminder: false))
    }
    for (state, ids) in aside {
      try connection.execute(
        """
        UPDATE survey_invitation SET state = \(state.rawValue), next_try_at = NULL
        WHERE id IN \(list: ids) AND state = 'waiting' AND owner IS NULL
        """)
    }
    return try held(letters, outbox, now, connection)
  }

  /// The reminders of one round; whoever answered or declined meanwhile is not reminded.
  static func reminders(
    _ most: Int, _ outbox: Outbox, now: Instant, _ connection: Connection
  ) throws -> [DueInvitation] {
    var letters: [DueInvitation] = []
    var over: [Int64] = []
    try connection.forEach(
      """
      SELECT \(columns), s.closed_at, c.opted_out_at, EXISTS (SELECT 1 FROM survey_response r
        WHERE r.survey_id = i.survey_id AND r.subject = i.subject AND r.robot IS NULL)
      FROM survey_invitation i JOIN survey s ON s.id = i.survey_id LEFT JOIN contact c ON c.id = i.contact_id
      WHERE i.remind_at <= \(now.seconds) AND i.owner IS NULL ORDER BY i.remind_at, i.id LIMIT \(most)
      """
    ) { row in
      let isOver =
        row.isNull(3) || row.isNull(4) || row.int64(9) <= now.seconds || !row.isNull(11) || !row.isNull(12)
        || row.bool(13)
      if isOver { over.append(row.int64(0)) } else { letters.append(letter(row, isReminder: true)) }
    }
    if !over.isEmpty {
      try connection.execute(
        "UPDATE survey_invitation SET remind_at = NULL WHERE id IN \(list: over) AND owner IS NULL")
    }
    return try held(letters, outbox, now, connection)
  }

  /// Those that nobody else took meanwhile; this try counts among their attempts.
  private static func held(
    _ letters: [DueInvitation], _ outbox: Outbox, _ now: Instant, _ connection: Connection
  ) throws -> [DueInvitation] {
    let held = Set(try outbox.hold(letters.map(\.id), now: now, connection))
    return letters.filter { held.contains($0.id) }.map { letter in
      var letter = letter
      letter.attempts += 1
      return letter
    }
  }

  private static let columns: SQL = """
    i.id, i.survey_id, i.subject, i.contact_id, c.address, c.name, c.language, i.product, i.channel, i.expires_at,
    i.attempts
    """

  private static func letter(_ row: Row, isReminder: Bool) -> DueInvitation {
    DueInvitation(
      id: row.int64(0), survey: row.int64(1), subject: row.int64(2), contact: row.int64(3), address: row.string(4),
      name: row.stringOrNil(5), language: row.stringOrNil(6).flatMap(Language.init(rawValue:)),
      product: row.stringOrNil(7), channel: row.stringOrNil(8), expiresAt: Instant(seconds: row.int64(9)),
      attempts: row.int(10), isReminder: isReminder)
  }
}
