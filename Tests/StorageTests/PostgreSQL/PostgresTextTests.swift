import Testing

@testable import Storage

struct PostgresTextTests {
  static let integers: [(text: String, value: Int64?)] = [
    ("0", 0), ("-1", -1), ("9223372036854775807", .max), ("-9223372036854775808", .min),
    ("9223372036854775808", nil), ("-9223372036854775809", nil), ("", nil), ("-", nil), ("1.0", nil),
    ("t", nil),
  ]

  @Test(arguments: integers)
  func `integers are read whole or not at all`(_ text: String, _ value: Int64?) {
    #expect(Self.bytes(of: text) { PostgresText.integer($0) } == value)
  }

  static let reals: [(text: String, value: Double?)] = [
    ("0.1", 0.1), ("-Infinity", -.infinity), ("1e+308", 1e308), ("12", 12), ("", nil), ("1x", nil),
  ]

  @Test(arguments: reals)
  func `reals are read whole or not at all`(_ text: String, _ value: Double?) {
    #expect(Self.bytes(of: text) { PostgresText.real($0) } == value)
  }

  static let blobs: [(text: String, value: [UInt8]?)] = [
    (#"\x"#, []), (#"\x00ff1a"#, [0, 255, 26]), ("00", nil), (#"\xzz"#, nil),
  ]

  @Test(arguments: blobs)
  func `bytes are read from hexadecimal`(_ text: String, _ value: [UInt8]?) {
    #expect(Self.bytes(of: text) { PostgresText.bytes($0) } == value)
  }

  /// As libpq hands text over: with a zero byte after its end.
  private static func bytes<T>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    (Array(text.utf8) + [0]).withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0.dropLast())) }
  }
}
