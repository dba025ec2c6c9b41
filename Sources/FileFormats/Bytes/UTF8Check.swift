/// What a run of bytes is when read as UTF-8.
enum UTF8Check: Equatable {
  case ascii
  /// Valid, with characters beyond ASCII.
  case valid
  /// The offset of the first sequence that is not UTF-8, and whether it is only cut off by the end.
  case invalid(offset: Int, truncated: Bool)

  /// Checks against table 3-7 of the Unicode Standard ("Well-Formed UTF-8 Byte Sequences"): no overlong
  /// forms, no surrogates, nothing above U+10FFFF. O(n), eight ASCII bytes at a time.
  init(_ base: UnsafePointer<UInt8>, count: Int) {
    var position = 0
    var beyond = false
    while position < count {
      if position &+ 8 <= count,
        ByteScanning.word(base, position) & ByteScanning.highBits == 0
      {
        position &+= 8
        continue
      }
      let lead = base[position]
      if lead < 0x80 {
        position &+= 1
        continue
      }
      beyond = true
      let length: Int
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, low) = (3, 0xA0)
      case 0xED: (length, high) = (3, 0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, low) = (4, 0x90)
      case 0xF4: (length, high) = (4, 0x8F)
      case 0xF1...0xF3: length = 4
      default:
        self = .invalid(offset: position, truncated: false)
        return
      }
      var following = 1
      while following < length {
        guard position &+ following < count else {
          self = .invalid(offset: position, truncated: true)
          return
        }
        let byte = base[position &+ following]
        guard byte >= low, byte <= high else {
          self = .invalid(offset: position, truncated: false)
          return
        }
        (low, high) = (0x80, 0xBF)
        following &+= 1
      }
      position &+= length
    }
    self = beyond ? .valid : .ascii
  }

  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return .ascii }
      return UTF8Check(base, count: buffer.count)
    }
  }
}
