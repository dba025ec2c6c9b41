public import Primitives
public import Storage

/// The steps. Each returns false, and does nothing, when the upload is no longer where the step begins.
extension UploadStore {
  /// How the file is understood, after what a person chose; back to the columns from a check.
  public static func understand(
    _ id: Int64, _ choices: UploadChoices, _ plan: UploadPlan, _ connection: Connection
  ) throws -> Bool {
    try step(
      id, from: resting, to: .uploaded,
      ", choices = \(UploadCoding.text(choices)), plan = \(UploadCoding.text(plan)), result = NULL", connection)
  }

  /// Hands it to the job that reads it and keeps nothing.
  public static func startCheck(_ id: Int64, now: Instant, _ connection: Connection) throws -> Bool {
    try start(.check, id, from: resting, to: .checking, now, connection)
  }

  public static func finishCheck(_ id: Int64, _ check: UploadCheck, _ connection: Connection) throws -> Bool {
    try step(id, from: [.checking], to: .checked, ", result = \(UploadCoding.text(check))", connection)
  }

  /// Hands it to the job that brings it in: once it was checked, or unchecked when a program sent it.
  public static func startImport(
    _ id: Int64, unchecked: Bool = false, now: Instant, _ connection: Connection
  ) throws -> Bool {
    try start(.bringIn, id, from: [unchecked ? .uploaded : .checked], to: .importing, now, connection)
  }

  /// In the transaction that brings it in: both are kept, or neither.
  public static func finishImport(_ id: Int64, importID: Int64, _ connection: Connection) throws -> Bool {
    try step(id, from: [.importing], to: .done, ", import_id = \(importID)", connection)
  }

  public static func fail(_ id: Int64, _ reason: LocalizedText, _ connection: Connection) throws -> Bool {
    try step(
      id, from: [.checking, .importing], to: .failed, ", error_it = \(reason.it), error_en = \(reason.en)", connection)
  }

  /// Thrown away; the caller removes the file afterwards.
  public static func remove(_ id: Int64, _ connection: Connection) throws -> Bool {
    try step(id, from: resting, to: .removed, ", plan = NULL, result = NULL", connection)
  }

  /// Where only a person takes it further.
  static let resting: [UploadState] = [.uploaded, .checked, .failed]

  private static func start(
    _ job: UploadJob, _ id: Int64, from states: [UploadState], to state: UploadState, _ now: Instant,
    _ connection: Connection
  ) throws -> Bool {
    guard try step(id, from: states, to: state, "", connection) else { return false }
    let jobID = try JobQueue(connection).enqueue(
      job.rawValue, payload: UploadJob.payload(id), runAt: now, now: now, maxAttempts: UploadJob.maxAttempts)
    try connection.execute("UPDATE upload SET job_id = \(jobID) WHERE id = \(id)")
    return true
  }

  private static func step(
    _ id: Int64, from states: [UploadState], to state: UploadState, _ changes: SQL, _ connection: Connection
  ) throws -> Bool {
    let clearing: SQL = state == .failed ? "" : ", error_it = NULL, error_en = NULL"
    return try connection.execute(
      "UPDATE upload SET state = \(state)\(clearing)\(changes) WHERE id = \(id) AND state IN \(list: states)") == 1
  }
}
