import Alarms
import Indicators
import Primitives
import Testing

struct AlarmRunTests {
  @Test func `a calm month has nothing to tell`() throws {
    #expect(try Story().alarms() == [])
  }

  @Test func `a sharp fall on one channel rings once, and says where`() throws {
    let alarms = try Story.sharpFall.alarms()
    let alarm = try #require(alarms.first)
    #expect(alarms.count == 1)
    #expect(
      [alarm.kind.name.rawValue, alarm.state, alarm.indicator, alarm.scale] == ["sharp_fall", "ringing", "csat", "1-5"])
    #expect(alarm.segment == ["channel": "phone"])
    #expect(alarm.period == "2026-01" && alarm.since == "2026-01")
    #expect(alarm.scope?.verdict == "one" && alarm.scope?.values == ["phone"])
    #expect(alarm.scope?.parts.map(\.segment) == Story.parts)
    #expect(alarm.segments.map(\.segment) == [["channel": "phone", "reason": "Guasto"]])
    #expect(alarm.context?.verdict != "capacity_first" && alarm.context?.stable == true)
  }

  /// 186 contacts on the phone in January 2026, 19 of them not satisfied and 35 more planted: 132 good ones.
  @Test func `the arithmetic of an alarm is that of the facts`() throws {
    let alarm = try #require(try Story.sharpFall.alarms().first)
    let change = try #require(alarm.change)
    let earlier = Story.calmYear("phone")
    #expect(alarm.n == 186 && alarm.value == 132.0 / 186)
    #expect(alarm.nPrevious == Double(earlier.contacts))
    let usual = try #require(alarm.previous)
    #expect(near(usual, 1 - Double(earlier.dissatisfied) / Double(earlier.contacts), 1e-9))
    #expect(near(change.points, 100 * (132.0 / 186 - usual), 1e-9))
    #expect(near(change.percent ?? 0, 100 * (132.0 / 186 / usual - 1), 1e-9))
    #expect(change.low < change.points && change.points < change.high && change.high < 0)
    #expect(change.p < 1e-6 && change.q < 0.07 && change.answersMissing == nil)
  }

  @Test func `the planted reason explains nearly all of it`() throws {
    let place = try #require(try Story.sharpFall.alarms().first?.segments.first)
    let share = try #require(place.shareExplained)
    #expect(share > 0.9 && share < 1.1)
    #expect(place.n == 62 && place.p < 0.001)
    #expect(place.after < place.before - 0.5)
  }

  @Test func `a fall everywhere rings once, for all channels`() throws {
    let alarms = try Story.generalFall.alarms()
    let alarm = try #require(alarms.first)
    #expect(alarms.count == 1)
    #expect(alarm.state == "ringing" && alarm.segment == [:])
    #expect(alarm.scope?.verdict == "all")
    #expect(Set(alarm.scope?.values ?? []) == ["chat", "email", "phone", "whatsapp"])
    #expect(alarm.sentence.it.contains("nel complesso") && alarm.sentence.it.contains("è su tutti i canali"))
  }

  @Test func `a fall of one reason on every channel names the reason`() throws {
    let alarm = try #require(try Story.generalBreakdown.alarms().first)
    #expect(alarm.state == "ringing" && alarm.segment == [:])
    #expect(alarm.scope?.verdict == "all")
    #expect(alarm.segments.map(\.segment) == [["reason": "Guasto"]])
    let place = try #require(alarm.segments.first)
    let share = try #require(place.shareExplained)
    #expect(share > 0.9 && share < 1.1 && place.p < 1e-6 && place.after < place.before - 0.4)
    #expect(alarm.sentence.it.contains("è su tutti i canali; ") && alarm.sentence.it.contains(" viene da Guasto."))
  }

  @Test func `a fall of everything names no segment`() throws {
    let alarm = try #require(try Story.generalFall.alarms().first)
    #expect(alarm.scope?.verdict == "all" && alarm.segments == [])
  }

  @Test func `a fall of everything names no one among hundreds of products`() throws {
    var story = Story.generalFall
    story.products = 200
    let alarm = try #require(try story.alarms().first)
    #expect(alarm.scope?.verdict == "all" && alarm.segments == [])
    #expect(!alarm.sentence.it.contains(" viene da "))
  }

  @Test func `a slow fall rings as gradual, counts its months, and goes on as the same alarm`() throws {
    let story = Story.slowFall
    try RunOffice.open(story) { office in
      let months = month("2025-10")...Story.judged
      let bells = try months.flatMap { try office.alarms(in: $0) }.filter { $0.state == "ringing" }
      let first = try #require(bells.first)
      let run = story.monthsFalling("email", to: month(first.period))
      #expect(first.kind == .gradualFall && first.segment == ["channel": "email"])
      #expect(first.since == month(first.period).advanced(by: 1 - run).description)
      #expect(first.sentence.it.contains("; cala da \(run) mesi di fila; "), "\(first.sentence.it)")
      #expect(bells.count > 1 && Set(bells.map(\.id)) == [first.id])
      #expect(bells.last?.period == "2026-01")
    }
  }

  @Test func `a surge rings in its second month and goes on as the same alarm`() throws {
    try RunOffice.open(.surge) { office in
      let first = try office.alarms(in: month("2025-12")).filter { $0.state == "ringing" }
      let second = try office.alarms(in: month("2026-01")).filter { $0.kind == .channelSurge }
      let third = try office.alarms(in: month("2026-02")).filter { $0.kind == .channelSurge }
      #expect(first == [])
      #expect(second.map(\.state) == ["ringing"] && second.map(\.segment) == [["channel": "chat"]])
      #expect(second.map(\.since) == ["2025-12"] && third.map(\.since) == ["2025-12"])
      #expect(second.map(\.id) == third.map(\.id))
      #expect(second.first?.sentence.it.hasSuffix("secondo mese di fila sopra l'atteso.") == true)
      #expect(third.first?.sentence.it.hasSuffix("3 mesi di fila sopra l'atteso.") == true)
    }
  }

  @Test func `where only the mix of channels moved nothing rings, and the sentence says so`() throws {
    let alarms = try Story.mixShift.alarms()
    let alarm = try #require(alarms.first)
    #expect(alarms.count == 1)
    #expect(alarm.state == "maybe_chance" && alarm.segment == [:])
    #expect(alarm.scope?.verdict == "mix" && alarm.scope?.values == [])
    #expect((alarm.scope?.mixShare ?? 0) > 0.9)
    #expect(alarm.sentence.it.contains("nessun canale è peggiorato: è cambiata la composizione fra i canali"))
    #expect(alarm.sentence.en.contains("no channel got worse: the mix of channels changed"))
  }

  @Test(arguments: capacities)
  func `when work or hands changed, capacity comes first`(_ capacity: Capacity) throws {
    let alarms = try capacity.story.ringing()
    let alarm = try #require(alarms.first)
    #expect(alarms.count == 1)
    #expect(alarm.context?.verdict == "capacity_first" && alarm.context?.stable == false)
    #expect(near(alarm.context?.volumePercent ?? -99, capacity.volume, 1))
    #expect(near(alarm.context?.headcountPercent ?? -99, capacity.headcount, 1e-9))
    #expect(alarm.sentence.it.contains("; \(capacity.it), guarda prima la capacità; "), "\(alarm.sentence.it)")
    #expect(alarm.sentence.en.contains("; \(capacity.en), look at capacity first; "), "\(alarm.sentence.en)")
    #expect(alarm.nextStep.it.hasPrefix("Guarda prima se le persone bastavano"))
  }

  @Test func `what is told about a month does not change when later months arrive`() throws {
    let later = try RunOffice.open(.passingFall) { try $0.alarms() }
    #expect(try later == Story.sharpFall.alarms())
  }

  @Test func `an indicator that got worse beside it is told with the alarm`() throws {
    let alarms = try Story.fallWithAbandonment.ringing()
    let alarm = try #require(alarms.first { $0.indicator == "csat" })
    #expect(alarm.alsoMoved.map(\.what) == ["abandonment"])
    #expect(alarm.alsoMoved.first.map { $0.before < 0.05 && near($0.after, 30.0 / 186, 1e-9) } == true)
  }

  @Test(arguments: settled)
  func `a month is judged when it is over and its answers are in`(
    _ day: String, _ settling: Int, _ expected: String
  ) throws {
    let day = try #require(CivilDate(day))
    #expect(AlarmRun.lastSettledMonth(on: day, settlingDays: settling).description == expected)
  }

  static let settled: [(String, Int, String)] = [
    ("2026-02-07", 7, "2025-12"), ("2026-02-08", 7, "2026-01"), ("2026-02-28", 7, "2026-01"),
    ("2026-03-01", 0, "2026-02"), ("2026-02-28", 0, "2026-01"), ("2026-01-05", 7, "2025-11"),
    ("2026-01-08", 7, "2025-12"), ("2024-03-07", 7, "2024-01"), ("2024-03-08", 7, "2024-02"),
    ("2026-03-31", 45, "2026-01"),
  ]

  struct Capacity: Sendable, CustomTestStringConvertible {
    var story: Story
    var volume: Double
    var headcount: Double
    var it: String
    var en: String

    /// Without the story: its conversations would fill the log.
    var testDescription: String { it }
  }

  static let capacities: [Capacity] = [
    Capacity(
      story: .moreVolume, volume: 20, headcount: 0, it: "volumi +20%, organico invariato",
      en: "volumes +20%, head count unchanged"),
    Capacity(
      story: .fewerAgents, volume: 0, headcount: -10, it: "volumi 0%, organico −10%",
      en: "volumes 0%, head count −10%"),
  ]
}

extension Story {
  /// What the twelve months before January 2026 add up to on a channel.
  static func calmYear(_ channel: String) -> (contacts: Int, dissatisfied: Int) {
    let story = Story()
    let months = (1...12).map { story[channel, judged.advanced(by: -$0).description] }
    return (months.reduce(0) { $0 + $1.contacts }, months.reduce(0) { $0 + $1.dissatisfied })
  }

  /// How many months up to `last` were each worse than the one before.
  func monthsFalling(_ channel: String, to last: Month) -> Int {
    func share(_ back: Int) -> Double {
      let one = self[channel, last.advanced(by: -back).description]
      return Double(one.dissatisfied) / Double(one.contacts)
    }
    return (0..<12).prefix { share($0) > share($0 + 1) }.count
  }

  static let parts = [["channel": "chat"], ["channel": "email"], ["channel": "phone"], ["channel": "whatsapp"]]
}
