/// A size of QR code at error correction level M: how its codewords are shared out in blocks, and where the alignment
/// patterns are. Tables 9 and E.1 of ISO/IEC 18004.
struct QRVersion: Sendable {
  let number: Int
  /// Error correction codewords in each block.
  let correction: Int
  /// Data codewords of each block.
  let blocks: [Int]
  let alignment: [Int]

  var size: Int { 17 + 4 * number }
  var dataCodewords: Int { blocks.reduce(0, +) }
  /// Bits that say how long the text is.
  var lengthBits: Int { number < 10 ? 8 : 16 }

  static func smallest(for bytes: Int) -> QRVersion? {
    all.first { 4 + $0.lengthBits + 8 * bytes <= 8 * $0.dataCodewords }
  }

  private init(_ number: Int, _ correction: Int, _ groups: [(count: Int, data: Int)], _ alignment: [Int]) {
    self.number = number
    self.correction = correction
    blocks = groups.flatMap { Array(repeating: $0.data, count: $0.count) }
    self.alignment = alignment
  }

  static let all = [
    QRVersion(1, 10, [(1, 16)], []), QRVersion(2, 16, [(1, 28)], [6, 18]), QRVersion(3, 26, [(1, 44)], [6, 22]),
    QRVersion(4, 18, [(2, 32)], [6, 26]), QRVersion(5, 24, [(2, 43)], [6, 30]),
    QRVersion(6, 16, [(4, 27)], [6, 34]), QRVersion(7, 18, [(4, 31)], [6, 22, 38]),
    QRVersion(8, 22, [(2, 38), (2, 39)], [6, 24, 42]), QRVersion(9, 22, [(3, 36), (2, 37)], [6, 26, 46]),
    QRVersion(10, 26, [(4, 43), (1, 44)], [6, 28, 50]), QRVersion(11, 30, [(1, 50), (4, 51)], [6, 30, 54]),
    QRVersion(12, 22, [(6, 36), (2, 37)], [6, 32, 58]), QRVersion(13, 22, [(8, 37), (1, 38)], [6, 34, 62]),
    QRVersion(14, 24, [(4, 40), (5, 41)], [6, 26, 46, 66]),
    QRVersion(15, 24, [(5, 41), (5, 42)], [6, 26, 48, 70]),
  ]
}
