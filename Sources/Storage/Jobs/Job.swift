public import Primitives

/// A piece of work taken from the queue, held until `leasedUntil`.
public struct Job: Sendable, Hashable {
  public let id: Int64

  /// What is to be done, such as `import` or `deliver`.
  public let kind: String

  /// What it needs to know, as JSON text.
  public let payload: String

  /// 1 for the first try. Together with `id` it proves who holds the lease.
  public let attempt: Int

  public let maxAttempts: Int

  public var leasedUntil: Instant

  /// Who holds it, as it named itself.
  public let owner: String
}

/// How a job stands, for whoever waits for it.
public struct JobStatus: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable, SQLBindable {
    /// To be done at `runAt` or later.
    case waiting
    /// Held by a worker.
    case running
    case done
    /// Failed as often as it may; a person decides.
    case dead
  }

  public let id: Int64
  public let kind: String
  public let state: State
  public let attempts: Int
  public let runAt: Instant

  /// Units done, and how many there are when known.
  public let done: Int64
  public let total: Int64?

  /// What it is doing, in words.
  public let text: String

  /// Why the last try failed.
  public let error: String?
}
