import Alarms
import Primitives
import Testing

/// What is missing is told as missing: never as "nothing rings".
struct AlarmRunLackTests {
  @Test(arguments: holes)
  func `data that stopped coming ring as missing, once`(_ hole: Hole) throws {
    let alarms = try hole.story.ringing()
    let alarm = try #require(alarms.first)
    #expect(alarms.count == 1)
    #expect(alarm.kind == .missingData && alarm.value == nil && alarm.change == nil)
    #expect(alarm.segment == hole.segment)
    #expect(alarm.since == hole.since)
    #expect(alarm.sentence.it == hole.it)
    #expect(alarm.sentence.en == hole.en)
  }

  @Test func `silence goes on as the same alarm`() throws {
    try RunOffice.open(.silence) { office in
      let told = try ["2025-12", "2026-01", "2026-02", "2026-12"].map { try office.alarms(in: month($0)) }
      #expect(told.map(\.count) == [1, 1, 1, 1])
      #expect(Set(told.flatMap { $0.map(\.id) }).count == 1)
      #expect(try office.alarms(in: month("2025-11")) == [])
    }
  }

  /// A run looks back a few months only; how long a hole is told must not depend on that.
  @Test func `a channel that stopped long ago is still the same alarm`() throws {
    var story = Story()
    for one in month("2025-03")...Story.judged { story["whatsapp", one.description].contacts = 0 }
    try RunOffice.open(story) { office in
      let told = try ["2025-03", "2025-05", "2025-10", "2025-12", "2026-01"].flatMap {
        try office.alarms(in: month($0))
      }
      #expect(told.map(\.segment) == Array(repeating: ["channel": "whatsapp"], count: 5))
      #expect(Set(told.map(\.id)).count == 1 && Set(told.map(\.since)) == ["2025-03"])
    }
  }

  @Test func `with no data at all there is nothing to tell`() throws {
    #expect(try Story().emptied.alarms() == [])
  }

  @Test func `a channel without answers is not a fall of the others`() throws {
    let others = try Story.noAnswersOnPhone.alarms().filter { $0.kind != .missingData }
    #expect(others.allSatisfy { $0.state != "ringing" && $0.scope?.verdict == "mix" })
  }

  @Test func `a new scale is a series of its own, never compared with the old one`() throws {
    let told = try Story.newScale(from: "2025-05").alarms()
    #expect(told.map(\.kind) == [.missingData] && told.map(\.scale) == ["good-bad"])
    var story = Story.newScale(from: "2025-05")
    story["phone", "2026-01"].planted = 35
    let alarm = try #require(try story.ringing().first { $0.kind != .missingData })
    let months = (5...12).map { Story()["phone", Month(year: 2025, month: $0).description] }
    #expect(alarm.scale == "1-5")
    #expect(alarm.nPrevious == Double(months.reduce(0) { $0 + $1.contacts }))
    #expect(alarm.previous.map { $0 < 0.91 } == true)
    #expect(alarm.scope?.parts.count == 4)
  }

  @Test func `right after a change of scale the new one says that it is young, the old one that it stopped`() throws {
    let alarms = try Story.newScale(from: "2025-11").alarms()
    let young = alarms.filter { $0.state == "not_enough_data" }
    #expect(alarms.filter { $0.state == "ringing" }.map(\.scale) == ["good-bad"])
    #expect(alarms.first?.sentence.it.hasPrefix("CSAT (good-bad) nel complesso, gennaio 2026: nessun dato") == true)
    #expect(young.count == 5 && young.allSatisfy { $0.scale == "1-5" })
    #expect(young.allSatisfy { $0.sentence.it.hasSuffix(": dati insufficienti, manca un mese di storia.") })
  }

  @Test func `a small channel says how many answers are missing`() throws {
    let alarms = try Story.smallChannel.alarms()
    #expect(alarms.map(\.state) == ["not_enough_data"])
    #expect(alarms.map(\.segment) == [["channel": "app"]])
    #expect(
      alarms.map(\.sentence.it) == ["CSAT app, gennaio 2026: dati insufficienti, mancano almeno 10 risposte."])
    #expect(alarms.map(\.nextStep.it) == ["Aspetta altri dati, o invita più clienti a rispondere."])
  }

  @Test(arguments: ages)
  func `a young company is told how many months are missing`(_ first: String, _ missing: String?) throws {
    let alarms = try Story(from: first).alarms().filter { $0.indicator == "csat" }
    #expect(alarms.count == (missing == nil ? 0 : 5))
    for alarm in alarms {
      #expect(alarm.state == "not_enough_data" && alarm.context?.verdict != "capacity_first")
      #expect(missing.map { alarm.sentence.it.hasSuffix(": dati insufficienti, \($0) di storia.") } == true)
    }
  }

  static let ages: [(String, String?)] = [
    ("2025-10", nil), ("2025-11", "manca un mese"), ("2025-12", "mancano 2 mesi"), ("2026-01", "mancano 3 mesi"),
  ]

  struct Hole: Sendable {
    var story: Story
    var segment: [String: String]
    var since = "2026-01"
    var it: String
    var en: String
  }

  /// The usual number is the median of the six months before: on the phone 184, 197, 192, 191, 172 and 192.
  static let holes: [Hole] = [
    Hole(
      story: .noAnswersOnPhone, segment: ["channel": "phone"],
      it: "CSAT telefono, gennaio 2026: nessun dato, di solito circa 192 risposte al mese.",
      en: "CSAT phone, January 2026: no data, usually about 192 answers a month."),
    Hole(
      story: .noWhatsApp, segment: ["channel": "whatsapp"],
      it: "CSAT e volume WhatsApp, gennaio 2026: nessun dato, di solito circa 72 risposte al mese.",
      en: "CSAT and volume WhatsApp, January 2026: no data, usually about 72 answers a month."),
    Hole(
      story: .noNapoli, segment: ["team": "Napoli"],
      it: "CSAT e volume Napoli, gennaio 2026: nessun dato, di solito circa 238 risposte al mese.",
      en: "CSAT and volume Napoli, January 2026: no data, usually about 238 answers a month."),
    Hole(
      story: .silence, segment: [:], since: "2025-12",
      it: "volume nel complesso, gennaio 2026: nessun dato, di solito circa 481 conversazioni al mese.",
      en: "volume overall, January 2026: no data, usually about 481 conversations a month."),
  ]
}

extension Story {
  /// The same months, in which nobody wrote.
  var emptied: Story {
    var story = self
    story.plan = [:]
    return story
  }
}
