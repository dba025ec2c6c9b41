public import Ledger
public import Primitives
public import Storage
import TextTemplates

/// For whom a text is.
public enum IncidentAudience: String, Sendable, Hashable, CaseIterable, SQLBindable {
  /// What is published.
  case customers
  /// What those who answer say, and do.
  case staff

  public var name: LocalizedText {
    switch self {
    case .customers: LocalizedText(it: "clienti", en: "customers")
    case .staff: LocalizedText(it: "chi risponde", en: "those who answer")
    }
  }
}

/// What the words of an incident begin from: the cause of a fault, or that it is a maintenance.
public enum IncidentOccasion: String, Sendable, Hashable, CaseIterable, SQLBindable {
  case unknown, own, outside, supplier, maintenance

  public init(_ incident: Incident) {
    if incident.kind == .maintenance {
      self = .maintenance
      return
    }
    switch incident.cause?.cause {
    case .own: self = .own
    case .outside: self = .outside
    case .supplier: self = .supplier
    case nil: self = .unknown
    }
  }

  public var phases: [IncidentPhase] { IncidentPhase.all(of: self == .maintenance ? .maintenance : .fault) }

  public var name: LocalizedText {
    switch self {
    case .unknown: LocalizedText(it: "causa non ancora nota", en: "cause not known yet")
    case .own: IncidentCause.own.name
    case .outside: IncidentCause.outside.name
    case .supplier: IncidentCause.supplier.name
    case .maintenance: LocalizedText(it: "manutenzione", en: "maintenance")
    }
  }
}

/// Which text: for an occasion, an audience and a phase.
public struct IncidentTemplateKey: Sendable, Hashable {
  public var occasion: IncidentOccasion
  public var audience: IncidentAudience
  public var phase: IncidentPhase

  public init(_ occasion: IncidentOccasion, _ audience: IncidentAudience, _ phase: IncidentPhase) {
    self.occasion = occasion
    self.audience = audience
    self.phase = phase
  }
}

/// The words that stand in the composer before anybody writes: Mustache.
public enum IncidentTemplate {
  /// The words that a template can hold between braces.
  public static let words = ["title", "services", "since", "from", "to", "organisation"]

  /// Throws `templateBroken`, `templateWordUnknown`.
  static func read(_ text: String) throws(IncidentProblem) -> TextTemplate {
    do {
      return try TextTemplate(text, words: words)
    } catch {
      switch error {
      case .broken: throw .templateBroken
      case .unknownWord(let word): throw .templateWordUnknown(word, known: words)
      }
    }
  }

  /// The text with the incident's own words in it. What is not known leaves no gap.
  public static func render(_ text: String, _ values: [String: String]) -> String {
    (try? read(text).render(values)) ?? text
  }
}

/// The texts that users changed; the rest are ``UsualTexts``.
public enum IncidentTemplateStore {
  public static func text(_ key: IncidentTemplateKey, _ connection: Connection) throws -> LocalizedText {
    try connection.first(
      """
      SELECT text_it, text_en FROM incident_template
      WHERE cause = \(key.occasion) AND audience = \(key.audience) AND phase = \(key.phase)
      """
    ) { LocalizedText(it: $0.string(0), en: $0.string(1)) } ?? UsualTexts.text(key)
  }

  /// As it comes with the product.
  public static func usual(_ key: IncidentTemplateKey) -> LocalizedText { UsualTexts.text(key) }

  /// Throws `templateBroken`, `templateWordUnknown`, `textTooLong`. Empty in both languages brings the usual one back.
  public static func set(
    _ key: IncidentTemplateKey, to text: LocalizedText, by actor: Actor, now: Instant, _ connection: Connection
  ) throws {
    let text = PublicText(it: text.it, en: text.en).cleaned(keepsLines: true)
    if max(text.it.count, text.en.count) > Incident.longestText {
      throw IncidentProblem.textTooLong(limit: Incident.longestText)
    }
    _ = try IncidentTemplate.read(text.it)
    _ = try IncidentTemplate.read(text.en)
    try AuditLog.add(
      .incidentTextChanged, "\(key.occasion.rawValue) \(key.audience.rawValue) \(key.phase.rawValue)", by: actor,
      now: now,
      connection)
    if text.isEmpty || text == PublicText(it: UsualTexts.text(key).it, en: UsualTexts.text(key).en) {
      try connection.execute(
        """
        DELETE FROM incident_template
        WHERE cause = \(key.occasion) AND audience = \(key.audience) AND phase = \(key.phase)
        """)
      return
    }
    try connection.execute(
      """
      INSERT INTO incident_template (cause, audience, phase, text_it, text_en)
      VALUES (\(key.occasion), \(key.audience), \(key.phase), \(text.it), \(text.en))
      ON CONFLICT (cause, audience, phase) DO UPDATE SET text_it = excluded.text_it, text_en = excluded.text_en
      """)
  }
}
