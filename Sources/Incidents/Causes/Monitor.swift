public import Primitives
public import Storage

/// Something that is kept an eye on because it may be a cause: a supplier's status page, a feed of notices, a site of
/// one's own.
public struct Monitor: Sendable, Hashable, Identifiable {
  public enum Kind: String, Sendable, Hashable, CaseIterable, SQLBindable {
    /// A supplier's status page that speaks Statuspage's or Instatus' JSON.
    case statuspage
    /// RSS, Atom or CAP: strikes, weather, notices of an authority or of a supplier.
    case feed
    /// A page of one's own that must answer.
    case http

    public var name: LocalizedText {
      switch self {
      case .statuspage: LocalizedText(it: "pagina di stato di un fornitore", en: "a supplier's status page")
      case .feed: LocalizedText(it: "avvisi (RSS, Atom, CAP)", en: "notices (RSS, Atom, CAP)")
      case .http: LocalizedText(it: "un nostro indirizzo", en: "an address of ours")
      }
    }

    /// What a sign of it points to, unless somebody says otherwise.
    public var usualCause: IncidentCause {
      switch self {
      case .statuspage: .supplier
      case .feed: .outside
      case .http: .own
      }
    }

    /// Seconds between two looks.
    public var interval: Int64 { self == .feed ? 300 : 60 }
  }

  public let id: Int64
  public let kind: Kind
  public let name: String
  public let address: String
  /// What a sign of it points to.
  public let pointsTo: IncidentCause
  public let checkedAt: Instant?
  /// When it last answered as it should.
  public let answeredAt: Instant?
  /// How often in a row it did not, since when, and what it did instead.
  public let failures: Int
  public let failingSince: Instant?
  public let problem: String

  public init(
    id: Int64, kind: Kind, name: String, address: String, pointsTo: IncidentCause, checkedAt: Instant? = nil,
    answeredAt: Instant? = nil, failures: Int = 0, failingSince: Instant? = nil, problem: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.address = address
    self.pointsTo = pointsTo
    self.checkedAt = checkedAt
    self.answeredAt = answeredAt
    self.failures = failures
    self.failingSince = failingSince
    self.problem = problem
  }

  /// Looks in a row without an answer before that means anything.
  public static let failuresToTell = 2

  /// It has not answered for a while.
  public var isSilent: Bool { failures >= Self.failuresToTell }
}

/// Something that a monitor showed: a fault, a notice, a time without an answer.
public struct MonitorSign: Sendable, Hashable {
  /// By which the same sign is known when it is seen again.
  public var externalID: String
  public var title: String
  public var url: String?
  public var beganAt: Instant
  /// Nil while it goes on.
  public var endedAt: Instant?

  public init(externalID: String, title: String, url: String?, beganAt: Instant, endedAt: Instant?) {
    self.externalID = externalID
    self.title = title
    self.url = url
    self.beganAt = beganAt
    self.endedAt = endedAt
  }
}
