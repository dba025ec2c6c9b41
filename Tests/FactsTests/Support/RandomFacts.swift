import Facts
import Primitives

/// Facts drawn at random, the same for the same seed: few external ids, so that they meet again and change.
struct RandomFacts {
  private var random: SeededGenerator
  /// Totals of months have no days and hours: some questions are of rows alone.
  private let countsToo: Bool

  init(seed: UInt64, countsToo: Bool = false) {
    random = SeededGenerator(seed: seed)
    self.countsToo = countsToo
  }

  mutating func below(_ bound: Int) -> Int { random.below(bound) }

  /// One import's worth of facts of one kind.
  mutating func batch() -> [Fact] {
    let size = 1 + random.below(40)
    if countsToo, random.below(3) == 0 {
      return random.below(2) == 0
        ? (0..<size).map { _ in .count(count()) } : (0..<size).map { _ in .scoreCount(scoreCount()) }
    }
    switch random.below(10) {
    case 0..<6: return (0..<size).map { _ in .conversation(conversation()) }
    case 6..<9: return (0..<size).map { _ in .answer(answer()) }
    default: return (0..<size).map { _ in .customer(customer()) }
    }
  }

  mutating func conversation() -> Conversation {
    var made = Conversation(
      externalID: "C-\(random.below(60))", openedAt: moment(), channel: pick(["phone", "email", "chat"]))
    made.team = maybe { $0.pick(["Milano", "Bari"]) }
    made.queue = maybe { $0.pick(["guasti", "bollette"]) }
    made.reason = maybe { $0.pick(["perdita", "bolletta", "voltura"]) }
    made.product = maybe { $0.pick(["casa", "impresa"]) }
    made.agent = maybe { $0.pick(["op-1", "op-2", "op-3"]) }
    made.language = maybe { $0.pick(["it", "en"]) }
    made.extras = maybe { ["Comune": $0.pick(["Trani", "Monza"])] } ?? [:]
    made.closedAt = maybe { Self.later($0.random.below(3_000_000), than: made.openedAt) }
    made.firstReplyAt = maybe { Self.later($0.random.below(200_000), than: made.openedAt) }
    made.answeredAt = maybe { Self.later($0.random.below(90), than: made.openedAt) }
    made.abandoned = maybe { $0.random.below(4) == 0 }
    made.waitSeconds = maybe { $0.random.below(120) }
    made.handleSeconds = maybe { $0.random.below(2_000) }
    made.resolutionBusinessSeconds = random.below(5) == 0 ? random.below(50_000) : nil
    made.resolved = maybe { $0.random.below(3) > 0 }
    made.reopens = maybe { $0.random.below(2) }
    made.transfers = maybe { $0.random.below(2) }
    made.replies = maybe { 1 + $0.random.below(3) }
    if random.below(2) == 0 {
      let scale: Scale = random.below(2) == 0 ? .oneToFive : .goodBad
      made.csatScale = scale
      made.csat = maybe { $0.score(on: scale) }
      made.csatInvited = maybe { $0.random.below(3) > 0 }
    }
    made.text = maybe { "Manca l'acqua \"da ieri\"\n\($0.random.below(9))" }
    return made
  }

  mutating func answer() -> SurveyAnswer {
    let kind = pick(SurveyKind.allCases)
    let scale: Scale = kind == .nps ? .zeroToTen : random.below(2) == 0 ? .oneToFive : .oneToSeven
    var made = SurveyAnswer(
      externalID: "S-\(random.below(40))", kind: kind, scale: scale, score: maybe { $0.score(on: scale) })
    made.sentAt = maybe { $0.moment() }
    made.answeredAt = maybe { $0.moment() }
    made.channel = maybe { $0.pick(["phone", "email", "chat"]) }
    made.team = maybe { $0.pick(["Milano", "Bari"]) }
    made.agent = maybe { $0.pick(["op-1", "op-2"]) }
    return made
  }

  mutating func count() -> ContactCount {
    let day = CivilDate(year: 2026, month: 10, day: 20).adding(days: random.below(30))
    let slot = Instant(seconds: utc("2026-10-24 20:00:00").seconds + Int64(random.below(60)) * 900)
    let time = pick([
      CountedTime.minutes(15, from: slot), .minutes(60, from: slot), .minutes(240, from: slot), .day(day),
      .month(day.month),
    ])
    var made = ContactCount(time, contacts: random.below(200))
    if random.below(3) > 0 {
      let abandoned = random.below(made.contacts + 1)
      (made.answered, made.abandoned) = (made.contacts - abandoned, abandoned)
      made.answeredInTime = maybe { $0.random.below(made.contacts - abandoned + 1) }
    }
    made.waitSeconds = maybe { $0.random.below(20_000) }
    made.handleSeconds = maybe { $0.random.below(90_000) }
    made.channel = maybe { $0.pick(["phone", "email"]) }
    made.team = maybe { $0.pick(["Milano", "Bari"]) }
    made.extras = maybe { ["Comune": $0.pick(["Trani", "Monza"])] } ?? [:]
    return made
  }

  mutating func scoreCount() -> ScoreCount {
    let day = CivilDate(year: 2026, month: 10, day: 20).adding(days: random.below(30))
    let time = pick([CountedTime.day(day), .month(day.month)])
    let kind = pick([SurveyKind.csat, .nps])
    var made: ScoreCount
    if random.below(2) == 0 {
      let scale: Scale = kind == .nps ? .zeroToTen : .oneToFive
      var spread: [Int: Int] = [:]
      for score in 0...10 { spread[score] = random.below(40) }
      made = ScoreCount(time, kind, scale, distribution: spread)
    } else {
      let answers = random.below(300)
      made = ScoreCount(
        time, kind, kind == .nps ? .zeroToTen : .goodBad, answers: answers, top: random.below(answers + 1))
      made.bottom = answers - made.top
    }
    made.invited = maybe { made.answers + $0.random.below(50) }
    made.channel = maybe { $0.pick(["phone", "email"]) }
    return made
  }

  mutating func customer() -> Customer {
    let joined = CivilDate(year: 2025, month: 6, day: 1).adding(days: random.below(400))
    var made = Customer(customerID: "K-\(random.below(30))", joinedOn: joined)
    made.leftOn = maybe { joined.adding(days: $0.random.below(300)) }
    made.value = maybe { Double($0.random.below(10_000)) / 8 }
    return made
  }

  /// Between February and November 2026, most of all around the two changes of the clock and a new year.
  private mutating func moment() -> Instant {
    let start = pick([
      "2026-03-28 20:00:00", "2026-10-24 20:00:00", "2026-12-31 12:00:00", "2026-02-10 08:00:00",
    ])
    return Self.later(random.below(random.below(3) == 0 ? 5_000_000 : 36_000), than: utc(start))
  }

  private static func later(_ seconds: Int, than moment: Instant) -> Instant {
    Instant(seconds: moment.seconds + Int64(seconds))
  }

  private mutating func score(on scale: Scale) -> Int {
    pick((-103...103).filter { scale.contains($0) })
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[random.below(values.count)] }

  private mutating func maybe<Value>(_ make: (inout RandomFacts) -> Value) -> Value? {
    random.below(3) == 0 ? nil : make(&self)
  }
}
