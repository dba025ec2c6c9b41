/// Signs that a person reads as others: telephones and word processors write them by themselves.
enum Lookalikes {
  /// The text with plain signs in their place; nil where there are none. O(bytes).
  static func plain(_ text: String) -> String? {
    var text = text
    // Every one of them begins with one of these bytes in UTF-8: C2 (soft hyphen, no-break blank), E2, E3, EF.
    let mayHold = text.withUTF8 { bytes in bytes.contains { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xE3 || $0 == 0xEF } }
    guard mayHold else { return nil }
    var plain = String.UnicodeScalarView()
    var changed = false
    for scalar in text.unicodeScalars {
      switch reading(scalar) {
      case .itself: plain.append(scalar)
      case .nothing: changed = true
      case .sign(let sign):
        plain.append(sign)
        changed = true
      }
    }
    return changed ? String(plain) : nil
  }

  private enum Reading {
    case itself, nothing
    case sign(Unicode.Scalar)
  }

  private static func reading(_ scalar: Unicode.Scalar) -> Reading {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: .sign("-")
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .sign(" ")
    case 0x00AD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: .nothing
    case 0xFE6B: .sign("@")
    case 0xFE52: .sign(".")
    // Fullwidth forms stand in ASCII's own order.
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { .sign($0) } ?? .itself
    default: .itself
    }
  }
}
