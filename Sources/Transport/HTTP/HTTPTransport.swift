import CLibCurl

/// Sends one request and reads the answer: no redirects, no proxy, http and https only, and only to addresses that
/// the policy allows.
public struct HTTPTransport: Sendable {
  public let policy: AddressPolicy

  /// Trusted beside the system's certificates.
  public let certificates: CertificateFile?

  /// Seconds for the whole exchange, at most 20.
  public let timeout: Double

  /// Nothing leaves: each exchange fails with ``TransportFailure/quiet``.
  public var isQuiet = false

  public init(
    policy: AddressPolicy = .publicOnly, certificates: CertificateFile? = nil, timeout: Double = 20
  ) {
    self.policy = policy
    self.certificates = certificates
    self.timeout = min(max(timeout, 0.001), 20)
  }

  /// Bytes of an answer that are kept unless somebody asks for more.
  public static let usualBytes = 65_536

  public enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
  }

  /// Posts the body. The headers are our own: a line break inside one is a programmer error.
  public func post(
    _ body: [UInt8], to address: WebAddress, headers: [(name: String, value: String)]
  ) async throws(TransportFailure) -> HTTPReply {
    try await send(.post, body, to: address, headers: headers)
  }

  /// Asks for what stands at the address, and keeps so much of it.
  public func get(
    _ address: WebAddress, headers: [(name: String, value: String)] = [], mostBytes: Int = usualBytes
  ) async throws(TransportFailure) -> HTTPReply {
    try await send(.get, [], to: address, headers: headers, mostBytes: mostBytes)
  }

  /// A GET has no body.
  public func send(
    _ method: Method, _ body: [UInt8], to address: WebAddress, headers: [(name: String, value: String)],
    mostBytes: Int = usualBytes
  ) async throws(TransportFailure) -> HTTPReply {
    let lines = headers.map { "\($0.name): \($0.value)" }
    precondition(lines.allSatisfy { $0.utf8.allSatisfy { $0 >= 32 } }, "A header is one line.")
    if isQuiet { throw .quiet }
    return try await NetworkThreads.run {
      Result { () throws(TransportFailure) in try exchange(method, body, address, lines, mostBytes) }
    }.get()
  }

  private func exchange(
    _ method: Method, _ body: [UInt8], _ address: WebAddress, _ lines: [String], _ mostBytes: Int
  ) throws(TransportFailure) -> HTTPReply {
    let handle = try CurlHandle()
    handle.set(CURLOPT_PROTOCOLS_STR, "http,https")
    handle.set(CURLOPT_FOLLOWLOCATION, 0)
    handle.set(CURLOPT_URL, address.text)
    if method == .head { handle.set(CURLOPT_NOBODY, 1) }
    if method != .get, method != .head {
      handle.set(CURLOPT_POST, 1)
      handle.set(CURLOPT_POSTFIELDSIZE_LARGE, size: body.count)
      handle.set(CURLOPT_CUSTOMREQUEST, method.rawValue)
    }
    handle.set(CURLOPT_USERAGENT, "Campanello")
    handle.set(CURLOPT_HTTPHEADER, lines: lines + ["Expect:"])
    certificates?.apply(to: handle)
    handle.set(seconds: timeout)
    let exchange = Exchange(policy: policy, outgoing: body, mostBytes: mostBytes)
    let code = handle.perform(exchange)
    guard code == CURLE_OK || exchange.isFull else {
      let failure = TransportFailure(code, refused: exchange.refusal)
      // Nothing left: the receiver knows of nothing.
      if !handle.hasAsked, failure == .timeout || failure == .connectionLost { throw .cannotConnect }
      throw failure
    }
    return HTTPReply(
      status: handle.responseCode, retryAfter: handle.retryAfter, body: exchange.received, isCut: exchange.isFull)
  }
}
