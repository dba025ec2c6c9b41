import Facts
import Indicators
import Primitives
import Storage
import StorageTesting

/// A figure computed by hand.
struct ByHand: Sendable {
  var indicator: Indicator
  var value: Double
  var n: Double
  var scale: Scale?

  init(_ indicator: Indicator, _ value: Double, of n: Double, _ scale: Scale? = nil) {
    self.indicator = indicator
    self.value = value
    self.n = n
    self.scale = scale
  }
}

/// Nine conversations of January and February 2026 (Rome is an hour ahead of UTC; the desk is open from 9 to 18),
/// their surveys, the head count and the customers.
enum SmallTable {
  static func open(_ engine: TestDatabase, _ body: (Office) throws -> Void) throws {
    try Office.open(engine) { office in
      for facts in [calls, messages, surveys, people, customers] { try office.bring(facts) }
      try body(office)
    }
  }

  /// Four calls: three answered after 10, 20 and 60 seconds, one given up after 45.
  private static let calls: [Fact] = [
    .conversation("call-1", "2026-01-07 08:00:00") { call in
      call.waitSeconds = 10
      call.abandoned = false
      call.handleSeconds = 300
      call.closedAt = utc("2026-01-07 08:06:00")
      call.resolved = true
      call.reopens = 0
      call.score(5)
    },
    .conversation("call-2", "2026-01-07 09:00:00") { call in
      call.answeredAt = utc("2026-01-07 09:00:20")
      call.handleSeconds = 500
      call.closedAt = utc("2026-01-07 10:00:00")
      call.resolved = true
      call.reopens = 1
      call.score(4)
    },
    .conversation("call-3", "2026-01-08 10:00:00") { call in
      call.waitSeconds = 60
      call.abandoned = false
      call.handleSeconds = 400
      call.closedAt = utc("2026-01-08 12:00:00")
      call.resolved = true
      call.transfers = 1
      call.score(2)
    },
    .conversation("call-4", "2026-01-08 11:00:00") { call in
      call.abandoned = true
      call.waitSeconds = 45
    },
  ]

  /// Two e-mails, the first of Friday evening and answered on Monday morning; two chats scored good or bad; a
  /// chat of February.
  private static let messages: [Fact] = [
    .conversation("mail-1", "2026-01-09 16:30:00", "email") { mail in
      mail.firstReplyAt = utc("2026-01-12 08:30:00")
      mail.closedAt = utc("2026-02-02 10:00:00")
      mail.resolved = false
    },
    .conversation("mail-2", "2026-01-15 10:00:00", "email") { mail in
      mail.firstReplySeconds = 600
      mail.firstReplyBusinessSeconds = 500
      mail.csatScale = .oneToFive
      mail.csatInvited = true
    },
    .conversation("chat-1", "2026-01-20 10:00:00", "chat") { chat in
      chat.firstReplyAt = utc("2026-01-20 10:01:30")
      chat.csat = 1
      chat.csatScale = .goodBad
    },
    .conversation("chat-2", "2026-01-20 10:00:00", "chat") { chat in
      chat.csat = 0
      chat.csatScale = .goodBad
    },
    .conversation("chat-3", "2026-02-03 10:00:00", "chat") { chat in
      chat.closedAt = utc("2026-02-03 10:01:00")
      chat.resolved = true
    },
  ]

  /// Of eight invitations five were answered (10, 9, 9, 8, 6), the last in February; three answers to CES
  /// whose invitation nobody noted.
  private static let surveys: [Fact] =
    [10, 9, 9, 8, 6, nil, nil, nil].enumerated().map { number, score in
      .answer("nps-\(number)", .nps, .zeroToTen, score) { answer in
        answer.sentAt = utc("2026-01-10 08:00:00")
        if score != nil { answer.answeredAt = utc(number == 4 ? "2026-02-01 08:00:00" : "2026-01-11 08:00:00") }
      }
    }
    + [(7, Scale.oneToSeven), (6, .oneToSeven), (4, .oneToFive)].enumerated().map { number, row in
      .answer("ces-\(number)", .ces, row.1, row.0) { $0.answeredAt = utc("2026-01-11 08:00:00") }
    }

