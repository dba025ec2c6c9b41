public import Facts
public import Primitives

/// What one event of another system says of a conversation: some of it, at a moment of its own.
///
/// Events come in any order, and more than once. Of two that speak of the same field the later one counts, whenever it
/// came in; what a field never said stays unknown.
public struct ConversationPatch: Sendable, Hashable, Codable {
  public var externalID: String
  /// When it was so, by the other system's clock; seconds since 1970.
  public var at: Int64
  /// The same in millionths, where it tells more; nil in what was kept before.
  public var atMicros: Int64?
  /// When each field was said, in millionths: of the fields that were said at another moment than ``at``.
  public var said: [String: Int64]?

  public var openedAt: Int64?
  public var channel: String?
  public var closedAt: Int64?
  public var firstReplyAt: Int64?
  public var answeredAt: Int64?
  public var abandoned: Bool?
  public var waitSeconds: Int?
  public var handleSeconds: Int?
  public var status: String?
  public var resolved: Bool?
  public var team: String?
  public var agent: String?
  public var queue: String?
  public var reason: String?
  public var product: String?
  public var language: String?
  public var priority: String?
  public var customerID: String?
  public var subject: String?
  public var text: String?
  public var csat: Int?
  public var csatComment: String?
  /// It was merged into another one, is spam, or was deleted: no contact of a customer.
  public var isNoContact: Bool?

  public init(externalID: String, at: Instant) {
    self.externalID = externalID
    self.at = at.seconds
  }

  init(externalID: String, at: HookMoment) {
    self.init(externalID: externalID, at: at.instant)
    atMicros = at.micros
  }

  /// When it was so, in millionths.
  private var order: Int64 { atMicros ?? at * 1_000_000 }

  /// Puts another event beside what is known: of two that speak of a field the later one counts; of two of one moment
  /// the one that came later. O(fields).
  public mutating func merge(_ other: ConversationPatch) {
    var times: [String: Int64] = [:]
    func time(_ patch: ConversationPatch, _ name: String) -> Int64 { patch.said?[name] ?? patch.order }
    /// Whether the other's word on a field counts. To be asked once a field, where the other says something.
    func counts(_ name: String, isKnown: Bool) -> Bool {
      let isLater = !isKnown || time(other, name) >= time(self, name)
      times[name] = isLater ? time(other, name) : time(self, name)
      return isLater
    }
    func merge<T>(_ name: String, _ path: WritableKeyPath<ConversationPatch, T?>) {
      if other[keyPath: path] == nil {
        if self[keyPath: path] != nil { times[name] = time(self, name) }
      } else if counts(name, isKnown: self[keyPath: path] != nil) {
        self[keyPath: path] = other[keyPath: path]
      }
    }
    func earliest(_ path: WritableKeyPath<ConversationPatch, Int64?>) {
      guard let value = other[keyPath: path] else { return }
      self[keyPath: path] = min(value, self[keyPath: path] ?? value)
    }
    // What happened first happened once, whoever tells it last.
    earliest(\.openedAt)
    earliest(\.firstReplyAt)
    earliest(\.answeredAt)
    merge("channel", \.channel)
    merge("abandoned", \.abandoned)
    merge("wait", \.waitSeconds)
    merge("handle", \.handleSeconds)
    merge("status", \.status)
    merge("team", \.team)
    merge("agent", \.agent)
    merge("queue", \.queue)
    merge("reason", \.reason)
    merge("product", \.product)
    merge("language", \.language)
    merge("priority", \.priority)
    merge("customer", \.customerID)
    merge("subject", \.subject)
    merge("text", \.text)
    merge("csat", \.csat)
    merge("comment", \.csatComment)
    merge("contact", \.isNoContact)
    if other.resolved == nil {
      if resolved != nil { times["resolved"] = time(self, "resolved") }
      if other.closedAt != nil, closedAt == nil || other.order >= order { closedAt = other.closedAt }
    } else if counts("resolved", isKnown: resolved != nil) {
      // Opened again: it is not closed any more.
      closedAt = other.resolved == true ? other.closedAt ?? closedAt : nil
      resolved = other.resolved
    }
    let latest = max(order, other.order)
    (at, atMicros) = (max(at, other.at), latest)
    times = times.filter { $0.value != latest }
    said = times.isEmpty ? nil : times
  }

  /// The longest time that a conversation may take, in seconds: a year.
  public static let longest = 31_536_000

  /// What passed between two moments; nil where the later one comes first, or years after: that is no duration.
  private static func passed(_ seconds: Int64) -> Int? {
    (0...Int64(longest)).contains(seconds) ? Int(seconds) : nil
  }

  /// The fact, once it is known when it was opened; nil before. `scale` is that of the source's satisfaction.
  public func conversation(scale: Scale?) -> Conversation? {
    guard let openedAt else { return nil }
    var fact = Conversation(externalID: externalID, openedAt: Instant(seconds: openedAt), channel: channel ?? "other")
    fact.closedAt = closedAt.map { Instant(seconds: $0) }
    fact.firstReplyAt = firstReplyAt.map { Instant(seconds: $0) }
    fact.answeredAt = answeredAt.map { Instant(seconds: $0) }
    fact.firstReplySeconds = firstReplyAt.flatMap { Self.passed($0 - openedAt) }
    fact.resolutionSeconds = closedAt.flatMap { Self.passed($0 - openedAt) }
    fact.abandoned = abandoned
    // Of a call it follows from its moments.
    let ended = answeredAt ?? (abandoned == true ? closedAt : nil)
    fact.waitSeconds = waitSeconds ?? (channel == "phone" ? ended.flatMap { Self.passed($0 - openedAt) } : nil)
    let talked = answeredAt.flatMap { answered in closedAt.flatMap { Self.passed($0 - answered) } }
    fact.handleSeconds = handleSeconds ?? (channel == "phone" ? talked : nil)
    fact.status = status
    fact.resolved = resolved
    fact.team = team
    fact.agent = agent
    fact.queue = queue
    fact.reason = reason
    fact.product = product
    fact.language = language
    fact.priority = priority
    fact.customerID = customerID
    fact.subject = subject
    fact.text = text
    if let csat, let scale, scale.contains(csat) {
      fact.csat = csat
      fact.csatScale = scale
      fact.csatComment = csatComment
    }
    return fact
  }
}
