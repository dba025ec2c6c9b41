public import Primitives

/// In whose hands things are: one sender, from its start to its end. A server that starts again is another one.
public struct Sender: Sendable {
  let name: String
  /// The clock of its leases; nil where it is the caller's.
  private let clock: (@Sendable () -> Instant)?

  /// Named by 16 hexadecimal digits. In the product the generator is `SystemRandomNumberGenerator`, and `clock` the
  /// machine's own, whatever day the product is told: a lease must run out.
  public init(using generator: inout some RandomNumberGenerator, clock: (@Sendable () -> Instant)? = nil) {
    name = String(generator.next() as UInt64, radix: 16)
    self.clock = clock
  }

  public static func fresh(clock: (@Sendable () -> Instant)? = nil) -> Sender {
    var generator = SystemRandomNumberGenerator()
    return Sender(using: &generator, clock: clock)
  }

  func leaseTime(_ now: Instant) -> Int64 { (clock?() ?? now).seconds }
}

extension Sender: Hashable {
  public static func == (one: Sender, other: Sender) -> Bool { one.name == other.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
