import Foundation
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Alarms

/// Kinds are stored as words, and read again with what only they know.
struct AlarmKindTests {
  static let hours = #""hours":{"began":"2026-11-23T10:05:00+01:00"}"#
  static let spike = """
    "spike":{"contacts":120,"course":{"beside":[],"counts":[],"expected":[],"from":"2026-11-23T00:00:00+01:00",\
    "slotMinutes":5},"customers":80,"expected":20.5,"high":30,"low":11,"named":90,"surprise":12.5,"words":["app"]}
    """
  static let said = """
    "said":{"authors":9,"busierDays":0,"busiest":[3,12],"busiestHour":12,"count":30,"days":90,"lastDay":"2026-11-23",\
    "named":10,"record":5,"words":[]}
    """
  /// As rows hold it, beside the fields that all have.
  static func own(_ kind: AlarmKind.Name) -> String {
    switch kind {
    case .contactSpike: "\(hours),\(spike),"
    case .mentionSpike: "\(hours),\(said),"
    default: kind.telling.isLive ? "\(hours)," : ""
    }
  }

  private static func row(_ kind: AlarmKind.Name, _ own: String) -> String {
    """
    {"alsoMoved":[],"change":null,"context":null,\(own)"id":"alr_1","indicator":"csat","kind":"\(kind.rawValue)",\
    "lastMonth":null,"n":null,"nPrevious":null,"nextStep":{"en":"Look.","it":"Guarda."},"period":"2026-11",\
    "previous":null,"rule":{},"scale":null,"scope":null,"segment":{},"segments":[],\
    "sentence":{"en":"It fell.","it":"È calato."},"since":"2026-11","state":"ringing","value":null}
    """
  }

  @Test(arguments: AlarmKind.Name.allCases)
  func `a stored alarm is read with what its kind knows, and written as it was`(_ kind: AlarmKind.Name) throws {
    let row = Self.row(kind, Self.own(kind))
    let alarm = try AlarmStore.decoded(row)
    #expect(alarm.kind.name == kind)
    #expect((alarm.hours != nil) == kind.telling.isLive)
    #expect((alarm.spike?.contacts == 120) == (kind == .contactSpike))
    #expect((alarm.said?.busiestHour == 12) == (kind == .mentionSpike))
    func object(_ text: String) throws -> NSDictionary? {
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
    }
    #expect(try object(AlarmStore.encoded(alarm)) == object(row))
  }

  @Test(arguments: AlarmKind.Name.allCases)
  func `a kind says its name and its rule in both languages`(_ kind: AlarmKind.Name) {
    let telling = kind.telling
    #expect(telling.kind == kind)
    for language in Language.allCases {
      #expect(!telling.title[language].isEmpty && telling.rule[language].hasSuffix("."))
    }
  }

  @Test func `those that happen now come first, what is missing last`() {
    let order = AlarmKind.Name.allCases.sorted { $0.telling.urgency < $1.telling.urgency }
    #expect(order.first == .contactSpike && order.suffix(2) == [.missingData, .intakeTrouble])
    #expect(AlarmKind.Name.monthly.allSatisfy { !$0.telling.isLive } && AlarmKind.Name.live.contains(.promiseOverdue))
  }

  @Test(arguments: TestDatabases.all)
  func `a row that cannot be read is counted, and the others are listed`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try Migrator(AlarmTables.migrations).migrate(database, now: Instant(seconds: 0))
      try database.write { connection in
        for (place, content) in [
          Self.row(.sharpFall, ""), Self.row(.contactSpike, Self.hours + ","), "{}", #"{"kind":"zzz"}"#,
        ].enumerated() {
          try connection.execute(
            """
            INSERT INTO alarm (id, kind, state, indicator, period, since, content, updated_at)
            VALUES (\("alr_\(place)"), \(place == 1 ? "contact_spike" : "sharp_fall"), 'ringing', 'csat', 1, 1,
              \(content), 0)
            """)
        }
        #expect(try AlarmStore.unreadable(connection) == 3)
        #expect(try AlarmStore.all(connection).map(\.id) == ["alr_1"])
        #expect(try AlarmStore.now(connection).isEmpty && AlarmStore.find("alr_2", connection) == nil)
        #expect(try AlarmStore.live(.contactSpike, since: Instant(seconds: 0), connection).isEmpty)
        #expect(try AlarmQueries.list(.init(), connection).count == 1)
        #expect(try AlarmQueries.find("alr_3", connection) == nil)
      }
    }
  }
}
