import Connectors
import Facts
import Primitives
import Testing

/// Files whose rows each state their scale.
struct RowScaleTests {
  private static func answers(_ kind: String, _ scale: String) throws -> ImportedFile {
    try ImportedFile("external_id,answered_at,kind,score,scale\n1,2026-09-01 10:00,\(kind),5,\(scale)\n")
  }

  @Test(arguments: [
    ("1-7", Scale.oneToSeven), ("1 to 7", .oneToSeven), ("da 1 a 7", .oneToSeven), ("out of 10", .oneToTen),
    ("stelle", .oneToFive),
  ])
  func `the words of a row's scale are understood`(_ word: String, _ scale: Scale) throws {
    #expect(try Self.answers("csat", word).answers.map(\.scale) == [scale])
  }

  @Test(arguments: [("csat", "1 bis 7"), ("ces", "1-6"), ("nps", "1-5"), ("nps", "1-7")])
  func `a score on a scale that cannot be followed is refused and told`(_ kind: String, _ scale: String) throws {
    let file = try Self.answers(kind, scale)
    #expect(file.facts.isEmpty)
    #expect(file.rejected.map { $0.map(\.column) } == [["scale"]])
  }

  @Test func `a conversation keeps its place without the score`() throws {
    let file = try ImportedFile(
      "external_id,opened_at,channel,csat,csat_scale\n"
        + "1,2026-09-01 10:00,email,5,1 bis 7\n2,2026-09-01 10:00,email,5,1-7\n")
    #expect(file.conversations.map(\.csat) == [nil, 5])
    #expect(file.conversations.map(\.csatScale) == [nil, .oneToSeven])
    #expect(file.doubts.entries.map(\.count) == [1])
  }

  @Test(arguments: ["answers,satisfied", "score_1,score_5"])
  func `a total on a scale that cannot be followed is refused`(_ counts: String) throws {
    let file = try ImportedFile(
      "date,kind,scale,\(counts)\n2026-09-01,csat,1 bis 7,10,6\n2026-09-02,csat,1 bis 7,10,6\n")
    #expect(file.facts.isEmpty)
    #expect(file.rejected.map { $0.map(\.column) } == [["scale"], ["scale"]])
  }
}
