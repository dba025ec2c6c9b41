import Outbox
import Primitives
import Storage
import Transport

/// What became of an invitation, or of its reminder, and what that changes.
struct InvitationOutcomes: Sendable {
  enum Outcome: Sendable {
    case accepted
    /// The mail server refused it; with the moment of another try, where there is to be one.
    case refused(MailRefusal, next: Instant?)
    /// No answer was heard.
    case again(Instant?, String)
    /// It never left.
    case untried
  }

  let first: Outbox
  let reminders: Outbox
  let remindAfterDays: [Int64: Int]
  let now: Instant

  func outbox(of letter: DueInvitation) -> Outbox { letter.isReminder ? reminders : first }

  /// Those about to leave: their people are asked.
  func leave(_ letters: [DueInvitation], _ connection: Connection) throws {
    if letters.isEmpty { return }
    try connection.execute(
      "UPDATE contact SET asked_at = \(now.seconds) WHERE id IN \(list: letters.map(\.contact))")
    let reminded = letters.filter(\.isReminder).map(\.id)
    if !reminded.isEmpty {
      try connection.execute(
        "UPDATE survey_invitation SET reminded_at = \(now.seconds) WHERE id IN \(list: reminded)")
    }
  }

  /// In the order in which they came. O(log invitations) each.
  func apply(_ ended: [(DueInvitation, Outcome)], _ connection: Connection) throws {
    for (letter, outcome) in ended {
      if letter.isReminder {
        try applyToReminder(outcome, letter, connection)
      } else {
        try applyToFirst(outcome, letter, connection)
      }
    }
  }

  private func applyToFirst(_ outcome: Outcome, _ letter: DueInvitation, _ connection: Connection) throws {
    switch outcome {
    case .accepted:
      let remind = remindAfterDays[letter.survey].map { now.seconds + Int64($0) * 86_400 }
      try first.finish(
        [letter.id],
        """
        state = 'sent', next_try_at = NULL, sent_at = left_at, remind_at = \(remind), status = 250, excerpt = ''
        """, connection)
    case .refused(let refusal, let next):
      let isGone = refusal.reason == .unknownAddress
      let state: Invitation.State = isGone ? .refused : next == nil ? .givenUp : .waiting
      try end(letter, state, isGone ? nil : next, status: refusal.code, refusal.text, connection)
    case .again(let next, let text):
      try end(letter, next == nil ? .givenUp : .waiting, next, status: nil, text, connection)
    case .untried:
      try release(letter, connection)
      try first.putBack([letter.id], connection)
    }
  }

  private func end(
    _ letter: DueInvitation, _ state: Invitation.State, _ next: Instant?, status: Int?, _ text: String,
    _ connection: Connection
  ) throws {
    try release(letter, connection)
    try first.finish(
      [letter.id],
      "state = \(state.rawValue), next_try_at = \(next?.seconds), status = \(status), excerpt = \(text)", connection)
  }

  /// A reminder that did not arrive is tried again; the first mail arrived, so that nothing more is said of it.
  private func applyToReminder(_ outcome: Outcome, _ letter: DueInvitation, _ connection: Connection) throws {
    switch outcome {
    case .again(let next?, _), .refused(_, let next?):
      try reminders.finish([letter.id], "remind_at = \(next.seconds), reminded_at = NULL", connection)
    case .accepted, .again, .refused: try reminders.finish([letter.id], "remind_at = NULL", connection)
    case .untried: try reminders.putBack([letter.id], connection)
    }
  }

  /// Nothing reached the person: the next question need not wait for this one.
  private func release(_ letter: DueInvitation, _ connection: Connection) throws {
    try connection.execute(
      """
      UPDATE contact SET asked_at = (SELECT MAX(sent_at) FROM survey_invitation WHERE contact_id = \(letter.contact))
      WHERE id = \(letter.contact) AND asked_at = \(now.seconds)
      """)
  }
}
