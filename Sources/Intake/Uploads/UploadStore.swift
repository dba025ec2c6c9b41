import Foundation
public import Primitives
public import Storage

/// The files that were sent. Every step is taken from the states it may be taken from, and by one person only: who
/// comes second is told so.
public enum UploadStore {
  /// Keeps a file that has arrived whole; returns its id, after which its file is named.
  public static func add(
    fileName: String, bytes: Int64, sha256: String, personID: Int64?, personName: String, now: Instant,
    _ connection: Connection
  ) throws -> Int64 {
    try connection.insertReturningID(
      """
      INSERT INTO upload (file_name, bytes, sha256, person_id, person_name, created_at, state, choices)
      VALUES (\(fileName), \(bytes), \(sha256), \(personID), \(personName), \(now.seconds),
        \(UploadState.uploaded), \(UploadCoding.text(UploadChoices())))
      """)
  }

  public static func find(_ id: Int64, _ connection: Connection) throws -> Upload? {
    try connection.first("\(select) WHERE id = \(id)", upload)
  }

  /// Those that still ask for something, the newest first.
  public static func open(limit: Int = 50, _ connection: Connection) throws -> [Upload] {
    try connection.all(
      "\(select) WHERE state NOT IN ('done', 'removed') ORDER BY id DESC LIMIT \(limit)", upload)
  }

  /// Those that arrived before a time and ask for something that nobody gave.
  public static func resting(before time: Instant, _ connection: Connection) throws -> [Upload] {
    try connection.all(
      "\(select) WHERE state IN \(list: resting) AND created_at < \(time.seconds) ORDER BY id", upload)
  }

  /// Those on which a job works.
  public static func atWork(_ connection: Connection) throws -> [Upload] {
    try connection.all("\(select) WHERE state IN ('checking', 'importing') ORDER BY id", upload)
  }

  private static let select: SQL = """
    SELECT id, file_name, bytes, sha256, person_id, person_name, created_at, state, choices, plan, result, job_id,
      import_id, error_it, error_en
    FROM upload
    """

  private static func upload(_ row: Row) throws -> Upload {
    guard let state = UploadState(rawValue: row.string(7)) else {
      throw StorageError.corrupt("the table upload has a state that is not known: \(row.string(7))")
    }
    let failure = row.stringOrNil(13).map { LocalizedText(it: $0, en: row.stringOrNil(14) ?? $0) }
    return Upload(
      id: row.int64(0), fileName: row.string(1), bytes: row.int64(2), sha256: row.string(3),
      personID: row.int64OrNil(4), personName: row.string(5), createdAt: Instant(seconds: row.int64(6)),
      state: state, choices: UploadCoding.value(row.string(8)) ?? UploadChoices(),
      plan: row.stringOrNil(9).flatMap(UploadCoding.value), check: row.stringOrNil(10).flatMap(UploadCoding.value),
      jobID: row.int64OrNil(11), importID: row.int64OrNil(12), failure: failure)
  }
}

/// The columns that hold JSON.
enum UploadCoding {
  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  /// Nil when an older version wrote it in another shape: the step is then taken again.
  static func value<Value: Decodable>(_ text: String) -> Value? {
    try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
