import Dispatch
import Outbound
import Primitives
import Storage
import Synchronization

/// Writes down what leaves, before it does, and what became of it; those that come together share a transaction.
///
/// A mail's end leaves only after the invitation is on disk as handed over. Who is killed before that sends it again
/// and the server has kept nothing; who is killed after it does not send it again. What is left is the moment between
/// the disk's word and the last bytes on the wire: see docs/decisions/0017-invitations-once.md.
final class InvitationLedger: Sendable {
  private let database: Database
  private let remindAfterDays: [Int64: Int]
  private let now: Instant
  private let marks: LeavingMarks?
  private let state = Mutex(State())

  private struct State {
    var entries: [Entry] = []
    var isWriting = false
  }

  private struct Entry: Sendable {
    var letter: DueInvitation
    var change: Change
    var answer: Answer
  }

  private enum Change: Sendable {
    case hand
    case outcome(Outcome)
  }

  /// What became of one that had been handed over, or could not be.
  enum Outcome: Sendable {
    case accepted
    case refused(code: Int, text: String)
    case again(at: Instant?, code: Int?, text: String)
  }

  /// The disk's word for one change.
  private final class Answer: Sendable {
    private let granted = Mutex(false)
    private let ready = DispatchSemaphore(value: 0)

    func give(_ value: Bool) {
      granted.withLock { $0 = value }
      ready.signal()
    }

    func wait() -> Bool {
      ready.wait()
      return granted.withLock { $0 }
    }
  }

  /// Seconds until a turn to write has come; longer and the mail stays here.
  private static let patience = 5.0

  init(_ database: Database, remindAfterDays: [Int64: Int], now: Instant, marks: LeavingMarks? = nil) {
    self.marks = marks
    self.database = database
    self.remindAfterDays = remindAfterDays
    self.now = now
  }

  /// Whether it may leave: false when it was stopped meanwhile, or could not be written down. Blocks. `slot` is the
  /// connection's: until this returns, its mark says that the mail's end has not left.
  func hand(_ letter: DueInvitation, slot: Int = 0) -> Bool {
    marks?.set(letter.isReminder ? -letter.id : letter.id, slot: slot)
    defer { marks?.clear(slot: slot) }
    return add(letter, .hand).wait()
  }

  /// Blocks until it is on disk; false where it could not be written.
  @discardableResult
  func note(_ outcome: Outcome, of letter: DueInvitation) -> Bool { add(letter, .outcome(outcome)).wait() }

  /// The same without waiting: for the good news, which can be lost without harm.
  func noteSoon(_ outcome: Outcome, of letter: DueInvitation) { _ = add(letter, .outcome(outcome), begins: false) }

  /// Writes what waits. Blocks.
  func flush() {
    let entries = state.withLock { state in
      defer { state.entries = [] }
      return state.entries
    }
    if !entries.isEmpty { write(entries) { try self.database.write($0) } }
  }

  private func add(_ letter: DueInvitation, _ change: Change, begins: Bool = true) -> Answer {
    let answer = Answer()
    let isFirst = state.withLock { state in
      state.entries.append(Entry(letter: letter, change: change, answer: answer))
      if !begins || state.isWriting { return false }
      state.isWriting = true
      return true
    }
    if isFirst { Task { await writeAll() } }
    return answer
  }

  /// One transaction after the other until nothing waits.
  private func writeAll() async {
    while let entries = take() {
      do {
        let granted = try await database.write(waitingAtMost: Self.patience) { try self.apply(entries, $0) }
        for entry in entries { entry.answer.give(granted.contains(entry.letter.id)) }
      } catch {
        for entry in entries { entry.answer.give(false) }
      }
    }
  }

  private func write(_ entries: [Entry], _ body: ((Connection) throws -> Set<Int64>) throws -> Set<Int64>) {
    let granted = (try? body { try self.apply(entries, $0) }) ?? []
    for entry in entries { entry.answer.give(granted.contains(entry.letter.id)) }
  }

