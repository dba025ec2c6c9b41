/// The encoding of a sample: a byte order mark, else what is stated, else evident UTF-16, else UTF-8 where
/// that is plain, else an encoding of one byte (see ``WesternGuess``).
struct EncodingGuess: Equatable {
  var encoding: TextEncoding
  var basis: EncodingBasis
  var hasMark: Bool

  init(_ sample: [UInt8], isWhole: Bool, stated: TextEncoding? = nil) {
    let mark = Self.mark(sample)
    if let mark {
      self.init(encoding: mark, basis: .byteOrderMark, hasMark: true)
    } else if let stated {
      self.init(encoding: stated, basis: .stated, hasMark: false)
    } else if let wide = Self.evidentUTF16(sample) {
      self.init(encoding: wide, basis: .validated, hasMark: false)
    } else {
      let (valid, invalid) = Self.countCharacters(sample, isWhole: isWhole)
      if invalid > 0, valid <= 4 * invalid {
        let hasLoneCR = sample.contains(0x0D) && !sample.contains(0x0A)
        let western = sample.withUnsafeBufferPointer { WesternGuess($0, hasLoneCR: hasLoneCR) }
        self.init(encoding: western.encoding, basis: .assumed, hasMark: false)
      } else {
        // A few damaged places in UTF-8 text are for the reader to name, not a reason to garble the rest.
        let basis = valid + invalid == 0 ? EncodingBasis.asciiOnly : .validated
        self.init(encoding: .utf8, basis: basis, hasMark: false)
      }
    }
  }

  init(encoding: TextEncoding, basis: EncodingBasis, hasMark: Bool = false) {
    self.encoding = encoding
    self.basis = basis
    self.hasMark = hasMark
  }

  /// The sample as UTF-8 without its mark; a character cut off at the end is left out.
  func text(of sample: [UInt8]) throws(FileProblem) -> [UInt8] {
    let markLength = hasMark ? (encoding == .utf8 ? 3 : 2) : 0
    let rest = Array(sample.dropFirst(markLength))
    guard encoding != .utf8 else { return rest }
    var transcoder = Transcoder(from: encoding, offset: markLength)
    var problem: FileProblem?
    let text = [UInt8](unsafeUninitializedCapacity: Transcoder.room(for: rest.count)) { buffer, count in
      guard let target = buffer.baseAddress else { return }
      rest.withUnsafeBufferPointer { piece in
        do throws(FileProblem) {
          count = try transcoder.turn(piece, into: target, line: 1)
        } catch {
          problem = error
        }
      }
    }
    if let problem { throw problem }
    return text
  }

  private static func mark(_ sample: [UInt8]) -> TextEncoding? {
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if sample.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if sample.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  /// Characters beyond ASCII that are UTF-8, and places that are not. A character cut in two by the end of
  /// the sample says nothing.
  private static func countCharacters(
    _ sample: [UInt8], isWhole: Bool
  ) -> (valid: Int, invalid: Int) {
    var rest = sample[...]
    var valid = 0
    var invalid = 0
    while case .invalid(let offset, let truncated) = UTF8Check(Array(rest)) {
      valid += rest.prefix(offset).count { $0 >= 0xC2 }
      rest = rest.dropFirst(offset + 1)
      if truncated, !isWhole { return (valid, invalid) }
      invalid += 1
      // Enough to know, and each round looks at all that follows.
      if invalid == 50 { return (valid, invalid) }
    }
    return (valid + rest.count { $0 >= 0xC2 }, invalid)
  }

  /// Western text in UTF-16 has a NUL in most places of one parity and in none (or few) of the other.
  private static func evidentUTF16(_ sample: [UInt8]) -> TextEncoding? {
    let looked = sample.prefix(4096)
    guard looked.count >= 4 else { return nil }
    var nuls = [0, 0]
    for (index, byte) in looked.enumerated() where byte == 0 { nuls[index & 1] += 1 }
    let pairs = looked.count / 2
    if nuls[1] * 10 >= pairs * 7, nuls[0] * 20 <= pairs { return .utf16LittleEndian }
    if nuls[0] * 10 >= pairs * 7, nuls[1] * 20 <= pairs { return .utf16BigEndian }
    return nil
  }
}
