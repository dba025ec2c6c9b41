import Alarms
import Facts
import Primitives

/// One month of one channel: how many wrote, how many of them were not satisfied.
struct ChannelMonth {
  var contacts: Int
  var dissatisfied: Int
  /// Unsatisfied customers beyond those, all with the reason `guilty`.
  var planted = 0
  var guilty = "Guasto"
  /// Nil when nobody was asked.
  var scale: Scale? = .oneToFive
  var teams = Story.teams
  var abandoned: Int?

  init(contacts: Int, dissatisfied: Int) {
    self.contacts = contacts
    self.dissatisfied = dissatisfied
  }

  init(calm channel: (name: String, perDay: Double, bad: Double), in month: Month) {
    contacts = Int((channel.perDay * WeightedDays.usual.weight(of: month)).rounded())
    dissatisfied =
      Int((Double(contacts) * channel.bad / 100).rounded()) + Story.unrest[month.index % Story.unrest.count]
  }

  /// The same, `times` as large.
  mutating func grow(by times: Double) {
    contacts = Int((Double(contacts) * times).rounded())
    dissatisfied = Int((Double(dissatisfied) * times).rounded())
  }

  /// Reasons follow one another in equal parts, teams inside each; who is not satisfied is spread evenly.
  func conversations(on channel: String, in month: Month, products: Int) -> [Fact] {
    var bad = (0..<contacts).map { Self.falls($0, dissatisfied, of: contacts) }
    let chosen = bad.indices.filter { !bad[$0] && reason($0) == guilty }
    for (i, place) in chosen.enumerated() where Self.falls(i, planted, of: chosen.count) { bad[place] = true }
    return bad.indices.map { i in
      let day = month.firstDay.adding(days: i % month.numberOfDays)
      var one = Conversation(
        externalID: "\(month)/\(channel)/\(i)",
        openedAt: Instant(seconds: Int64(day.daysSince1970) * 86_400 + 36_000 + Int64(i)), channel: channel)
      one.reason = reason(i)
      one.team = teams[part(i, teams.count * Story.reasons.count) % teams.count]
      if products > 0 { one.product = "P\(i * 7 % products)" }
      one.csatScale = scale
      one.csat = scale.map { $0 == .goodBad ? (bad[i] ? 0 : 1) : (bad[i] ? 2 : 5) }
      one.abandoned = abandoned.map { Self.falls(i, $0, of: contacts) }
      return .conversation(one)
    }
  }

  private func reason(_ i: Int) -> String { Story.reasons[part(i, Story.reasons.count)] }

  private func part(_ i: Int, _ parts: Int) -> Int { i * parts / max(1, contacts) }

  /// Whether place `i` is one of `k` spread evenly over `n`.
  private static func falls(_ i: Int, _ k: Int, of n: Int) -> Bool { (i + 1) * k / n > i * k / n }
}
