import Connectors
import Facts
import HTTPTypes
import Hummingbird
import Intake
import NIOCore
import Outbound
import Primitives
import Storage
import WireForms

/// Where other systems send what happens there. The secret travels in the query, which is never logged, or in a header.
enum HookRoutes {
  static let all: [SiteRoute] = [.post("/hooks/{name}", .everyone, receive)]

  /// What is kept sealed is bound to this.
  static func purpose(_ name: String) -> String { "hook \(name)" }

  /// Answers at once: what came is written down, and becomes facts a moment later. What cannot be understood is kept
  /// for somebody to look at; sending it again would not help.
  @Sendable static func receive(_ visit: Visit) async throws -> Response {
    let name = try visit.parameter("name")
    let key = visit.environment.settings.sealingKey
    guard let hook = try await visit.read({ try LiveHookStore.find(name, $0) }), hook.isEnabled,
      LiveHookStore.opens(hook, try secret(visit)), let kind = HookKind(rawValue: hook.kind)
    else { return answer(.notFound, "no such intake, or another secret") }
    let body: [UInt8]
    do {
      body = Array(try await visit.request.body.collect(upTo: 1 << 20).readableBytesView)
    } catch is NIOTooManyBytesError {
      return answer(.contentTooLarge, "at most 1 MiB")
    }
    let request = HookRequest(body: body, headers: headers(visit.request.headers), now: visit.now)
    if let sealed = hook.sealedSecret {
      guard let key, let secret = key.open(sealed, purpose: purpose(name)) else {
        return answer(.serviceUnavailable, "the signing secret cannot be opened: CAMPANELLO_KEY")
      }
      guard let signature = kind.signature(request), signature.proves(body, secret: secret, now: visit.now) else {
        return answer(.unauthorized, "the signature does not fit")
      }
    }
    var reading = kind.read(request)
    let masker = FactMasker()
    for place in reading.patches.indices { masker.mask(&reading.patches[place]) }
    for place in reading.mentions.indices { masker.mask(&reading.mentions[place]) }
    var generator = SystemRandomNumberGenerator()
    let sealedBody = try key?.seal(
      String(decoding: body, as: UTF8.self), purpose: purpose(name), using: &generator)
    let delivery = LiveHookStore.Delivery(
      key: String(reading.key.prefix(200)), patches: reading.patches, mentions: reading.mentions, note: reading.note,
      isQuarantined: reading.isQuarantined, sealedBody: sealedBody)
    let isNew = try await visit.write { try LiveHookStore.receive(delivery, at: hook, now: visit.now, $0) }
    return answer(.ok, isNew ? reading.note ?? "received" : "received before")
  }

  private static func secret(_ visit: Visit) throws -> String {
    if let name = HTTPField.Name("X-Campanello-Key"), let stated = visit.request.headers[name] { return stated }
    return try visit.query().first("k") ?? ""
  }

  private static func headers(_ fields: HTTPFields) -> [String: String] {
    Dictionary(fields.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private static func answer(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text + "\n")))
  }
}
