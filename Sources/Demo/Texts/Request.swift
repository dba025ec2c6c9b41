/// One thing customers ask: the subject, what they write, what the agent notes when they call.
struct Request: Sendable {
  let subject: Phrase
  let message: Phrase
  let note: Phrase

  init(_ subject: Phrase, _ message: Phrase, _ note: Phrase) {
    self.subject = subject
    self.message = message
    self.note = note
  }

  static func of(_ reason: DemoReason, energy: Bool) -> [Request] {
    switch reason {
    case .billing: energy ? energyBilling : billing
    case .payments: payments
    case .fault: energy ? supplyFault : lineFault
    case .activation: activation
    case .offer: offer
    case .leaving: leaving
    case .meter: meter
    case .app: app
    case .details: details
    case .move: move
    case .delivery: delivery
    case .complaint: complaint
    }
  }
}