  private func take() -> [Entry]? {
    state.withLock { state in
      if state.entries.isEmpty {
        state.isWriting = false
        return nil
      }
      defer { state.entries = [] }
      return state.entries
    }
  }

  /// Returns the ids of the invitations whose change was made.
  private func apply(_ entries: [Entry], _ connection: Connection) throws -> Set<Int64> {
    var granted: Set<Int64> = []
    for entry in entries {
      guard case .outcome(let outcome) = entry.change else { continue }
      if try write(outcome, of: entry.letter, connection) { granted.insert(entry.letter.id) }
    }
    let leaving = entries.filter { if case .hand = $0.change { true } else { false } }.map(\.letter)
    granted.formUnion(try hand(leaving.filter { !$0.isReminder }, reminders: false, connection))
    granted.formUnion(try hand(leaving.filter(\.isReminder), reminders: true, connection))
    return granted
  }

  private func hand(
    _ letters: [DueInvitation], reminders: Bool, _ connection: Connection
  ) throws -> [Int64] {
    if letters.isEmpty { return [] }
    let ids = letters.map(\.id)
    let statement: SQL =
      reminders
      ? """
      UPDATE survey_invitation SET remind_at = NULL, reminded_at = \(now.seconds)
      WHERE id IN \(list: ids) AND remind_at IS NOT NULL RETURNING id
      """
      : """
      UPDATE survey_invitation SET state = 'handed', handed_at = \(now.seconds), next_try_at = NULL
      WHERE id IN \(list: ids) AND state = 'waiting' RETURNING id
      """
    let granted = try connection.all(statement) { $0.int64(0) }
    let leaving = Set(granted)
    let contacts = letters.filter { leaving.contains($0.id) }.map(\.contact)
    if !contacts.isEmpty {
      try connection.execute("UPDATE contact SET asked_at = \(now.seconds) WHERE id IN \(list: contacts)")
    }
    return granted
  }

  private func write(
    _ outcome: Outcome, of letter: DueInvitation, _ connection: Connection
  ) throws -> Bool {
    letter.isReminder ? try writeReminder(outcome, letter, connection) : try writeFirst(outcome, letter, connection)
  }

  private func writeFirst(_ outcome: Outcome, _ letter: DueInvitation, _ connection: Connection) throws -> Bool {
    switch outcome {
    case .accepted:
      let remind = remindAfterDays[letter.survey].map { now.seconds + Int64($0) * 86_400 }
      return try connection.execute(
        """
        UPDATE survey_invitation SET state = 'sent', sent_at = handed_at, remind_at = \(remind), status = 250,
          excerpt = '', attempts = attempts + 1 WHERE id = \(letter.id) AND state = 'handed'
        """) > 0
    case .refused(let code, let text):
      try release(letter, connection)
      return try connection.execute(
        """
        UPDATE survey_invitation SET state = 'refused', handed_at = NULL, next_try_at = NULL, status = \(code),
          excerpt = \(text), attempts = attempts + 1
        WHERE id = \(letter.id) AND state IN ('waiting', 'handed')
        """) > 0
    case .again(let next, let code, let text):
      try release(letter, connection)
      let state = next == nil ? Invitation.State.givenUp : .waiting
      return try connection.execute(
        """
        UPDATE survey_invitation SET state = \(state.rawValue), handed_at = NULL, next_try_at = \(next?.seconds),
          status = \(code), excerpt = \(text), attempts = attempts + 1
        WHERE id = \(letter.id) AND state IN ('waiting', 'handed')
        """) > 0
    }
  }

  /// A reminder that did not arrive is tried again; the first mail arrived, so that nothing more is said of it.
  private func writeReminder(_ outcome: Outcome, _ letter: DueInvitation, _ connection: Connection) throws -> Bool {
    guard case .again(let next?, _, _) = outcome else { return true }
    return try connection.execute(
      """
      UPDATE survey_invitation SET remind_at = \(next.seconds), reminded_at = NULL
      WHERE id = \(letter.id) AND state = 'sent'
      """) > 0
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
