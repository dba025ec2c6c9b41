import Facts
import Primitives

/// The rows of one call, made one: answered when any of them is.
///
/// - It opens with the earliest row and closes with the latest.
/// - The wait goes from the opening to the first answer; unanswered, to the moment the last row gave up.
/// - Handling is the time in which somebody talked: rows that tell the same talk (the queue's and the telephone's)
///   count once, one talk after another adds up.
/// - Agent, team, queue and what else has one value are those of the row that answered first.
///
/// Memory: one conversation and 40 bytes for each row that was answered.
struct FoldedCall: Sendable {
  /// The line of the first row.
  let row: Int
  private(set) var legs = 1
  private var call: Conversation
  private var talks: [Talk] = []
  private var agents: Set<String> = []
  private var isAnswered = false
  private var firstAnswer: Int64?
  private var lastWait: Int64?
  private var handled: Int?

  /// When somebody talked, and which row says so.
  private struct Talk: Sendable {
    var start: Int64
    var end: Int64
    var fingerprint: Int64
  }

  init(_ leg: Conversation, row: Int) {
    self.row = row
    call = leg
    note(leg)
  }

  /// Adds a row of the same call. O(rows answered so far).
  mutating func add(_ leg: Conversation) {
    legs += 1
    let answersFirst = leg.answersCall && (!isAnswered || (leg.answerSecond ?? .max) < (firstAnswer ?? .max))
    let wasKnown = call.abandoned
    let opened = min(call.openedAt, leg.openedAt)
    if answersFirst {
      var answering = leg
      answering.fill(from: call)
      call = answering
    } else {
      // Of rows that nobody answered, the latest says how it ended.
      if !isAnswered, leg.openedAt >= call.openedAt { call.status = leg.status ?? call.status }
      call.fill(from: leg)
    }
    call.openedAt = opened
    call.abandoned = [wasKnown, leg.abandoned].contains(false) ? false : wasKnown ?? leg.abandoned
    note(leg)
  }

  /// The call as its rows tell it; as it stood where there is one row.
  var conversation: Conversation {
    guard legs > 1 else { return call }
    var made = call
    if isAnswered {
      made.abandoned = false
      made.waitSeconds = firstAnswer.map { Int(max(0, $0 - made.openedAt.seconds)) }
    } else {
      made.waitSeconds = lastWait.map { Int(max(0, $0 - made.openedAt.seconds)) }
    }
    made.handleSeconds = handled
    let passedOn = (agents.isEmpty ? talksApart : agents.count) - 1
    if passedOn > 0 { made.transfers = max(made.transfers ?? 0, passedOn) }
    return made
  }

  private mutating func note(_ leg: Conversation) {
    if let wait = leg.waitSeconds, !leg.answersCall {
      lastWait = max(lastWait ?? .min, leg.openedAt.seconds + Int64(wait))
    }
    if leg.answersCall {
      isAnswered = true
      if let agent = leg.agent { agents.insert(agent) }
      if let second = leg.answerSecond { firstAnswer = min(firstAnswer ?? .max, second) }
    }
    guard leg.abandoned != true, let seconds = leg.handleSeconds else { return }
    let start = leg.answerSecond ?? leg.openedAt.seconds
    let talk = Talk(start: start, end: start + Int64(seconds), fingerprint: leg.legFingerprint)
    if talks.contains(where: { $0.fingerprint == talk.fingerprint }) { return }
    handled = (handled ?? 0) + seconds - overlap(talk)
    talks.append(talk)
  }

  /// Seconds of a talk that are told already. The talks before it may overlap each other: what two of them share is
  /// taken once.
  private func overlap(_ talk: Talk) -> Int {
    var shared = talks.map { (max($0.start, talk.start), min($0.end, talk.end)) }.filter { $0.0 < $0.1 }
    shared.sort { $0.0 < $1.0 }
    var seconds: Int64 = 0
    var reached = Int64.min
    for (start, end) in shared where end > reached {
      seconds += end - max(start, reached)
      reached = end
    }
    return Int(seconds)
  }

  /// Talks that do not overlap.
  private var talksApart: Int {
    var count = 0
    var reached = Int64.min
    for talk in talks.sorted(by: { $0.start < $1.start }) {
      if talk.start >= reached { count += 1 }
      reached = max(reached, talk.end)
    }
    return count
  }
}
