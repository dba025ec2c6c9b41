import Connectors
import Facts
import Primitives
import Testing
import SharedFolder

/// Figures published with the real files, reproduced through the example mappings.
@Suite(.enabled(if: SharedFolder.isPresent, "../shared is not here: reference vectors skipped"))
struct RealFilesTests {
  static let callCenter = [
    "conversations/call_center_2021q1.csv", "conversations/call_center_2021q1.xlsx",
  ]

  @Test(arguments: callCenter)
  func `the call centre answered 4,054 of 5,000, from either file`(_ name: String) throws {
    let mapping = try ImportedFile.example("call_center.json")
    let file = try ImportedFile(path: SharedFolder.file("data/" + name)) { $0.mapping = mapping }
    #expect(file.plan.isReady)
    #expect(file.rejected.isEmpty)
    #expect(file.conversations.count == 5000)
    #expect(file.conversations.filter { $0.abandoned == false }.count == 4054)
    #expect(file.conversations.filter { $0.csat != nil }.count == 4054)
  }

  @Test func `both files of the call centre give the same conversations`() throws {
    let mapping = try ImportedFile.example("call_center.json")
    let files = try Self.callCenter.map { name in
      try ImportedFile(path: SharedFolder.file("data/" + name)) { $0.mapping = mapping }.conversations
    }
    #expect(files[0] == files[1])
  }

  @Test func `without a mapping only the channel of the call centre is asked`() throws {
    let asked = try ImportedFile(path: SharedFolder.file("data/" + Self.callCenter[0]))
    #expect(asked.plan.kind == .conversations)
    #expect(asked.plan.ambiguities.isEmpty)
    #expect(asked.plan.missing == [.channel])
    let file = try ImportedFile(path: SharedFolder.file("data/" + Self.callCenter[0])) {
      $0.set = ["channel": "phone"]
    }
    #expect(file.conversations.filter { $0.abandoned == false }.count == 4054)
    #expect(file.conversations[0].openedAt.rfc3339 == "2021-01-01T08:12:58Z")
    #expect(file.conversations[0].handleSeconds == 143)
  }

  @Test func `the airport's passengers give NPS 30.98 on 2,650 answers`() throws {
    let mapping = try ImportedFile.example("sfo_passengers.json")
    let file = try ImportedFile(path: SharedFolder.file("data/surveys/sfo_2018.csv")) {
      $0.mapping = mapping
    }
    #expect(file.plan.isReady)
    let scores = file.answers.compactMap(\.score)
    #expect(scores.count == 2650)
    let promoters = scores.filter { $0 >= 9 }.count
    let detractors = scores.filter { $0 <= 6 }.count
    let score = 100 * Double(promoters - detractors) / Double(scores.count)
    #expect(abs(score - 30.98) < 0.005)
    #expect(file.skipped == [.noScore: 159])
  }

  @Test func `the bank served 27,162 calls after 40.8 seconds on average`() throws {
    let mapping = try ImportedFile.example("anonymous_bank.json")
    let file = try ImportedFile(path: SharedFolder.file("data/calls/anonymous_bank_1999_02.txt")) {
      $0.mapping = mapping
    }
    #expect(file.plan.isReady)
    #expect(file.rejected.isEmpty)
    #expect(file.skipped == [.byMapping: 278])
    let served = file.conversations.filter { $0.abandoned == false }
    #expect(served.count == 27_162)
    #expect(file.conversations.filter { $0.abandoned == true }.count == 5904)
    let waits = served.compactMap(\.waitSeconds)
    #expect(waits.count == 27_162)
    #expect(abs(Double(waits.reduce(0, +)) / Double(waits.count) - 40.8) < 0.05)
    #expect(abs(Double(waits.filter { $0 <= 20 }.count) / Double(waits.count) - 0.597) < 0.0005)
    let handled = served.compactMap(\.handleSeconds)
    #expect(abs(Double(handled.reduce(0, +)) / Double(handled.count) - 176.4) < 0.05)
    #expect(Set(file.conversations.map(\.externalID)).count == file.conversations.count)
  }

  @Test func `subscriptions written the American way are settled by their rows`() throws {
    let mapping = try ImportedFile.mapping(
      """
      {"kind":"customers","ignore":["*"],
       "columns":{"id":"customer_id","created_at":"joined_on","deleted_at":"left_on"}}
      """)
    let file = try ImportedFile(path: SharedFolder.file("data/customers/subscriptions.csv")) {
      $0.mapping = mapping
    }
    #expect(file.plan.isReady)
    #expect(file.plan.datePattern == "MM/dd/yyyy")
    var years: [Int: Int] = [:]
    for case .customer(let customer) in file.facts {
      if let left = customer.leftOn { years[left.parts.year, default: 0] += 1 }
    }
    #expect((2016...2021).map { years[$0] ?? 0 } == [9, 33, 59, 106, 239, 59])
  }
}
