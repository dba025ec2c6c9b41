public import Indicators
public import Primitives
public import Storage

/// Another value for a setting on which stored sums depend. A job sets it and counts the sums anew in one transaction,
/// so that figures and setting always fit each other.
public struct SettingRequest: Codable, Sendable, Hashable {
  public static let jobKind = "setting"

  public var setting: String
  public var value: String
  public var personID: Int64?

  public init(_ setting: Setting, to value: String, personID: Int64?) {
    self.setting = setting.rawValue
    self.value = value
    self.personID = personID
  }

  /// Nil for what this version did not write.
  public init?(payload: String) {
    guard let value: Self = UploadCoding.value(payload) else { return nil }
    self = value
  }

  /// The job's id.
  public func ask(now: Instant, _ connection: Connection) throws -> Int64 {
    try JobQueue(connection).enqueue(
      Self.jobKind, payload: UploadCoding.text(self), runAt: now, now: now, maxAttempts: UploadJob.maxAttempts)
  }

  /// The values to come, by setting; of two for one setting the last.
  public static func open(_ connection: Connection) throws -> [Setting: String] {
    let requests = try JobQueue(connection).open(jobKind).compactMap { SettingRequest(payload: $0.payload) }
    return Dictionary(
      requests.compactMap { one in Setting(rawValue: one.setting).map { ($0, one.value) } },
      uniquingKeysWith: { $1 })
  }
}
