import Transport

/// What became of one try.
public struct Delivery: Sendable, Hashable {
  public enum Outcome: Sendable, Hashable {
    case delivered
    /// Worth another try; with the seconds that the receiver asked to wait, if it did.
    case retry(after: Int64?)
    /// The receiver wants nothing more, ever.
    case gone
    /// No try would do better.
    case rejected
  }

  public let outcome: Outcome
  /// The status of HTTP or the reply of SMTP.
  public let status: Int?
  /// One line for the log, without secrets.
  public let excerpt: String
  /// It left whole, and no answer came.
  let mayHaveArrived: Bool

  public init(_ outcome: Outcome, status: Int? = nil, excerpt: String = "") {
    self.init(outcome, status: status, excerpt: excerpt, mayHaveArrived: status == 504)
  }

  private init(_ outcome: Outcome, status: Int?, excerpt: String, mayHaveArrived: Bool) {
    self.outcome = outcome
    self.mayHaveArrived = mayHaveArrived
    self.status = status
    self.excerpt = Excerpt.of(excerpt)
  }
}

extension Delivery {
  init(_ mail: MailOutcome) {
    switch mail {
    case .accepted: self.init(.delivered, status: 250)
    case .temporary(let code, let text): self.init(.retry(after: nil), status: code, excerpt: text)
    case .permanent(let code, let text):
      // Only an address that does not exist is not worth another try: a mail server that is set wrong is mended.
      let isGone = MailRefusal(code: code, text: text).reason == .unknownAddress
      self.init(isGone ? .rejected : .retry(after: nil), status: code, excerpt: text)
    }
  }

  init(_ failure: TransportFailure) {
    if case .refusedAddress = failure {
      self.init(.rejected, excerpt: failure.description)
    } else {
      let isLate = failure == .timeout || failure == .connectionLost
      self.init(.retry(after: nil), status: nil, excerpt: failure.description, mayHaveArrived: isLate)
    }
  }

  /// A receiver whose answers of 4xx and 3xx will not change by themselves, when `isFinal`.
  init(_ reply: HTTPReply, retryAfter: Int64? = nil, isFinal: Bool, excerpt: String) {
    let wait = reply.retryAfter ?? retryAfter
    let outcome: Outcome =
      switch reply.status {
      case 200..<300: .delivered
      case 410: .gone
      case 408, 425, 429: .retry(after: wait)
      case 300..<500 where isFinal: .rejected
      default: .retry(after: wait)
      }
    self.init(outcome, status: reply.status, excerpt: excerpt)
  }
}
