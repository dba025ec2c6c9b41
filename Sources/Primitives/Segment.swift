/// One direction in which figures can be split: channel, team, reason, …
///
/// The known ones are named here; an import may bring others, which keep their column's name.
public struct Dimension: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ name: String) { rawValue = name }

  public static let channel = Dimension("channel")
  public static let team = Dimension("team")
  public static let queue = Dimension("queue")
  public static let reason = Dimension("reason")
  public static let product = Dimension("product")
  public static let agent = Dimension("agent")
  public static let language = Dimension("language")
  public static let priority = Dimension("priority")
  /// A customer's own segment, as the source calls it.
  public static let customerSegment = Dimension("customer_segment")
  /// ``CustomerAge``
  public static let customerAge = Dimension("customer_age")
  /// Of whom a mention speaks: a brand, a product, a competitor.
  public static let about = Dimension("about")

  public var description: String { rawValue }
  public static func < (a: Dimension, b: Dimension) -> Bool { a.rawValue < b.rawValue }

  public func name(_ language: Language) -> String { Self.names[rawValue]?[language] ?? rawValue }

  private static let names: [String: LocalizedText] = [
    "channel": LocalizedText(it: "canale", en: "channel"),
    "team": LocalizedText(it: "squadra", en: "team"),
    "queue": LocalizedText(it: "coda", en: "queue"),
    "reason": LocalizedText(it: "motivo di contatto", en: "contact reason"),
    "product": LocalizedText(it: "prodotto", en: "product"),
    "agent": LocalizedText(it: "operatore", en: "agent"),
    "language": LocalizedText(it: "lingua", en: "language"),
    "priority": LocalizedText(it: "priorità", en: "priority"),
    "customer_segment": LocalizedText(it: "segmento di clienti", en: "customer segment"),
    "about": LocalizedText(it: "soggetto", en: "subject"),
    "customer_age": LocalizedText(it: "anzianità del cliente", en: "length of the customer's stay"),
  ]
}

/// A set of dimension values, such as channel=phone, team=Milano. The empty segment is everything.
public struct Segment: Sendable, Hashable, CustomStringConvertible, ExpressibleByDictionaryLiteral {
  public var values: [String: String]

  public init(_ values: [String: String] = [:]) { self.values = values }

  public init(dictionaryLiteral elements: (String, String)...) {
    values = Dictionary(elements, uniquingKeysWith: { _, last in last })
  }

  public static let all = Segment()

  public var isAll: Bool { values.isEmpty }

  public subscript(dimension: Dimension) -> String? {
    get { values[dimension.rawValue] }
    set { values[dimension.rawValue] = newValue }
  }

  /// The same text for the same segment, whatever the order it was built in: `channel=phone,team=Milano`.
  public var description: String { pairs.map { "\($0)=\($1)" }.joined(separator: ",") }

  /// Dimension and value, in the order of the dimensions' names.
  public var pairs: [(String, String)] { values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
}
