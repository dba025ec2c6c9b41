/// What is refused, as a value: a name for programs, a sentence for people, and the kind, which decides the exit code,
/// the status and the page. Each of these three edges maps it once.
public struct Refusal: Refusing, Sendable, Hashable {
  public var kind: Kind
  /// Stable, in lower snake case.
  public var key: String
  /// What, and how to mend it.
  public var message: LocalizedText

  public init(_ kind: Kind, _ key: String, _ message: LocalizedText) {
    self.kind = kind
    self.key = key
    self.message = message
  }

  public init(_ kind: Kind, _ key: String, it: String, en: String) {
    self.init(kind, key, LocalizedText(it: it, en: en))
  }

  public var refusal: Refusal { self }

  public enum Kind: Sendable, Hashable {
    /// Asked in words that there are not.
    case usage
    /// What was given does not say what is needed.
    case invalid
    /// What was sent cannot be read at all.
    case damaged
    case notFound
    /// Its state does not allow it, or somebody was faster.
    case conflict
    /// Nobody has said who they are.
    case signedOut
    case forbidden
    case tooLarge
    case wrongType
    case tooMany(seconds: Int64)
    /// It may succeed in a while.
    case later
    /// Somebody else's server does not answer as it should.
    case unreachable
    /// The administrator must set something first.
    case configuration
    /// Nobody foresaw it.
    case broken
  }
}

/// An error that knows what to say to whoever asked.
public protocol Refusing: Error {
  var refusal: Refusal { get }
}
