/// Covers personal data in a text before it is stored: e-mail addresses, telephone numbers, Italian tax
/// codes (with their check character, omocodia included), IBANs (mod 97), payment cards (Luhn), handles,
/// and names that are marked (given by the caller, or introduced by a title such as `Sig.ra` or by `mi
/// chiamo`).
///
/// Dates, times, amounts, order and invoice numbers stay. A number that fails its check stays: a masker
/// that covers too much makes the conversations unreadable for the people who must learn from them.
///
/// Masking a masked text changes nothing. Cost: linear in the bytes; a text without any candidate is
/// returned untouched after one pass over its bytes.
public struct Masker: Sendable {
  /// Whether `@handles` are covered. Turn it off for public mentions, where the handle is often the brand.
  public var coversHandles: Bool

  public init(coversHandles: Bool = true) {
    self.coversHandles = coversHandles
  }

  /// The text with its personal data replaced by tokens, and the counts by kind.
  ///
  /// - Parameter names: full names known to belong to people in this text (requester, agent). The whole name
  ///   and each of its parts of three letters or more are covered, whatever the case.
  ///
  /// Signs that look like others (fullwidth letters, every dash and blank, what has no width) are read as those; where
  /// that finds more, the text comes back with the plain ones.
  public func mask(_ text: String, names: [String] = []) -> MaskedText {
    let masked = covered(text, names: names)
    guard let plain = Lookalikes.plain(masked.text) else { return masked }
    var more = covered(plain, names: names)
    if more.counts.total == 0 { return masked }
    more.counts += masked.counts
    return more
  }

  private func covered(_ text: String, names: [String]) -> MaskedText {
    var text = text
    let sought = names.isEmpty ? [] : SoughtName.all(in: names)
    guard sought.isEmpty == false || text.withUTF8(Suspicion.isRaised(by:)) else {
      return MaskedText(text: text)
    }
    var counts = MaskCounts()
    // Covering one value can bare another's edge, so passes repeat until one finds nothing; each pass that
    // goes on has removed a candidate, so the repetition ends.
    while let masked = text.withUTF8({ pass(over: $0, names: sought, counts: &counts) }) {
      text = masked
      guard sought.isEmpty == false || text.withUTF8(Suspicion.isRaised(by:)) else { break }
    }
    return MaskedText(text: text, counts: counts)
  }

  /// Whether `mask` could find anything in these UTF-8 bytes, names given by the caller apart. Linear, no
  /// allocation; callers that hold bytes use it to avoid making a `String` twice.
  public func mayHoldPersonalData(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    Suspicion.isRaised(by: bytes)
  }

  /// One pass; nil when nothing was found.
  private func pass(
    over bytes: UnsafeBufferPointer<UInt8>, names: [SoughtName], counts: inout MaskCounts
  ) -> String? {
    var output: [UInt8] = []
    var copied = 0
    var position = 0
    var email = EmailAddress.next(in: bytes, from: 0)
    while position < bytes.count {
      if let next = email, next.lowerBound < position {
        email = EmailAddress.next(in: bytes, from: position)
      }
      // An address owns its bytes: nothing that reaches into it is covered before it.
      let limit = email?.lowerBound ?? bytes.count
      var found: Found?
      if position == limit, let email {
        found = Found(kind: .email, range: email)
      } else if bytes[position] == UInt8(ascii: "@") {
        found =
          coversHandles
          ? Handle.range(at: position, in: bytes).map { Found(kind: .handle, range: $0) } : nil
      } else if bytes.isEdge(before: position) {
        found = value(at: position, in: bytes, names: names)
      }
      guard let found, found.range.lowerBound == limit || found.range.upperBound <= limit else {
        position += 1
        continue
      }
      if output.isEmpty { output.reserveCapacity(bytes.count) }
      output.append(contentsOf: bytes[copied..<found.range.lowerBound])
      output.append(contentsOf: found.kind.token.utf8)
      counts[found.kind] += 1
      copied = found.range.upperBound
      position = copied
    }
    guard copied > 0 else { return nil }
    output.append(contentsOf: bytes[copied...])
    return String(decoding: output, as: UTF8.self)
  }

  /// The value other than an address that begins at `position`, the edge of a word, if any.
  private func value(
    at position: Int, in bytes: UnsafeBufferPointer<UInt8>, names: [SoughtName]
  ) -> Found? {
    let byte = bytes[position]
    if byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") {
      let groups = DigitGroups(startingAt: position, in: bytes)
      if let range = CardNumber.range(of: groups, in: bytes) {
        return Found(kind: .card, range: range)
      }
      if let range = PhoneNumber.range(of: groups, in: bytes) {
        return Found(kind: .phone, range: range)
      }
      return nil
    }
    guard byte.isLetter || byte >= 0x80 else { return nil }
    if let range = IBAN.range(at: position, in: bytes) { return Found(kind: .iban, range: range) }
    if let range = TaxCode.range(at: position, in: bytes) {
      return Found(kind: .taxCode, range: range)
    }
    if let range = SoughtName.range(at: position, in: bytes, among: names) {
      return Found(kind: .name, range: range)
    }
    if let range = IntroducedName.range(after: position, in: bytes) {
      return Found(kind: .name, range: range)
    }
    return nil
  }
}

/// A value to cover.
struct Found {
  let kind: PersonalData
  let range: Range<Int>
}
