/// The kinds of personal data that a `Masker` covers, each with the token that takes its place.
public enum PersonalData: Int, CaseIterable, Hashable, Sendable {
  case email, phone, taxCode, iban, card, name, handle

  /// The text that replaces the value, the same in both languages. It holds no digit and no `@`, so a
  /// masked text has nothing left to mask.
  public var token: String {
    switch self {
    case .email: "[email]"
    case .phone: "[telefono]"
    case .taxCode: "[codice fiscale]"
    case .iban: "[IBAN]"
    case .card: "[carta]"
    case .name: "[nome]"
    case .handle: "[profilo]"
    }
  }
}

/// How many values of each kind were covered.
public struct MaskCounts: Hashable, Sendable {
  private var counts = SIMD8<Int32>()

  public init() {}

  public internal(set) subscript(_ kind: PersonalData) -> Int {
    get { Int(counts[kind.rawValue]) }
    set { counts[kind.rawValue] = Int32(truncatingIfNeeded: newValue) }
  }

  /// The number of values covered, of all kinds.
  public var total: Int { Int(counts.wrappedSum()) }

  /// Adds the counts of another text, as an import does over its rows.
  public static func += (left: inout MaskCounts, right: MaskCounts) {
    left.counts &+= right.counts
  }
}

/// A text with its personal data covered, and what was covered.
public struct MaskedText: Hashable, Sendable {
  public var text: String
  public var counts: MaskCounts

  public init(text: String, counts: MaskCounts = MaskCounts()) {
    self.text = text
    self.counts = counts
  }
}
