import Facts
public import Primitives
public import Storage

/// An import that someone asked to take back. A job does it: with many rows it takes its time.
public struct UndoRequest: Codable, Sendable, Hashable {
  public static let jobKind = "undo"

  public var importID: Int64
  public var personID: Int64?

  public init(importID: Int64, personID: Int64?) {
    self.importID = importID
    self.personID = personID
  }

  /// Nil for what this version did not write.
  public init?(payload: String) {
    guard let value: Self = UploadCoding.value(payload) else { return nil }
    self = value
  }

  /// Asks for it; returns the job, the one there is when it was asked before. Throws `ImportUndo.Problem` for what
  /// cannot be taken back.
  public func ask(now: Instant, _ connection: Connection) throws -> Int64 {
    _ = try ImportUndo.admitted(importID, connection)
    let earlier = try JobQueue(connection).open(Self.jobKind).first {
      UndoRequest(payload: $0.payload)?.importID == importID
    }
    if let earlier { return earlier.id }
    return try JobQueue(connection).enqueue(
      Self.jobKind, payload: UploadCoding.text(self), runAt: now, now: now, maxAttempts: UploadJob.maxAttempts)
  }

  /// The imports that were to be taken back and were not.
  public static func failed(_ connection: Connection) throws -> Set<Int64> {
    Set(try JobQueue(connection).dead(jobKind).compactMap { UndoRequest(payload: $0.payload)?.importID })
  }

  /// The imports that are to be taken back, or are being.
  public static func open(_ connection: Connection) throws -> Set<Int64> {
    Set(try JobQueue(connection).open(jobKind).compactMap { UndoRequest(payload: $0.payload)?.importID })
  }
}
