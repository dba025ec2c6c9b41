import Incidents
import Notices
import Primitives
import ServiceLifecycle
import Storage
import Surveys

/// Notes each minute that this database is served, so that a copy, or a long silence, is known for one.
struct ServedPlaceService: ServiceLifecycle.Service {
  var database: Database
  var clock: @Sendable () -> Instant
  var log: @Sendable (String) -> Void

  /// Before anything is sent. Returns what was found.
  @discardableResult
  func begin() throws -> ServedPlace {
    let place = try database.place()
    let now = clock()
    return try database.write { connection in
      let found = try ServedPlaceStore.begin(at: place, now: now, connection)
      guard found.heldBefore == now else { return found }
      let held =
        try PublicationStore.holdBack(now: now, connection) + SubscriberMailStore.holdBack(connection)
        + NoticeDeliveryStore.holdBack(connection) + InvitationStore.holdBack(connection)
      log("this database is a copy, or was not served for hours: \(held) that waited in it did not leave")
      return found
    }
  }

  /// Until it is cancelled.
  func run() async {
    await Beat(name: "served place", clock: clock, log: log).run(every: 60) {
      let now = clock()
      try await database.write { try ServedPlaceStore.stay(now: now, $0) }
    }
  }
}
