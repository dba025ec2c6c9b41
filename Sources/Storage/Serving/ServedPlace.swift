public import Primitives

/// Where and until when a database was served by a server that sends, and since when what waits in it may leave.
///
/// A copy of a database holds what waited when it was copied; served, it would send old news. So whoever begins to
/// serve compares: another place, or a long silence, and what waited before asks a person.
public struct ServedPlace: Sendable, Hashable {
  /// What tells this database from a copy of it: see ``Database/place()``.
  public var place: String
  /// A server that sends was last here.
  public var servedAt: Instant
  /// What waits since before this moment asks a person; nil where nothing does.
  public var heldBefore: Instant?

  /// Seconds of silence after which what waits is old news.
  public static let longestSilence: Int64 = 6 * 3_600

  public init(place: String, servedAt: Instant, heldBefore: Instant? = nil) {
    self.place = place
    self.servedAt = servedAt
    self.heldBefore = heldBefore
  }

  /// What is kept when a server that sends begins: `last` is what was kept before, nil where none ever did.
  public static func beginning(after last: ServedPlace?, at place: String, now: Instant) -> ServedPlace {
    guard let last else { return ServedPlace(place: place, servedAt: now) }
    let isElsewhere = last.place != place
    let isOld = now.seconds - last.servedAt.seconds > longestSilence
    return ServedPlace(place: place, servedAt: now, heldBefore: isElsewhere || isOld ? now : last.heldBefore)
  }

  /// Whether what waits since `moment` asks a person instead of leaving. Whoever lets it leave gives it a new moment.
  public func asks(waitingSince moment: Instant) -> Bool {
    heldBefore.map { moment < $0 } ?? false
  }
}
