public import Primitives

/// A file that someone sent, on its way through the steps of an import.
public struct Upload: Sendable, Equatable {
  public let id: Int64
  /// As it was sent, made safe to show; never used on the disk.
  public var fileName: String
  public var bytes: Int64
  /// SHA-256 as 64 hexadecimal digits.
  public var sha256: String
  public var personID: Int64?
  public var personName: String
  public var createdAt: Instant
  public var state: UploadState
  public var choices: UploadChoices
  /// How the file was understood; nil before anyone looked.
  public var plan: UploadPlan?
  /// What the check found.
  public var check: UploadCheck?
  /// The job that works on it, or worked last.
  public var jobID: Int64?
  public var importID: Int64?
  /// Why it stopped, and how to mend it.
  public var failure: LocalizedText?

  /// Its name inside the folder of uploads: nothing of what was sent.
  public var storedName: String { Self.storedName(id) }

  public static func storedName(_ id: Int64) -> String { "upload-\(id)" }

  /// Nil for what ``storedName(_:)`` never gives.
  public static func id(storedName name: String) -> Int64? {
    guard name.hasPrefix("upload-"), let id = Int64(name.dropFirst(7)), storedName(id) == name else { return nil }
    return id
  }
}
