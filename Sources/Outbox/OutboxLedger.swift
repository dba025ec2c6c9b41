import Dispatch
public import Primitives
public import Storage
import Synchronization

/// Writes down what leaves, before it does, and what became of it; what comes together shares a transaction, so that
/// several connections pay the disk once.
///
/// A thing leaves only after ``leaving(_:)`` has said so: by then it is on disk that it does. Who is killed before that
/// sends it again, and nobody has kept anything; who is killed after it lets its capability judge. See
/// docs/decisions/0017-invitations-once.md. What became of a thing is written until it is written: a database that is
/// away for a while loses no answer, and nothing more leaves meanwhile.
public final class OutboxLedger<Item: Identifiable & Sendable, Outcome: Sendable>: Sendable where Item.ID == Int64 {
  private let database: Database
  private let now: Instant
  private let outbox: @Sendable (Item) -> Outbox
  private let onLeaving: @Sendable ([Item], Connection) throws -> Void
  private let apply: @Sendable ([(Item, Outcome)], Connection) throws -> Void
  private let state = Mutex(State())

  private struct State {
    var entries: [Entry] = []
    var writing: Task<Void, Never>?
  }

  private struct Entry: Sendable {
    var item: Item
    var change: Change
    var answer: Answer
    var tries = 0
  }

  private enum Change: Sendable {
    case leave
    case outcome(Outcome)
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

  /// Seconds until a turn to write has come; longer and the thing stays here.
  private static var patience: Double { 5 }

  /// `onLeaving` writes what else changes when things leave, `apply` what became of them, each in the transaction of the
  /// outbox's own columns.
  public init(
    _ database: Database, now: Instant, outbox: @escaping @Sendable (Item) -> Outbox,
    onLeaving: @escaping @Sendable ([Item], Connection) throws -> Void = { _, _ in },
    apply: @escaping @Sendable ([(Item, Outcome)], Connection) throws -> Void
  ) {
    self.database = database
    self.now = now
    self.outbox = outbox
    self.onLeaving = onLeaving
    self.apply = apply
  }

  /// Whether it may leave: false when it is no longer ours, or could not be written down. Blocks.
  public func leaving(_ item: Item) -> Bool { add(item, .leave).wait() }

  /// Blocks until it is on disk.
  public func note(_ outcome: Outcome, of item: Item) { _ = add(item, .outcome(outcome)).wait() }

  /// The same without waiting: for the good news, which the next turn takes along.
  public func noteSoon(_ outcome: Outcome, of item: Item) { _ = add(item, .outcome(outcome), begins: false) }

  /// Writes what waits. Call it when nobody adds any more.
  public func flush() async {
    // Whoever waits may be cancelled: what became of things is written all the same.
    await Task {
      await state.withLock { $0.writing }?.value
      await writeAll()
    }.value
  }

  private func add(_ item: Item, _ change: Change, begins: Bool = true) -> Answer {
    let answer = Answer()
    state.withLock { state in
      state.entries.append(Entry(item: item, change: change, answer: answer))
      if begins, state.writing == nil { state.writing = Task { await writeAll() } }
    }
    return answer
  }

  /// One transaction after the other until nothing waits.
  private func writeAll() async {
    while let entries = take() {
      var late: [Entry] = []
      if await !isWritten(entries) {
        // One that the database does not take keeps no other waiting.
        for entry in entries where await !isWritten([entry]) { late.append(entry) }
      }
      await putOff(late)
    }
  }

  private func isWritten(_ entries: [Entry]) async -> Bool {
    do {
      let granted = try await database.write(waitingAtMost: Self.patience) { try self.write(entries, $0) }
      for entry in entries { entry.answer.give(granted.contains(entry.item.id)) }
      return true
    } catch {
      return false
    }
  }

  /// What would leave stays here; what became of the others is written a second later, as often as it takes.
  private func putOff(_ late: [Entry]) async {
    var again: [Entry] = []
    for var entry in late {
      entry.tries += 1
      if case .outcome = entry.change, entry.tries < OutboxPatience.tries {
        again.append(entry)
      } else {
        entry.answer.give(false)
      }
    }
    if again.isEmpty { return }
    state.withLock { $0.entries = again + $0.entries }
    var ticks = Ticks.every(seconds: 1).makeAsyncIterator()
    _ = await ticks.next()
    _ = await ticks.next()
  }

  private func take() -> [Entry]? {
    state.withLock { state in
      if state.entries.isEmpty {
        state.writing = nil
        return nil
      }
      defer { state.entries = [] }
      return state.entries
    }
  }

  /// Returns the ids of those whose change was made.
  private func write(_ entries: [Entry], _ connection: Connection) throws -> Set<Int64> {
    var ended: [(Item, Outcome)] = []
    var leaving: [Outbox: [Item]] = [:]
    for entry in entries {
      switch entry.change {
      case .outcome(let outcome): ended.append((entry.item, outcome))
      case .leave: leaving[outbox(entry.item), default: []].append(entry.item)
      }
    }
    if !ended.isEmpty { try apply(ended, connection) }
    var granted = Set(ended.map(\.0.id))
    for (outbox, items) in leaving {
      let ours = try outbox.leaving(items.map(\.id), now: now, connection)
      try onLeaving(items.filter { ours.contains($0.id) }, connection)
      granted.formUnion(ours)
    }
    return granted
  }
}
