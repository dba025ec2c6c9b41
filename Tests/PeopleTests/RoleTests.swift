import People
import Primitives
import Testing

struct RoleTests {
  /// One row a role, in the order of `Permission.allCases`: x where it may.
  static let table: [(Role, String)] = [
    (.admin, "xxxxxxxxxxxx"),
    (.manager, "xxxxxxxx...."),
    (.teamLeader, "xxxx..x....."),
    (.agent, "............"),
    (.viewer, "xx.........."),
    (.workersRepresentative, "...........x"),
  ]

  @Test func `the columns of the table are the permissions`() {
    #expect(
      Permission.allCases == [
        .seeFigures, .seeAlarms, .actOnAlarms, .handleIncidents, .changeRules, .importData, .readConversations,
        .runSurveys, .changeSettings, .managePeople, .manageTokens, .seeAudit,
      ])
    #expect(Self.table.map(\.0) == Role.allCases)
  }

  @Test(arguments: table)
  func `a role may do what the table says, and nothing else`(_ role: Role, _ row: String) {
    let may = Permission.allCases.map { role.may($0) ? "x" : "." }.joined()
    #expect(may == row)
  }

  @Test func `roles are stored in snake case`() {
    #expect(
      Role.allCases.map(\.rawValue) == [
        "admin", "manager", "team_leader", "agent", "viewer", "workers_representative",
      ])
  }

  @Test func `each role has a name in both languages`() {
    #expect(
      Role.allCases.map { $0.name[.it] } == [
        "amministratore", "responsabile", "caposquadra", "operatore", "lettore", "rappresentante dei lavoratori",
      ])
    #expect(Set(Role.allCases.map { $0.name[.en] }).count == Role.allCases.count)
  }
}
