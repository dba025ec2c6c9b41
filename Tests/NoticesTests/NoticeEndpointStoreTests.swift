import Ledger
import Outlets
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Notices

/// Places that are told of alarms: kept sealed, whatever kind they are, each change with its line.
struct NoticeEndpointStoreTests {
  /// Settings of every kind that can be told something.
  static func settings(_ kind: OutletKind) -> OutletSettings? {
    let web = "https://outlet.example.com"
    return switch kind {
    case .email: OutletSettings(kind, [.account: "turno@example.it"])
    case .webhook: OutletSettings(kind, [.server: web + "/hook", .secrets: Office.secret])
    case .slack: OutletSettings(kind, [.token: "https://hooks.slack.com/services/T0/B0/abcdefgh"])
    case .teams: OutletSettings(kind, [.token: "https://prod-1.westeurope.logic.azure.com/workflows/1"])
    case .telegram:
      OutletSettings(kind, [.server: web, .token: "123456:ABCdefGHIjklMNOpqrSTUvwx", .account: "@bottega"])
    case .ntfy: OutletSettings(kind, [.server: web, .account: "bottega"])
    default: nil
    }
  }

  @Test(arguments: TestDatabases.all)
  func `every kind that can be told is kept, and given back as it was`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      for kind in OutletKind.allCases where kind.description.isNotified {
        let settings = try #require(Self.settings(kind), "\(kind) has no example")
        try office.write { connection in
          var generator = SeededGenerator(seed: 5)
          let id = try NoticeEndpointStore.add(
            settings, name: "Turno", language: .it, wanted: .ringing, key: Office.key, by: .person(1),
            now: Office.now, using: &generator, connection)
          #expect(try NoticeEndpointStore.settings(of: id, key: Office.key, connection) == settings)
          #expect(try NoticeEndpointStore.find(id, connection)?.kind == kind)
        }
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `each change leaves its line`(_ engine: TestDatabase) async throws {
    try await Office.open(engine) { office in
      let settings = try #require(Self.settings(.ntfy))
      let actions = try office.write { connection in
        var generator = SeededGenerator(seed: 5)
        let id = try NoticeEndpointStore.add(
          settings, name: "Turno", language: .it, wanted: .ringing, key: Office.key, by: .person(1), now: Office.now,
          using: &generator, connection)
        try NoticeEndpointStore.set(id, enabled: false, by: .person(1), now: Office.now, connection)
        try NoticeEndpointStore.set(id, enabled: true, by: .person(1), now: Office.now, connection)
        try NoticeEndpointStore.remove(id, by: .person(1), now: Office.now, connection)
        return try AuditLog.newest(connection).map(\.action)
      }
      #expect(actions.count == 4 && actions.last == .endpointAdded)
    }
  }
}
