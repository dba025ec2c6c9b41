import Foundation

/// The kinds of job that work on uploads, as they stand in the job table.
public enum UploadJob: String, Sendable, Hashable, CaseIterable {
  case check
  case bringIn = "import"

  /// What the job says of itself after the server stopped in the middle: it began again, nothing had been kept.
  public static let interrupted = "interrupted"

  /// A server that stops over and over on the same file leaves it alone in the end.
  public static let maxAttempts = 12

  private struct Payload: Codable {
    var upload: Int64
  }

  public static func payload(_ upload: Int64) -> String { UploadCoding.text(Payload(upload: upload)) }

  /// The upload a payload names; nil when it names none.
  public static func upload(_ payload: String) -> Int64? {
    let payload: Payload? = UploadCoding.value(payload)
    return payload?.upload
  }
}
