import Connectors
import FileFormats
import HTTPTypes
import Hummingbird
import Intake
import NIOCore
import Primitives
import Secrets
import Storage
import WireForms

/// Who stands at the door: finds the hook, unpacks what was sent, and looks at its signature.
struct HookDoor: Sendable {
  let hook: LiveHook
  let kind: HookKind
  private let visit: Visit

  /// Bytes of a body, as it came and unpacked.
  static let mostBytes = 1 << 20
  /// What is kept sealed is bound to this.
  static func purpose(_ name: String) -> String { "hook \(name)" }

  /// Throws ``HookAnswer/unknown`` where the secret is another one. It travels in the query, which is never logged, or in
  /// a header; `token` is one that a handshake names.
  init(_ visit: Visit, token: String? = nil) async throws {
    let name = try visit.parameter("name")
    let stated = try Self.secret(visit) ?? token ?? ""
    guard let hook = try await visit.read({ try LiveHookStore.find(name, $0) }), hook.isEnabled,
      LiveHookStore.opens(hook, stated), let kind = HookKind(rawValue: hook.kind)
    else { throw HookAnswer.unknown }
    (self.hook, self.kind, self.visit) = (hook, kind, visit)
  }

  private static func secret(_ visit: Visit) throws -> String? {
    if let name = HTTPField.Name("X-Campanello-Key"), let stated = visit.request.headers[name] { return stated }
    return try visit.query().first("k")
  }

  /// What was sent, unpacked and rightly signed. Nil for a vendor's test of the way, which is nothing to keep.
  func request() async throws -> HookRequest? {
    let packed = try await body()
    let bytes = try unpacked(packed)
    var request = HookRequest(body: packed, headers: headers, now: visit.now)
    if kind.isTest(request) { return nil }
    if let secret = try signingSecret() {
      guard let signature = kind.signature(request) else { throw HookAnswer(.unauthorized, "the signature is missing") }
      try admit(signature, packed, bytes, secret)
    }
    request.body = bytes
    return request
  }

  /// Throws unless it is signed rightly, packed or not, and now.
  private func admit(_ signature: HookSignature, _ packed: [UInt8], _ bytes: [UInt8], _ secret: String) throws {
    let verdicts = [packed, bytes].map { signature.verdict($0, secret: secret, now: visit.now) }
    if verdicts.contains(.fits) { return }
    throw verdicts.contains(.stale)
      ? HookAnswer(
        .unauthorized, "the signature's time is more than \(HookSignature.tolerance / 60) minutes from our clock")
      : HookAnswer(.unauthorized, "the signature does not fit")
  }

  /// Nil where it signs nothing.
  func signingSecret() throws -> String? {
    guard let sealed = hook.sealedSecret else { return nil }
    guard let secret = visit.environment.settings.sealingKey?.open(sealed, purpose: Self.purpose(hook.name)) else {
      throw HookAnswer(.serviceUnavailable, "the signing secret cannot be opened: CAMPANELLO_KEY")
    }
    return secret
  }

  private func body() async throws -> [UInt8] {
    do {
      return Array(try await visit.request.body.collect(upTo: Self.mostBytes).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw HookAnswer(.contentTooLarge, "at most 1 MiB")
    }
  }

  private func unpacked(_ packed: [UInt8]) throws -> [UInt8] {
    let encoding = visit.request.headers[.contentEncoding]?.lowercased() ?? "identity"
    if encoding == "identity" || encoding.isEmpty { return packed }
    guard ["gzip", "x-gzip", "deflate"].contains(encoding) else {
      throw HookAnswer(.unsupportedMediaType, "Content-Encoding: gzip, deflate, or none")
    }
    switch Inflated(packed, limit: Self.mostBytes) {
    case .bytes(let bytes): return bytes
    case .tooLarge: throw HookAnswer(.contentTooLarge, "at most 1 MiB, unpacked too")
    case .damaged: throw HookAnswer(.badRequest, "the body is not what Content-Encoding says")
    }
  }

  private var headers: [String: String] {
    Dictionary(
      visit.request.headers.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The body as it is kept.
  func sealed(_ bytes: [UInt8]) throws -> [UInt8]? {
    var generator = SystemRandomNumberGenerator()
    return try visit.environment.settings.sealingKey?.seal(
      String(decoding: bytes, as: UTF8.self), purpose: Self.purpose(hook.name), using: &generator)
  }
}
