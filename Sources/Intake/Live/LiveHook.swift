public import Primitives

/// A system that sends what happens there: an address of its own, with a secret.
public struct LiveHook: Sendable, Hashable, Identifiable {
  public let id: Int64
  /// Part of its address and the name of its facts' source: small letters, digits and hyphens.
  public let name: String
  /// What speaks there; see `HookKind` among the connectors.
  public let kind: String
  /// SHA-256 of the secret in its address.
  public let secretHash: String
  /// What it signs with, sealed; nil where it signs nothing.
  public let sealedSecret: [UInt8]?
  public let createdAt: Instant
  public let isEnabled: Bool
}

/// What is refused about a hook.
public enum LiveHookProblem: Error, Sendable, Hashable {
  case nameInvalid
  case nameTaken
  case noSuchHook

  public var message: LocalizedText {
    switch self {
    case .nameInvalid:
      LocalizedText(
        it: "Il nome è di lettere minuscole, cifre e trattini, al massimo 60: sta nell'indirizzo.",
        en: "The name has small letters, digits and hyphens, at most 60: it stands in the address.")
    case .nameTaken: LocalizedText(it: "C'è già un arrivo con questo nome.", en: "There is one of this name already.")
    case .noSuchHook: LocalizedText(it: "Questo arrivo non c'è.", en: "There is no such intake.")
    }
  }
}

extension LiveHookProblem: Refusing {
  public var refusal: Refusal {
    switch self {
    case .noSuchHook: Refusal(.notFound, "no_such_hook", message)
    case .nameTaken: Refusal(.conflict, "hook_name_taken", message)
    case .nameInvalid: Refusal(.invalid, "hook_name_invalid", message)
    }
  }
}
