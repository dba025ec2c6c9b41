import Primitives

/// What one conversation is about, and the words for it.
struct Topic: Sendable {
  let reason: DemoReason
  let product: DemoProduct
  let openedOn: CivilDate
  /// The text is then the agent's note, else the customer's own words.
  let phone: Bool
  /// From which the numbers in the text come, so that they agree with one another: below a million.
  let number: Int
  let doubleBilled: Bool
  let outage: Bool
  /// The customer found the number on the bill.
  let fromBill: Bool

  /// The amount spoken of: a household's bill, or now and then a larger one.
  var cents: Int {
    let large = product == .business ? number % 3 == 0 : number % 40 == 0
    return large ? 100_000 + number % 90_000 : 1_900 + number % 23_000
  }

  /// The subject and the text.
  func write(_ chance: inout SeededGenerator) -> (subject: String, text: String) {
    let request = chance.pick(requests)
    var subject = ""
    request.subject.write(to: &subject, self, &chance)
    return (subject, phone ? note(request, &chance) : message(request, &chance))
  }

  private var requests: [Request] {
    doubleBilled
      ? Request.doubleBilling : outage ? Request.outage : Request.of(reason, energy: product.isEnergy)
  }

  private func note(_ request: Request, _ chance: inout SeededGenerator) -> String {
    var text = ""
    text.reserveCapacity(200)
    request.note.write(to: &text, self, &chance)
    text += " "
    chance.pick(CommonWords.outcomes).write(to: &text, self, &chance)
    if chance.happens(0.04) { text += " Richiamare al \(PersonalData.phone(&chance))." }
    return text
  }

  private func message(_ request: Request, _ chance: inout SeededGenerator) -> String {
    var text = chance.pick(CommonWords.greetings)
    text.reserveCapacity(320)
    if fromBill { text += chance.pick(CommonWords.fromBill) }
    request.message.write(to: &text, self, &chance)
    if chance.happens(0.5) {
      text += " "
      chance.pick(CommonWords.details).write(to: &text, self, &chance)
    }
    if chance.happens(0.6) { text += chance.pick(CommonWords.requests) }
    if chance.happens(0.14) { text = Typos.spoil(text, &chance) }
    if chance.happens(0.06) { text += PersonalData.sentence(&chance) }
    if chance.happens(0.7) { text += chance.pick(CommonWords.closings) }
    return text
  }
}
