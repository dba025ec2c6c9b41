public import Primitives

/// What was read out of a request.
public struct HookReading: Sendable, Hashable {
  /// The same when the sender sends it again.
  public var key: String
  /// It tells no moment of its own, and the sender gives it no number: the same content again is the same event only
  /// while nothing else came in between.
  public var isTimeless = false
  public var patches: [ConversationPatch]
  public var mentions: [LiveMention] = []
  /// Why nothing is to be gathered from it, or what of it was left out.
  public var note: LocalizedText?
  /// How much of it cannot become a fact as it stands: conversations and mentions, or 1 for the whole of it.
  public var setAside = 0

  /// A vendor asks whether somebody answers: nothing to keep.
  public var isHandshake = false
  /// Why, one by one.
  var reasons: [LocalizedText] = []

  /// Nothing of it can become a fact.
  public var isSetAside: Bool { setAside > 0 && patches.isEmpty && mentions.isEmpty }

  /// Of which conversations it speaks, as one text: of one its id, of several a fingerprint; nil of none.
  public var conversation: String? {
    if patches.count < 2 { return patches.first?.externalID }
    var hash = StableHash()
    for patch in patches { hash.combine(patch.externalID) }
    return "\(patches.count) #\(String(hash.value, radix: 36))"
  }

  init(key: String, _ patches: [ConversationPatch]) {
    self.key = key
    self.patches = patches
  }

  init(key: String, nothing note: LocalizedText) {
    self.init(key: key, [])
    self.note = note
  }

  init(key: String, setAside reason: LocalizedText) {
    self.init(key: key, [])
    setAside(reason)
  }

  mutating func setAside(_ reason: LocalizedText) {
    setAside += 1
    reasons.append(reason)
  }

  /// Takes what was noticed on the way: the reasons first, then what was left out or cut.
  mutating func finish(_ remarks: HookRemarks) {
    if let refusal = remarks.takeRefusal() {
      (patches, mentions, reasons) = ([], [], [])
      setAside(refusal)
    }
    note = note ?? HookRemarks.line(reasons + remarks.notes.filter { !reasons.contains($0) })
  }
}