  /// Milano: 3 in January, 4 and 2 on two days of February. Bari: 1.5 in January.
  private static let people: [Fact] = [
    .headcount(Headcount(day: day("2026-01-01"), wholeMonth: true, agents: 3, team: "Milano", channel: "phone")),
    .headcount(Headcount(day: day("2026-01-01"), wholeMonth: true, agents: 1.5, team: "Bari", channel: "email")),
    .headcount(Headcount(day: day("2026-02-02"), wholeMonth: false, agents: 4, team: "Milano", channel: "phone")),
    .headcount(Headcount(day: day("2026-02-03"), wholeMonth: false, agents: 2, team: "Milano", channel: "phone")),
  ]

  /// Ten customers of before; in January two join and one leaves: from 10 to 11.
  private static let customers: [Fact] = (0..<12).map { number in
    let joined = day(number < 10 ? "2025-03-01" : "2026-01-15")
    return .customer(
      Customer(customerID: "k-\(number)", joinedOn: joined, leftOn: number == 0 ? day("2026-01-20") : nil))
  }

  static let january: [ByHand] = [
    ByHand(.csat, 1.0 / 2, of: 2, .goodBad), ByHand(.csat, 2.0 / 3, of: 3, .oneToFive),
    ByHand(.nps, 75, of: 4, .zeroToTen),  // 3 promoters, 1 passive
    ByHand(.ces, 4, of: 1, .oneToFive), ByHand(.ces, 6.5, of: 2, .oneToSeven),
    ByHand(.responseRate, 8.0 / 12, of: 12),  // NPS 5 of 8 by the month of the invitation, scored calls 3 of 4
    ByHand(.volume, 8, of: 8),
    ByHand(.abandonment, 1.0 / 4, of: 4),
    ByHand(.serviceLevel, 2.0 / 3, of: 3), ByHand(.serviceLevelOffered, 2.0 / 4, of: 4),
    ByHand(.averageSpeedOfAnswer, 30, of: 3),
    ByHand(.firstResponse, 600, of: 3),  // 90, 600, 230,400
    ByHand(.firstResponseP90, 230_400, of: 3),
    ByHand(.firstResponseBusiness, 500, of: 3),  // 90, 500, 3,600
    ByHand(.firstResponseBusinessP90, 3_600, of: 3),
    ByHand(.handlingTime, 400, of: 3),
    ByHand(.resolutionTime, 3_600, of: 3),  // 360, 3,600, 7,200
    ByHand(.resolutionTimeP90, 7_200, of: 3),
    ByHand(.resolutionTimeBusiness, 3_600, of: 3),
    ByHand(.firstContactResolution, 1.0 / 4, of: 4),  // reopened, transferred and unresolved do not count
    ByHand(.reopened, 1.0 / 2, of: 2),
    ByHand(.backlog, 5, of: 5),
    ByHand(.contactsPerCustomer, 8 / 10.5, of: 8),
    ByHand(.headcount, 4.5, of: 4.5), ByHand(.contactsPerAgent, 8 / 4.5, of: 8),
  ]

  /// The e-mail of 9 January, closed after 2,050,200 seconds, and a chat closed after 60. In business hours:
  /// half an hour of 9 January, fifteen days of nine hours, two hours of 2 February.
  static let february: [ByHand] = [
    ByHand(.nps, -100, of: 1, .zeroToTen),
    ByHand(.volume, 1, of: 1),
    ByHand(.resolutionTime, (2_050_200 + 60) / 2, of: 2),
    ByHand(.resolutionTimeP90, 2_050_200, of: 2),
    ByHand(.resolutionTimeBusiness, (1_800 + 15 * 32_400 + 7_200 + 60) / 2, of: 2),
    ByHand(.firstContactResolution, 1, of: 1),
    ByHand(.backlog, 4, of: 4),
    ByHand(.headcount, 3, of: 3),
    ByHand(.contactsPerCustomer, 1.0 / 11, of: 1),
  ]

  static let phoneInJanuary: [ByHand] = [
    ByHand(.csat, 2.0 / 3, of: 3, .oneToFive),
    ByHand(.responseRate, 1, of: 3),
    ByHand(.volume, 4, of: 4),
    ByHand(.abandonment, 1.0 / 4, of: 4),
    ByHand(.backlog, 1, of: 1),
    ByHand(.headcount, 3, of: 3), ByHand(.contactsPerAgent, 4.0 / 3, of: 4),
  ]
}
