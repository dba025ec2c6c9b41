import CLibCurl

/// The mail server that takes our mails. It is the administrator's choice, so that it may be on a private address.
public struct MailServer: Sendable, Hashable {
  public enum Encryption: String, Sendable, Hashable, CaseIterable {
    /// From the first byte, usually port 465.
    case tls
    /// Begun in the clear and then required, usually port 587.
    case startTLS = "starttls"
    /// For a server on this machine or behind a closed network.
    case none
  }

  public let host: String
  public let port: Int
  public let encryption: Encryption
  public let user: String?
  private let password: String?

  /// Trusted beside the system's certificates.
  public let certificates: CertificateFile?

  /// Seconds for one mail, at most 60.
  public let timeout: Double

  /// Throws `mailServerInvalid`, and `passwordWithoutEncryption` for any host but this machine.
  public init(
    host: String, port: Int, encryption: Encryption, user: String? = nil, password: String? = nil,
    certificates: CertificateFile? = nil, timeout: Double = 20
  ) throws(OutboundProblem) {
    let isName = host.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || [45, 46].contains($0)
    }
    guard !host.isEmpty, isName || host.contains(":") && IPAddress(host) != nil, (1...65_535).contains(port) else {
      throw .mailServerInvalid
    }
    let isHere = ["localhost", "127.0.0.1", "::1"].contains(host)
    if encryption == .none, password != nil, !isHere { throw .passwordWithoutEncryption }
    self.host = host
    self.port = port
    self.encryption = encryption
    self.user = user
    self.password = password
    self.certificates = certificates
    self.timeout = min(max(timeout, 0.001), 60)
  }

  /// Hands the mail over; throws only for a mail that cannot be written.
  public func send(_ mail: MailMessage) async throws(OutboundProblem) -> MailOutcome {
    let bytes = try mail.bytes()
    let result = await NetworkThreads.run {
      Result { () throws(TransportFailure) in try hand(over: bytes, mail) }
    }
    switch result {
    case .success(let outcome): return outcome
    case .failure(let failure): return .temporary(code: nil, text: failure.description)
    }
  }

  private func hand(over bytes: [UInt8], _ mail: MailMessage) throws(TransportFailure) -> MailOutcome {
    let handle = try CurlHandle()
    let scheme = encryption == .tls ? "smtps" : "smtp"
    let name = host.contains(":") ? "[\(host)]" : host
    handle.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    // The path is the name that we greet the server with.
    handle.set(CURLOPT_URL, "\(scheme)://\(name):\(port)/\(mail.from.domain)")
    if encryption == .startTLS { handle.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
    certificates?.apply(to: handle)
    if let user { handle.set(CURLOPT_USERNAME, user) }
    if let password { handle.set(CURLOPT_PASSWORD, password) }
    handle.set(CURLOPT_MAIL_FROM, "<\(mail.from.text)>")
    handle.set(CURLOPT_MAIL_RCPT, lines: ["<\(mail.to.text)>"])
    handle.set(CURLOPT_UPLOAD, 1)
    handle.set(CURLOPT_INFILESIZE_LARGE, size: bytes.count)
    handle.set(seconds: timeout)
    let exchange = Exchange(policy: .any, outgoing: bytes)
    let code = handle.perform(exchange)
    if code == CURLE_OK { return .accepted }
    let reply = Int(String(decoding: exchange.refusalLine.prefix(3), as: UTF8.self)) ?? 0
    let text = Excerpt.of(exchange.refusalLine, hiding: [password].compactMap { $0 })
    if code != CURLE_LOGIN_DENIED, (500..<600).contains(reply) { return .permanent(code: reply, text: text) }
    if (400..<600).contains(reply) { return .temporary(code: reply, text: text) }
    throw TransportFailure(code, refused: exchange.refusal)
  }
}

extension MailServer: CustomStringConvertible, CustomReflectable {
  public var description: String { "\(encryption.rawValue) \(host):\(port)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
