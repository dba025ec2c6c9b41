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
      Result { () throws(TransportFailure) in try MailSession(self).hand(over: bytes, mail) }
    }
    switch result {
    case .success(.accepted): return .accepted
    case .success(.refused(let code, let text)): return .permanent(code: code, text: text)
    case .success(.refusedForNow(let code, let text)): return .temporary(code: code, text: text)
    case .success(.unreachable(let text)), .success(.unheard(let text)): return .temporary(code: nil, text: text)
    case .success(.withdrawn): return .temporary(code: nil, text: "")
    case .failure(let failure): return .temporary(code: nil, text: failure.description)
    }
  }

  /// What every transfer of this server's mails is told.
  func apply(to handle: CurlHandle, greeting name: Substring) {
    let scheme = encryption == .tls ? "smtps" : "smtp"
    let host = host.contains(":") ? "[\(host)]" : host
    handle.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    // The path is the name that we greet the server with.
    handle.set(CURLOPT_URL, "\(scheme)://\(host):\(port)/\(name)")
    if encryption == .startTLS { handle.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
    certificates?.apply(to: handle)
    if let user { handle.set(CURLOPT_USERNAME, user) }
    if let password { handle.set(CURLOPT_PASSWORD, password) }
    handle.set(CURLOPT_UPLOAD, 1)
    handle.set(seconds: timeout)
  }

  /// One line of the server's words, without the password.
  func excerpt(_ line: [UInt8]) -> String { Excerpt.of(line, hiding: [password].compactMap { $0 }) }
}

extension MailServer: CustomStringConvertible, CustomReflectable {
  public var description: String { "\(encryption.rawValue) \(host):\(port)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
