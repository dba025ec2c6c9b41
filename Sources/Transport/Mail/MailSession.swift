import CLibCurl

/// One connection to a mail server, for many mails one after the other; opened again when the server closed it.
///
/// It blocks, and belongs to the thread that uses it.
public final class MailSession {
  private let server: MailServer
  private var handle: CurlHandle?
  private var handed = 0

  /// Mails over one connection; many servers take no more than a hundred.
  static let mostMails = 100

  public init(_ server: MailServer) { self.server = server }

  /// What became of a mail, and whether it left.
  public enum Handover: Sendable, Hashable {
    /// The server has it and answers for it.
    case accepted
    /// The server refused it for now: worth another try.
    case refusedForNow(code: Int, text: String)
    /// Refused for good: no such address, or not from us.
    case refused(code: Int, text: String)
    /// It did not leave: the server was not reached, or lets nobody in.
    case unreachable(String)
    /// `beforeEnd` kept it here.
    case withdrawn
    /// It left whole, and no answer came.
    case unheard(String)
  }

  /// Hands a mail over. `beforeEnd` is called when everything but the mail's end has been agreed with the server and
  /// before that end leaves: until then a server keeps nothing of it. Where it answers false the mail stays here.
  ///
  /// Throws only for a mail that cannot be written.
  public func hand(
    over mail: MailMessage, beforeEnd: @escaping () -> Bool = { true }
  ) throws(OutboundProblem) -> Handover {
    let bytes = try mail.bytes()
    do {
      return try hand(over: bytes, mail, beforeEnd: beforeEnd)
    } catch {
      return .unreachable(error.description)
    }
  }

  func hand(
    over bytes: [UInt8], _ mail: MailMessage, beforeEnd: @escaping () -> Bool = { true }
  ) throws(TransportFailure) -> Handover {
    let handle = try opened(mail.from)
    handle.set(CURLOPT_MAIL_FROM, "<\(mail.from.text)>")
    handle.set(CURLOPT_MAIL_RCPT, lines: ["<\(mail.to.text)>"])
    handle.set(CURLOPT_INFILESIZE_LARGE, size: bytes.count)
    let exchange = Exchange(policy: .any, outgoing: bytes, mayEnd: beforeEnd)
    let code = handle.perform(exchange)
    if code == CURLE_OK { return .accepted }
    if code == CURLE_ABORTED_BY_CALLBACK, !exchange.hasEnded, exchange.refusal == nil {
      self.handle = nil
      return .withdrawn
    }
    let text = server.excerpt(exchange.refusalLine)
    let reply = Int(String(decoding: exchange.refusalLine.prefix(3), as: UTF8.self)) ?? 0
    if (400..<600).contains(reply) {
      if code == CURLE_LOGIN_DENIED { return .unreachable(text) }
      return reply >= 500 ? .refused(code: reply, text: text) : .refusedForNow(code: reply, text: text)
    }
    self.handle = nil
    let failure = TransportFailure(code, refused: exchange.refusal)
    if exchange.hasEnded { return .unheard(failure.description) }
    throw failure
  }

  private func opened(_ from: MailAddress) throws(TransportFailure) -> CurlHandle {
    defer { handed += 1 }
    if let handle, handed % Self.mostMails != 0 { return handle }
    let next = try CurlHandle()
    server.apply(to: next, greeting: from.domain)
    handle = next
    return next
  }
}
