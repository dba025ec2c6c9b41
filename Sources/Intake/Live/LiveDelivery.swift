public import Connectors
import Facts
import Primitives
import TextAnalysis

/// What came in one request, as it is kept.
public struct LiveDelivery: Sendable, Hashable {
  /// What was read, masked.
  public var reading: HookReading
  /// The body as it came, unpacked; nil where there is no key to seal it with.
  public var sealedBody: [UInt8]?

  public init(_ reading: HookReading, sealedBody: [UInt8]?) {
    self.reading = reading
    self.sealedBody = sealedBody
  }

  /// `gathered` and `quarantined` (set aside whole) are the other states; a delivery of which a part was set aside goes
  /// on with the rest.
  var state: String {
    if reading.isSetAside { return "quarantined" }
    return reading.patches.isEmpty && reading.mentions.isEmpty ? "nothing" : "waiting"
  }
}

extension HookReading {
  /// The same with personal data covered, also in what is said about it.
  public var masked: HookReading {
    var reading = self
    let masker = FactMasker()
    for place in reading.patches.indices { masker.mask(&reading.patches[place]) }
    for place in reading.mentions.indices { masker.mask(&reading.mentions[place]) }
    reading.note = note.map { LocalizedText(it: Masker().mask($0.it).text, en: Masker().mask($0.en).text) }
    return reading
  }
}
