public import Primitives

/// Looking at the queue, and clearing it.
extension JobQueue {
  /// How a job stands; nil when there is none of this id.
  public func status(of id: Int64) throws -> JobStatus? {
    try connection.first("\(Self.selection) WHERE id = \(id)", Self.status)
  }

  /// The jobs of a kind that wait or are being done, the oldest first, with their payloads.
  public func open(_ kind: String) throws -> [(id: Int64, payload: String)] {
    try payloads(kind, [.waiting, .running])
  }

  /// The jobs of a kind that failed for good, the oldest first, with their payloads.
  public func dead(_ kind: String) throws -> [(id: Int64, payload: String)] { try payloads(kind, [.dead]) }

  private func payloads(
    _ kind: String, _ states: [JobStatus.State]
  ) throws -> [(id: Int64, payload: String)] {
    try connection.all(
      "SELECT id, payload FROM job WHERE kind = \(kind) AND state IN \(list: states.map(\.rawValue)) ORDER BY id"
    ) { ($0.int64(0), $0.string(1)) }
  }

  /// The jobs that failed as often as they may, the latest first.
  public func dead(limit: Int = 100) throws -> [JobStatus] {
    try connection.all(
      "\(Self.selection) WHERE state = 'dead' ORDER BY finished_at DESC, id DESC LIMIT \(limit)", Self.status)
  }

  /// Gives a dead job so many attempts more; false when it is not dead.
  public func revive(_ id: Int64, attempts: Int = 8, now: Instant) throws -> Bool {
    try connection.execute(
      """
      UPDATE job SET state = 'waiting', max_attempts = attempts + \(attempts), run_at = \(now.seconds),
        finished_at = NULL
      WHERE id = \(id) AND state = 'dead'
      """) == 1
  }

  /// Removes the jobs done before `time`, and with them their idempotency keys; returns how many.
  @discardableResult
  public func removeDone(before time: Instant) throws -> Int {
    try connection.execute("DELETE FROM job WHERE state = 'done' AND finished_at < \(time.seconds)")
  }

  private static let selection: SQL = """
    SELECT id, kind, state, attempts, run_at, progress_done, progress_total, progress_text, error FROM job
    """

  private static func status(_ row: Row) throws -> JobStatus {
    guard let state = JobStatus.State(rawValue: row.string(2)) else {
      throw StorageError.corrupt("the table job has a state that is not known: \(row.string(2))")
    }
    return JobStatus(
      id: row.int64(0), kind: row.string(1), state: state, attempts: row.int(3),
      runAt: Instant(seconds: row.int64(4)), done: row.int64(5), total: row.int64OrNil(6),
      text: row.string(7), error: row.stringOrNil(8))
  }
}
