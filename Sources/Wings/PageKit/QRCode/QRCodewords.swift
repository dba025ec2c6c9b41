/// From bytes to the codewords of a code: data padded and cut into blocks, each with its error correction, interleaved.
enum QRCodewords {
  static func all(_ bytes: [UInt8], _ version: QRVersion) -> [UInt8] {
    let data = padded(bytes, version)
    let generator = GaloisField.generator(version.correction)
    var blocks: [[UInt8]] = []
    var start = 0
    for length in version.blocks {
      blocks.append(Array(data[start..<(start + length)]))
      start += length
    }
    let corrections = blocks.map { GaloisField.remainder($0, generator) }
    return interleaved(blocks) + interleaved(corrections)
  }

  /// Mode (bytes), length, the bytes, an end of up to four zeros, and the standard's filling.
  private static func padded(_ bytes: [UInt8], _ version: QRVersion) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      for place in (0..<count).reversed() { bits.append(value >> place & 1 == 1) }
    }
    append(0b0100, 4)
    append(bytes.count, version.lengthBits)
    for byte in bytes { append(Int(byte), 8) }
    let room = 8 * version.dataCodewords
    append(0, min(4, room - bits.count))
    append(0, (8 - bits.count % 8) % 8)
    var words = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<(start + 8)].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    var filling: UInt8 = 0xEC
    while words.count < version.dataCodewords {
      words.append(filling)
      filling = filling == 0xEC ? 0x11 : 0xEC
    }
    return words
  }

  private static func interleaved(_ blocks: [[UInt8]]) -> [UInt8] {
    let longest = blocks.map(\.count).max() ?? 0
    return (0..<longest).flatMap { place in blocks.compactMap { place < $0.count ? $0[place] : nil } }
  }
}

/// Arithmetic of GF(2⁸) with x⁸ + x⁴ + x³ + x² + 1, for Reed–Solomon codes.
enum GaloisField {
  private static let tables: (powers: [UInt8], logarithms: [Int]) = {
    var powers = [UInt8](repeating: 0, count: 510)
    var logarithms = [Int](repeating: 0, count: 256)
    var value = 1
    for power in 0..<255 {
      powers[power] = UInt8(value)
      powers[power + 255] = UInt8(value)
      logarithms[value] = power
      value <<= 1
      if value > 255 { value ^= 0x11D }
    }
    return (powers, logarithms)
  }()

  static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    a == 0 || b == 0 ? 0 : tables.powers[tables.logarithms[Int(a)] + tables.logarithms[Int(b)]]
  }

  /// ∏ (x − 2ⁱ), i < degree, without its leading 1; highest power first.
  static func generator(_ degree: Int) -> [UInt8] {
    var polynomial: [UInt8] = [1]
    for power in 0..<degree {
      var next = polynomial + [0]
      for place in polynomial.indices { next[place + 1] ^= product(polynomial[place], tables.powers[power]) }
      polynomial = next
    }
    return Array(polynomial.dropFirst())
  }

  /// What is left of data · x^degree divided by the generator: the error correction. O(data · degree).
  static func remainder(_ data: [UInt8], _ generator: [UInt8]) -> [UInt8] {
    var rest = [UInt8](repeating: 0, count: generator.count)
    for byte in data {
      let factor = byte ^ rest[0]
      rest.removeFirst()
      rest.append(0)
      for place in generator.indices { rest[place] ^= product(generator[place], factor) }
    }
    return rest
  }
}
