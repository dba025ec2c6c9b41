import Synchronization

/// Counts the changes made through this server, so that a page drawn before one is not shown after it.
final class ChangeCounter: Sendable {
  private let count = Atomic<Int>(0)

  var value: Int { count.load(ordering: .acquiring) }

  func note() { count.add(1, ordering: .acquiringAndReleasing) }
}
