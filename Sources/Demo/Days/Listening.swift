import Facts
import Primitives

/// What is said in public of the company and of its invented competitors: some four hundred mentions.
struct Listening {
  private let company: String
  private let competitors: [String]
  private let calendar: ServiceCalendar
  private var carry = Carry()
  private var number = 0

  init(company: String, competitors: [String], calendar: ServiceCalendar) {
    self.company = company
    self.competitors = competitors
    self.calendar = calendar
  }

  mutating func heard(
    on day: CivilDate, _ situation: Situation, _ chance: inout SeededGenerator
  ) -> [Mention] {
    let count = carry.whole(0.36) + (situation.outage ? 9 : 0)
    let seconds = (0..<count).map { _ in 7 * 3600 + chance.below(16 * 3600) }.sorted()
    return seconds.map { mention(at: calendar.clock.instant(day, secondOfDay: $0), situation, &chance) }
  }

  private mutating func mention(
    at moment: Instant, _ situation: Situation, _ chance: inout SeededGenerator
  ) -> Mention {
    number += 1
    let ofUs = situation.outage || chance.happens(0.7)
    let brand = company.split(separator: " ").first.map(String.init) ?? company
    let about = ofUs ? brand : chance.pick(competitors)
    let words = situation.outage ? MentionWords.outage : chance.pick(MentionWords.byTone)
    var mention = Mention(
      externalID: "M-\(number)", publishedAt: moment,
      text: chance.pick(words).replacingBrand(with: about))
    mention.source = chance.pick(Self.sources)
    mention.url = "https://example.org/\(mention.source ?? "web")/\(number)"
    mention.author = "utente\(100 + chance.below(900))"
    mention.language = "it"
    mention.about = about
    return mention
  }

  private static let sources = ["forum", "recensioni", "social", "blog"]
}
