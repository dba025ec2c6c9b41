import FileFormats
import Testing

/// Packed bodies, unpacked up to a limit.
struct InflatedTests {
  private static let text = Array("{\"id\":\"a\"}".utf8)

  @Test func `gzip comes back`() throws {
    let packed = try #require(Gzip.compressed(Self.text))
    #expect(Inflated(packed, limit: 100) == .bytes(Self.text))
    #expect(Inflated(packed, limit: Self.text.count) == .bytes(Self.text))
  }

  @Test func `more than the limit is never unpacked`() throws {
    let bomb = try #require(Gzip.compressed([UInt8](repeating: 0, count: 20_000_000)))
    #expect(Inflated(bomb, limit: 1 << 20) == .tooLarge)
  }

  /// Made by Python's zlib: `zlib.compress(b'{"id":"a"}')`, and without header and sum.
  @Test func `zlib and bare deflate come back`() {
    let zlib: [UInt8] = [120, 156, 171, 86, 202, 76, 81, 178, 82, 74, 84, 170, 5, 0, 16, 104, 2, 233]
    #expect(Inflated(Array(zlib.dropFirst(2).dropLast(4)), limit: 100) == .bytes(Self.text))
    #expect(Inflated(zlib, limit: 100) == .bytes(Self.text))
  }

  @Test func `what is none is damaged`() throws {
    let packed = try #require(Gzip.compressed(Self.text))
    // Some texts begin like bare deflate: they give nothing either.
    for text in [Self.text, Array("hello, world".utf8)] {
      if case .bytes = Inflated(text, limit: 100) { Issue.record("text came back") }
    }
    #expect(Inflated([], limit: 100) == .damaged)
    #expect(Inflated(Array(packed.dropLast(9)), limit: 100) == .damaged)
  }
}
