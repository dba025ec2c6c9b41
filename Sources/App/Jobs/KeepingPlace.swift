import Primitives
import Storage

/// Notes each minute that this database is served, so that a copy, or a long silence, is known for one.
struct KeepingPlace: Sendable {
  var database: Database
  var clock: @Sendable () -> Instant
  var log: @Sendable (String) -> Void

  /// Before anything is sent. Returns what was found.
  @discardableResult
  func begin() throws -> ServedPlace {
    let place = try database.place()
    let now = clock()
    let found = try database.write { try ServedPlaceStore.begin(at: place, now: now, $0) }
    if found.heldBefore == now {
      log("this database is a copy, or was not served for hours: what waited in it asks a person before it leaves")
    }
    return found
  }

  /// Until it is cancelled.
  func run() async {
    for await _ in Ticks.every(seconds: 60) {
      do {
        let now = clock()
        try await database.write { try ServedPlaceStore.stay(now: now, $0) }
      } catch {
        log("served place: \(error)")
      }
    }
  }
}
