import HTTPTypes
import Markup
import StorageTesting
import Testing

@testable import Web

/// Every route that changes something leaves a line that says who did it; a new route has to say which it is.
struct ActWalkTests {
  /// Acts of the walk that leave none there, and why.
  static let withoutLine: [String: String] = [
    "/alarms/{id}/sample": "a sample is kept with its seed and its moment",
    "/data/imports/new": "nothing is brought in yet", "/data/uploads/{id}/columns": "nothing is brought in yet",
    "/data/uploads/{id}/check": "nothing is brought in yet", "/data/uploads/{id}/removal": "nothing was brought in",
    "/s/{token}": "a customer answers", "/settings/notices": "how one is told oneself",
    "/settings/privacy/person": "looks, and changes nothing",
  ]

  /// Routes that the walk does not take, and who holds them.
  static let elsewhere: [String: String] = [
    "/login": "SessionStoreTests", "/logout": "SessionStoreTests", "/login/link": "DoorTests",
    "/login/first": "DoorTests", "/s/{token}/more": "a customer answers",
    "/u/{token}": "a customer leaves", "/status/subscribers": "a customer's own address",
    "/status/confirm/{token}": "a customer's own address", "/status/unsubscribe/{token}": "a customer's own address",
    "/hooks/{name}": "facts, with their source", "/data/imports/{id}/undo": "audit.py, over the same job",
    "/settings/subscribers/{id}": "SubscriberTests",
    "/settings/notices/endpoints": "NoticeEndpointStoreTests",
    "/settings/notices/endpoints/{id}": "NoticeEndpointStoreTests",
    "/settings/notices/deliveries/{id}/replay": "NoticeDeliveryStoreTests",
    "/publications/{id}/again": "PublicationStoreTests",
  ]

  @Test(arguments: TestDatabases.all)
  func `each act by a page leaves a line, or has its own history`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let house = try await BusyHouse(database, BusyHouse.acts)
      for (route, lines) in house.lines {
        let isSilent = Self.withoutLine[route] != nil
        #expect((lines == 0) == isSilent, "\(route) left \(lines) lines")
      }
      #expect(Set(Self.withoutLine.keys).subtracting(house.lines.keys).isEmpty)
      let walked = Set(house.lines.keys).union(Self.elsewhere.keys)
      let acting = SiteRoutes.all.filter { $0.method == .post && !$0.access.isForPrograms }.map(\.pattern)
      #expect(Set(acting).subtracting(walked).isEmpty, "routes that no walk takes")
      #expect(walked.subtracting(acting).isEmpty, "routes that there are no more")
    }
  }
}
