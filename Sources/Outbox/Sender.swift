/// In whose hands things are: one sender, from its start to its end. A server that starts again is another one.
public struct Sender: Sendable, Hashable {
  let name: String

  /// 16 hexadecimal digits. In the product the generator is `SystemRandomNumberGenerator`.
  public init(using generator: inout some RandomNumberGenerator) {
    name = String(generator.next() as UInt64, radix: 16)
  }

  public static func fresh() -> Sender {
    var generator = SystemRandomNumberGenerator()
    return Sender(using: &generator)
  }
}
