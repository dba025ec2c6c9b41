import Transport

/// What became of one try to publish.
public struct PublishResult: Sendable, Hashable {
  public enum Outcome: Sendable, Hashable {
    /// It stands there; where, and what it is known by, when the outlet says so.
    case published(url: String?, reference: String?)
    /// The outlet took it; whether it shows it, it does not say.
    case accepted
    /// It is not there: worth another try, with the seconds that the outlet asked to wait.
    case retry(after: Int64?)
    /// It left, and no answer came: it may stand there or not.
    case unsure
    /// The outlet no longer lets us in.
    case reconnect
    /// No try would do better.
    case rejected
  }

  public let outcome: Outcome
  public let status: Int?
  /// One line for the log, without secrets.
  public let excerpt: String

  public init(_ outcome: Outcome, status: Int? = nil, excerpt: String = "") {
    self.outcome = outcome
    self.status = status
    self.excerpt = Excerpt.of(excerpt)
  }
}

extension PublishResult {
  /// Whether a failure can have come after the outlet had all of it.
  init(_ failure: TransportFailure) {
    switch failure {
    case .refusedAddress: self.init(.rejected, excerpt: failure.description)
    case .timeout, .connectionLost: self.init(.unsure, excerpt: failure.description)
    case .unknownHost, .cannotConnect, .encryption, .signInRefused, .quiet, .broken:
      self.init(.retry(after: nil), excerpt: failure.description)
    }
  }

  /// An answer that is no success. A gateway that gave up waiting (504) does not know either.
  init(refusal reply: HTTPReply, wait: Int64? = nil, hiding hidden: [String]) {
    let outcome: Outcome =
      switch reply.status {
      case 401, 403: .reconnect
      case 408, 425, 429: .retry(after: reply.retryAfter ?? wait)
      case 504: .unsure
      case 300..<500: .rejected
      default: .retry(after: reply.retryAfter ?? wait)
      }
    self.init(outcome, status: reply.status, excerpt: Excerpt.of(reply.body, hiding: hidden))
  }
}

/// One request to an outlet: its reply when it succeeded, else what came of the try.
enum OutletCall {
  case reply(HTTPReply)
  case ended(PublishResult)
}

extension HTTPTransport {
  /// Sends and judges: only 2xx is a reply.
  func call(
    _ method: Method = .post, _ address: WebAddress, json: JSONText? = nil,
    headers: [(name: String, value: String)] = [], hiding hidden: [String],
    wait: ([UInt8]) -> Int64? = { _ in nil }
  ) async -> OutletCall {
    var headers = headers
    if json != nil { headers.append((name: "content-type", value: "application/json; charset=utf-8")) }
    do {
      let reply = try await send(method, json?.bytes ?? [], to: address, headers: headers)
      if (200..<300).contains(reply.status) { return .reply(reply) }
      return .ended(PublishResult(refusal: reply, wait: wait(reply.body), hiding: hidden))
    } catch {
      return .ended(PublishResult(error))
    }
  }
}

extension PublishResult {
  /// Of outlets that notices use too.
  init(_ told: Delivery, isShown: Bool) {
    let outcome: Outcome =
      switch told.outcome {
      case .delivered: isShown ? .published(url: nil, reference: nil) : .accepted
      case .retry(let wait): told.mayHaveArrived ? .unsure : .retry(after: wait)
      case .gone: .reconnect
      case .rejected: told.status == 401 || told.status == 403 ? .reconnect : .rejected
      }
    self.init(outcome, status: told.status, excerpt: told.excerpt)
  }
}
