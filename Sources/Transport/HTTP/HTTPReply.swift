/// What a receiver answered.
public struct HTTPReply: Sendable, Hashable {
  public let status: Int
  /// Seconds that it asked to wait (`Retry-After`).
  public let retryAfter: Int64?
  /// The first 64 KiB, or as many as were asked for.
  public let body: [UInt8]
  /// More followed.
  public let isCut: Bool
}
