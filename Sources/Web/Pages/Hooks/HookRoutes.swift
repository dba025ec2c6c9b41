import Markup
import Connectors
import HTTPTypes
import Hummingbird
import Intake
import NIOCore
import Outlets
import Primitives
import Secrets
import Storage
import WireForms

/// Where other systems send what happens there.
enum HookRoutes {
  static let all: [SiteRoute] = [
    .post(SitePath.hookDoor, .everyone, receive), .get(SitePath.hookDoor, .everyone, shakeHands),
  ]

  /// Answers at once: what came is written down, and becomes facts a moment later. What cannot be understood is set aside
  /// for somebody to look at; sending it again would not help.
  @Sendable static func receive(_ visit: Visit) async throws -> Response {
    try await HookAnswer.response {
      let door = try await HookDoor(visit)
      guard let request = try await door.request() else { return HookAnswer(.ok, "test received") }
      let reading = door.kind.read(request).masked
      if reading.isHandshake { return HookAnswer(.ok, "received") }
      let delivery = LiveDelivery(reading, sealedBody: try door.sealed(request.body))
      let isNew = try await visit.keep {
        try LiveHookStore.receive(delivery, at: door.hook, now: visit.now, $0)
      }
      return HookAnswer(.ok, isNew ? reading.note?.en ?? "received" : "received before")
    }
  }

  /// What senders ask before they send: whether somebody answers there (HEAD), and whether it is who they were told
  /// (`hub.challenge`, as Meta has it). Nothing of it is counted.
  @Sendable static func shakeHands(_ visit: Visit) async throws -> Response {
    try await HookAnswer.response {
      let query = try visit.query()
      guard let challenge = query.first("hub.challenge"), query.first("hub.mode") == "subscribe" else {
        _ = try await HookDoor(visit)
        return HookAnswer(.ok, "send what happens here with POST")
      }
      let token = query.first("hub.verify_token") ?? ""
      let door = try await HookDoor(visit, token: token)
      guard try LiveHookStore.opens(door.hook, token) || door.signingSecret() == token else {
        throw HookAnswer(.forbidden, "another verify token")
      }
      guard challenge.wholeMatch(of: /[A-Za-z0-9_.=+\/-]{1,200}/) != nil else {
        throw HookAnswer(.badRequest, "a challenge has letters and digits")
      }
      return HookAnswer(.ok, challenge, isBare: true)
    }
  }
}
