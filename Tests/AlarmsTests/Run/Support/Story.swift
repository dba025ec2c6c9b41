import Facts
import Primitives

/// Two years of a small imaginary gas company, with not a grain of chance in them: every test plants what it
/// looks for. A contact is a conversation that carries its own mark.
struct Story {
  /// January 2026: the month that the tests judge, unless they say otherwise.
  static let judged = month("2026-01")
  static let reasons = ["Bolletta", "Contratto", "Guasto"]
  static let teams = ["Milano", "Napoli"]

  /// Contacts a weighted day, and how many of a hundred are not satisfied.
  static let channels: [(name: String, perDay: Double, bad: Double)] = [
    ("phone", 8, 10), ("email", 5, 20), ("chat", 4, 15), ("whatsapp", 3, 40),
  ]
  /// What each month has more or fewer unsatisfied customers than the last one: no two months are alike.
  static let unrest = [0, 1, 0, -1, 1, 0, -1, 0, 0, 1, -1, 0]

  var plan: [Month: [String: ChannelMonth]] = [:]
  /// Full-time equivalents of each month.
  var agents: [Month: Double] = [:]
  /// Over how many products the conversations are spread; 0 for none.
  var products = 0

  /// Nothing happens, from January 2024 to `last`.
  init(from first: String = "2024-01", to last: String = "2026-01") {
    for one in month(first)...month(last) {
      agents[one] = 20
      for channel in Self.channels { plan[one, default: [:]][channel.name] = ChannelMonth(calm: channel, in: one) }
    }
  }

  /// What happens on a channel in a month, to read and to change.
  subscript(channel: String, _ text: String) -> ChannelMonth {
    get { plan[month(text)]?[channel] ?? ChannelMonth(contacts: 0, dissatisfied: 0) }
    set { plan[month(text), default: [:]][channel] = newValue }
  }

  /// Changes every channel of a month.
  mutating func everywhere(_ text: String, _ change: (inout ChannelMonth) -> Void) {
    for channel in Self.channels { change(&self[channel.name, text]) }
  }

  /// The conversations, in the order of months and channels.
  var conversations: [Fact] {
    plan.keys.sorted().flatMap { month in
      (plan[month] ?? [:]).sorted { $0.key < $1.key }.flatMap {
        $0.value.conversations(on: $0.key, in: month, products: products)
      }
    }
  }

  var headcount: [Fact] {
    agents.sorted { $0.key < $1.key }.map {
      .headcount(Headcount(day: $0.key.firstDay, wholeMonth: true, agents: $0.value))
    }
  }
}

/// A month written as `2026-01`.
func month(_ text: String) -> Month {
  guard let month = Month(text) else { preconditionFailure("A month in a test reads 2026-01.") }
  return month
}
