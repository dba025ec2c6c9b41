import Synchronization

/// What a change may be seen in.
public enum SiteChange: Sendable, Hashable {
  /// What is counted: contacts, answers, and what follows from them. The public status page, people and settings stay as
  /// they are.
  case facts
  /// Anything.
  case anything
}

/// Counts the changes made through this server, so that a page drawn before one is not shown after it.
final class ChangeCounter: Sendable {
  private let facts = Atomic<Int>(0)
  private let others = Atomic<Int>(0)

  /// For whatever may show facts.
  var value: Int { facts.load(ordering: .acquiring) &+ others.load(ordering: .acquiring) }

  /// For what no contact changes, however many come.
  var apartFromFacts: Int { others.load(ordering: .acquiring) }

  func note(_ change: SiteChange = .anything) {
    switch change {
    case .facts: facts.add(1, ordering: .acquiringAndReleasing)
    case .anything: others.add(1, ordering: .acquiringAndReleasing)
    }
  }
}
