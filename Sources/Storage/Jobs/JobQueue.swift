public import Primitives

/// Work that must survive a crash: rows of the table `job`, taken with a lease, tried again with growing
/// pauses, and done at most once per idempotency key.
///
/// The queue works inside the caller's transaction: a job is enqueued together with the change that asks
/// for it. Time is always passed in. Several nodes may share one PostgreSQL; a crashed worker's job is
/// taken again when its lease has run out, so work must bear being begun twice. Leases are short, and who holds one
/// renews it from beside the work.
public struct JobQueue {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  /// Adds a job and returns its id. With a key that an earlier job has, adds nothing and returns that
  /// job's id, whatever its state.
  @discardableResult
  public func enqueue(
    _ kind: String, payload: String = "{}", idempotencyKey: String? = nil, runAt: Instant, now: Instant,
    maxAttempts: Int = 8
  ) throws -> Int64 {
    let added = try connection.first(
      """
      INSERT INTO job (kind, payload, idempotency_key, state, run_at, max_attempts, created_at)
      VALUES (\(kind), \(payload), \(idempotencyKey), \(JobStatus.State.waiting), \(runAt.seconds),
        \(maxAttempts), \(now.seconds))
      ON CONFLICT (idempotency_key) DO NOTHING RETURNING id
      """
    ) { $0.int64(0) }
    if let added { return added }
    let earlier = try connection.first("SELECT id FROM job WHERE idempotency_key = \(idempotencyKey)") {
      $0.int64(0)
    }
    guard let earlier else { throw StorageError.busy("the job with this key was removed meanwhile") }
    return earlier
  }

  /// Takes up to `limit` jobs that are due, the longest due first, for `seconds`. A job whose lease ran out
  /// is due again; after its last attempt it is dead instead. `wall` is the clock by which leases run, where `now` is
  /// a day that the product was told.
  public func lease(
    kinds: [String], now: Instant, wall: Instant? = nil, for seconds: Int64, limit: Int = 1, owner: String = ""
  ) throws -> [Job] {
    let wall = wall ?? now
    try buryExpired(kinds, now: now, wall: wall)
    let until = Instant(seconds: wall.seconds + seconds)
    let jobs = try connection.all(
      """
      WITH due AS MATERIALIZED (
        SELECT id FROM job
        WHERE kind IN \(list: kinds) AND (
          (state = 'waiting' AND run_at <= \(now.seconds))
          OR (state = 'running' AND leased_until <= \(wall.seconds)))
        ORDER BY run_at, id LIMIT \(limit)\(connection.dialect.skippingLocked))
      UPDATE job SET state = 'running', attempts = attempts + 1, leased_until = \(until.seconds),
        owner = \(owner)
      WHERE id IN (SELECT id FROM due)
      RETURNING id, kind, payload, attempts, max_attempts, run_at
      """
    ) { row in
      let job = Job(
        id: row.int64(0), kind: row.string(1), payload: row.string(2), attempt: row.int(3),
        maxAttempts: row.int(4), leasedUntil: until, owner: owner)
      return (job: job, runAt: row.int64(5))
    }
    return jobs.sorted { ($0.runAt, $0.job.id) < ($1.runAt, $1.job.id) }.map(\.job)
  }

  /// Holds the job longer; false when the lease was lost to another worker.
  public func renew(_ job: Job, until: Instant) throws -> Bool {
    try update(job, "leased_until = \(until.seconds)")
  }

  /// Says how far the job is; false when the lease was lost.
  @discardableResult
  public func progress(_ job: Job, done: Int64, total: Int64? = nil, text: String = "") throws -> Bool {
    try update(job, "progress_done = \(done), progress_total = \(total), progress_text = \(text)")
  }

  /// The job is done; false when the lease was lost, and the caller undoes its transaction.
  public func complete(_ job: Job, now: Instant) throws -> Bool {
    try update(job, "state = 'done', leased_until = NULL, error = NULL, finished_at = \(now.seconds)")
  }

  /// The try failed: the job waits for `pause(after:)` and is tried again, or is dead after its last attempt.
  /// False when the lease was lost.
  @discardableResult
  public func fail(_ job: Job, error: String, now: Instant) throws -> Bool {
    if job.attempt >= job.maxAttempts {
      return try update(
        job, "state = 'dead', leased_until = NULL, error = \(error), finished_at = \(now.seconds)")
    }
    let runAt = now.seconds + Self.pause(after: job.attempt)
    return try update(
      job, "state = 'waiting', leased_until = NULL, error = \(error), run_at = \(runAt)")
  }

  /// The job cannot be done, now or later; false when the lease was lost.
  @discardableResult
  public func refuse(_ job: Job, why: String, now: Instant) throws -> Bool {
    try update(job, "state = 'dead', leased_until = NULL, error = \(why), finished_at = \(now.seconds)")
  }

  /// Seconds to wait after a failed attempt: 15, 30, 60 … up to one hour.
  public static func pause(after attempt: Int) -> Int64 {
    min(3_600, 15 << Int64(min(max(attempt, 1) - 1, 10)))
  }

  /// Whether there may be something to take: a look that does not keep writers waiting.
  public func isDue(_ kinds: [String], now: Instant, wall: Instant) throws -> Bool {
    try connection.first(
      """
      SELECT id FROM job
      WHERE kind IN \(list: kinds) AND ((state = 'waiting' AND run_at <= \(now.seconds))
        OR (state = 'running' AND leased_until <= \(wall.seconds)))
      LIMIT 1
      """
    ) { $0.int64(0) } != nil
  }

  /// The attempt ended by nobody's fault: the job waits for its next one, which begins at once, and this one does not
  /// count. False when the lease was lost.
  @discardableResult
  public func putBack(_ job: Job, why: String, now: Instant) throws -> Bool {
    try update(
      job,
      """
      state = 'waiting', leased_until = NULL, run_at = \(now.seconds), max_attempts = max_attempts + 1,
      progress_text = \(why)
      """)
  }

  private func buryExpired(_ kinds: [String], now: Instant, wall: Instant) throws {
    try connection.execute(
      """
      UPDATE job SET state = 'dead', leased_until = NULL, error = 'the worker never came back',
        finished_at = \(now.seconds)
      WHERE state = 'running' AND leased_until <= \(wall.seconds) AND attempts >= max_attempts
        AND kind IN \(list: kinds)
      """)
  }

  private func update(_ job: Job, _ changes: SQL) throws -> Bool {
    try connection.execute(
      """
      UPDATE job SET \(changes)
      WHERE id = \(job.id) AND attempts = \(job.attempt) AND owner = \(job.owner) AND state = 'running'
      """) == 1
  }
}
