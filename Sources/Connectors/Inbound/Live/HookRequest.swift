public import Primitives

/// What came over the wire, unpacked.
public struct HookRequest: Sendable {
  public var body: [UInt8]
  /// By their names in small letters.
  public var headers: [String: String]
  public var now: Instant

  public init(body: [UInt8], headers: [String: String], now: Instant) {
    self.body = body
    self.headers = headers
    self.now = now
  }
}
