import Connectors
import Facts
import Primitives
import Testing

/// Moments that cannot be true, and differences that are no durations.
struct MomentsTests {
  private static func file(_ rows: String, now: CivilDate? = nil) throws -> ImportedFile {
    try ImportedFile("ID ticket,Created at,Channel,Closed at,First response at\n" + rows) {
      $0.now = now.map { ImportedFile.rome.start(of: $0) }
    }
  }

  @Test func `a closing before its opening stays, and is told`() throws {
    let file = try Self.file(
      "1,2026-10-05 09:00,Email,2026-10-05 08:00,2026-10-05 08:30\n2,2026-10-05 09:00,Email,2026-10-05 10:00,\n")
    #expect(file.conversations.count == 2)
    #expect(file.conversations[0].closedAt != nil)
    #expect(file.doubts.entries.map(\.count) == [1, 1])
  }

  @Test func `an epoch is no moment`() throws {
    let file = try Self.file("1,2026-10-05 09:00,Email,1970-01-01 00:00,\n2,2026-10-05 09:00,Email,2026-10-05 10:00,\n")
    #expect(file.conversations[0].closedAt == nil)
    #expect(file.doubts.entries.count == 1)
  }

  @Test func `after tomorrow nothing happened`() throws {
    let file = try Self.file(
      "1,2026-10-05 09:00,Email,2062-10-05 10:00,\n2,2062-10-05 09:00,Email,,\n",
      now: CivilDate(year: 2026, month: 10, day: 6))
    #expect(file.conversations.map(\.closedAt) == [nil])
    #expect(file.rejected.count == 1)
  }

  @Test func `in October a closing may be in the second pass of its hour`() throws {
    let file = try Self.file("1,2026-10-25 02:50,Email,2026-10-25 02:10,\n2,2026-10-25 02:10,Email,2026-10-25 02:50,\n")
    let seconds = file.conversations.map { $0.closedAt?.seconds(since: $0.openedAt) }
    #expect(seconds == [1_200, 2_400])
    #expect(file.doubts.entries.isEmpty)
  }

  @Test(arguments: ["NULL", "None", "n/a", "N/D", "#N/D", "#VALORE!", "-", "–", "(vuoto)", "nan", "\\N"])
  func `a word for nothing is nothing`(_ word: String) throws {
    let file = try ImportedFile(
      "ID ticket,Created at,Channel,Closed at,Team\n1,2026-10-05 09:00,Email,\(word),\(word)\n2,2026-10-05 09:00,Email,2026-10-05 10:00,Milano\n"
    )
    #expect(file.conversations[0].closedAt == nil)
    #expect(file.conversations.map(\.team) == [nil, "Milano"])
    #expect(file.doubts.entries.isEmpty)
  }

  @Test func `a score beyond the scale far down stops the import`() throws {
    var text = "ID ticket,Created at,Channel,CSAT\n"
    for number in 1...6_000 { text += "\(number),2026-10-05 09:00,Email,\(number == 5_900 ? 9 : 4)\n" }
    let file = try ImportedFile(text)
    #expect(file.plan.isReady)
    #expect(file.stopped == [.brokenScale(column: "CSAT", found: "9", row: 5_901, scale: .oneToFive)])
    let stated = try ImportedFile(text) { $0.set = ["scale": "1-5"] }
    #expect(stated.stopped.isEmpty)
    #expect(stated.doubts.entries.map(\.count) == [1])
  }
}
