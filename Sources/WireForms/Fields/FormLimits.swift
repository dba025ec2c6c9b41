/// How much of a form or of a query is read before it is refused.
public struct FormLimits: Sendable, Hashable {
  public var fields: Int
  /// As sent, before decoding.
  public var bytes: Int

  public init(fields: Int = 1_000, bytes: Int = 1 << 20) {
    self.fields = max(0, fields)
    self.bytes = max(0, bytes)
  }
}
