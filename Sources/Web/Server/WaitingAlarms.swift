import Synchronization

/// How many alarms ring and are nobody's, as last counted: the badge in the menu.
final class WaitingAlarms: Sendable {
  private let last = Atomic<Int>(0)

  var count: Int { last.load(ordering: .relaxed) }

  func set(_ count: Int) { last.store(count, ordering: .relaxed) }
}
