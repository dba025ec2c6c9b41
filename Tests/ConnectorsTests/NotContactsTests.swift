import Facts
import Testing

@testable import Connectors

@Suite struct NotContactsTests {
  private static let skip = """
    {"kind": "conversations", "columns": {"Ticket ID": "external_id", "Created at": "opened_at", "Channel": "channel"},
     "skip": {"Tags": ["closed_by_merge"]}}
    """

  static let lists = [
    "vip closed_by_merge", "closed_by_merge", "vip,closed_by_merge", "vip, Closed_By_Merge", "vip;closed_by_merge;x",
    "[\"\"vip\"\",\"\"closed_by_merge\"\"]", "vip|closed_by_merge", " closed_by_merge ",
  ]

  @Test(arguments: lists) func `a tag is found in a list of tags`(_ tags: String) throws {
    let file = try ImportedFile(
      "Ticket ID,Created at,Channel,Tags\n1,2026-10-12 09:00,Email,\"\(tags)\"\n2,2026-10-12 09:00,Email,vip\n"
    ) { $0.mapping = try? ImportedFile.mapping(Self.skip) }
    #expect(file.conversations.map(\.externalID) == ["2"])
    #expect(file.skipped == [.byMapping: 1])
  }

  static let others = ["closed_by_merge_request", "not_closed_by_merge", "vip", "by_merge"]

  @Test(arguments: others) func `a tag that only holds the word is another tag`(_ tags: String) throws {
    let file = try ImportedFile(
      "Ticket ID,Created at,Channel,Tags\n1,2026-10-12 09:00,Email,\(tags)\n"
    ) { $0.mapping = try? ImportedFile.mapping(Self.skip) }
    #expect(file.conversations.count == 1)
  }

  @Test func `a tag of several words is found whole, between commas`() throws {
    let words: Set<String> = ["spam folder"]
    var text = "vip, spam folder"
    #expect(text.withUTF8 { TagList.holds($0, words) })
    text = "spam, folder"
    #expect(text.withUTF8 { TagList.holds($0, words) } == false)
    text = "not spam, vip"
    #expect(text.withUTF8 { TagList.holds($0, ["spam"]) } == false)
  }

  @Test func `another column is compared whole`() throws {
    let file = try ImportedFile(
      "Id,Created at,Channel,Esito\n1,2026-10-12,Email,PROVA fallita\n2,2026-10-12,Email,prova\n"
    ) {
      $0.mapping = try? ImportedFile.mapping(
        #"{"kind": "conversations", "columns": {"Id": "external_id", "Created at": "opened_at", "Channel": "channel"}, "skip": {"Esito": ["PROVA"]}}"#
      )
    }
    #expect(file.conversations.map(\.externalID) == ["1"])
  }

  static let columns: [(String, String, String)] = [
    ("Status", "merged", "closed"), ("Stato", "Unito", "chiuso"), ("State", "spam", "open"),
    ("Status", "Deleted", "open"),
    ("Tags", "vip closed_by_merge", "vip"), ("Spam", "true", "false"), ("Deleted", "1", "0"),
    ("Is merged", "Yes", "No"),
    ("Merged into", "#4711", ""), ("Eliminato", "sì", "no"), ("deleted_at", "2026-10-13 09:00", ""),
  ]

  @Test(arguments: columns) func `a merged, spam or deleted ticket is no contact in any export`(
    _ header: String, _ gone: String, _ stays: String
  ) throws {
    let file = try ImportedFile(
      "Ticket ID,Created at,Channel,Subject,\(header)\n1,2026-10-12 09:00,Email,a,\(gone)\n2,2026-10-12 09:00,Email,b,\(stays)\n"
    ) { $0.kind = .conversations }
    #expect(file.conversations.map(\.externalID) == ["2"])
    #expect(file.skipped == [.notContact: 1])
  }

  @Test func `what the mapping says of a column stands above the rule`() throws {
    let file = try ImportedFile("Ticket ID,Created at,Channel,Status\n1,2026-10-12 09:00,Email,spam\n") {
      $0.mapping = try? ImportedFile.mapping(#"{"kind": "conversations", "skip": {"Status": []}}"#)
    }
    #expect(file.conversations.count == 1)
  }

  @Test func `a contact about spam is a contact`() throws {
    let file = try ImportedFile(
      "Ticket ID,Created at,Channel,Tags,Category\n1,2026-10-12 09:00,Email,spam,Spam\n2,2026-10-12,Email,merge,Merged\n"
    )
    #expect(file.conversations.count == 2)
  }
}
