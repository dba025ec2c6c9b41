public import Primitives
public import Storage

/// One update on one outlet: what is to stand there, and what became of it.
public struct Publication: Sendable, Hashable, Identifiable {
  public enum State: String, Sendable, Hashable, CaseIterable, SQLBindable {
    /// For its first or its next try.
    case waiting
    /// On its way just now: it waits, and a sender has it in hand.
    case sending
    case published
    /// The outlet took it, and does not say whether it shows it.
    case accepted
    /// It may stand there or not: a person looks.
    case unsure
    /// The outlet refused it, or was tried as often as it may be.
    case failed
    /// A later update went out instead.
    case superseded
    /// A person publishes it and says so.
    case byHand = "by_hand"
    case doneByHand = "done_by_hand"

    public var name: LocalizedText {
      switch self {
      case .waiting: LocalizedText(it: "sta per partire", en: "about to leave")
      case .sending: LocalizedText(it: "in partenza", en: "leaving")
      case .published: LocalizedText(it: "pubblicato", en: "published")
      case .accepted: LocalizedText(it: "preso in carico", en: "accepted")
      case .unsure: LocalizedText(it: "forse pubblicato: guarda tu", en: "perhaps published: have a look")
      case .failed: LocalizedText(it: "non riuscito", en: "failed")
      case .superseded: LocalizedText(it: "superato da uno più recente", en: "overtaken by a later one")
      case .byHand: LocalizedText(it: "da fare a mano", en: "to be done by hand")
      case .doneByHand: LocalizedText(it: "fatto a mano", en: "done by hand")
      }
    }

    /// Whether a person has something to do about it.
    public var wantsPerson: Bool { self == .unsure || self == .failed || self == .byHand }
  }

  public let id: Int64
  public let incident: Int64
  public let update: Int64
  public let version: Int
  public let outlet: Int64
  /// What the outlet knows it by; the same on every try.
  public let key: String
  public let title: String
  public let body: String
  public let state: State
  public let attempts: Int
  /// The attempt after which it has failed.
  public let budget: Int
  public let status: Int?
  public let excerpt: String
  public let url: String?
  /// What the outlet gave it to be known by.
  public let reference: String?
  public let createdAt: Instant
  public let nextTryAt: Instant?
  public let endedAt: Instant?
}
