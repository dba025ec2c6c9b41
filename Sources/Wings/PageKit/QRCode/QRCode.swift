/// A text as a QR code: bytes, error correction level M (15 % of it may be dirty), the smallest size that holds it.
///
/// Source: ISO/IEC 18004:2015; tested module by module against an independent encoder.
public struct QRCode: Sendable, Hashable {
  /// Modules on a side, without the quiet zone.
  public let size: Int
  private let dark: [Bool]

  /// Whether a module is dark.
  public subscript(row: Int, column: Int) -> Bool { dark[row * size + column] }

  /// Nil for more than 412 bytes. O(size²).
  public init?(_ text: String) {
    guard let version = QRVersion.smallest(for: text.utf8.count) else { return nil }
    let codewords = QRCodewords.all(Array(text.utf8), version)
    let plain = QRGrid(version, codewords)
    let masked = (0..<8).map { plain.masked($0) }
    let best = masked.min { $0.penalty < $1.penalty } ?? plain
    size = best.size
    dark = best.dark
  }

  /// With a mask that is not chosen by its penalty, to be compared with other encoders.
  init?(_ text: String, mask: Int) {
    guard let version = QRVersion.smallest(for: text.utf8.count) else { return nil }
    let grid = QRGrid(version, QRCodewords.all(Array(text.utf8), version)).masked(mask)
    size = grid.size
    dark = grid.dark
  }
}
