import Markup
import HTTPTypes
import Hummingbird
import NIOCore
import People
import Primitives
import ServiceLifecycle
import Storage
import Synchronization
import WireForms

/// What open pages are told while they stay open: how many alarms wait for someone.
enum LiveRoutes {
  static let all: [SiteRoute] = [.get(.events, .may(.seeAlarms), follow)]

  /// Seconds between two looks.
  private static let beat = 2.0
  /// Looks between two signs of life, at which whoever has signed out is let go.
  private static let beatsPerSign = 10
  /// Looks before the page is asked to connect again.
  private static let mostBeats = 300

  /// A stream that stays open; where too many do, one event and the word to ask again in half a minute.
  @Sendable static func follow(_ visit: Visit) async throws -> Response {
    let environment = visit.environment
    let body = ResponseBody { writer in
      if environment.listeners.enter() {
        defer { environment.listeners.leave() }
        try await tell(visit, &writer)
      } else {
        let count = try await environment.waitingAlarms.refresh(environment)
        try await writer.write(event(count, retry: 30_000))
      }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/event-stream", .cacheControl: "no-store",
        // A proxy that collects answers would keep the events back.
        .xAccelBuffering: "no",
      ], body: body)
  }

  @concurrent
  private static func tell(_ visit: Visit, _ writer: inout any ResponseBodyWriter) async throws {
    let environment = visit.environment
    var told: Int?
    var number = 0
    for await _ in Ticks.every(seconds: beat) {
      number += 1
      if number > mostBeats || Task.isShuttingDownGracefully { return }
      if number.isMultiple(of: beatsPerSign) {
        guard try await mayStillSee(visit) else { return }
      }
      let count = try await environment.waitingAlarms.refresh(environment)
      if count != told {
        try await writer.write(event(count, retry: 5_000))
        told = count
      } else if number.isMultiple(of: beatsPerSign) {
        try await writer.write(ByteBuffer(bytes: ServerSentEvent.heartbeat))
      }
    }
  }

  private static func mayStillSee(_ visit: Visit) async throws -> Bool {
    let environment = visit.environment
    let cookies = WireForms.Cookies(visit.request.headers[values: .cookie])
    let visitor = try await environment.sessions.visitor(
      of: cookies[environment.sessionCookieName], environment, now: environment.now())
    return visitor?.person.role.may(.seeAlarms) ?? false
  }

  private static func event(_ count: Int, retry: Int) -> ByteBuffer {
    ByteBuffer(bytes: ServerSentEvent(data: "\(count)", event: "alarms", retry: retry).bytes)
  }
}

/// How many streams are open.
final class Listeners: Sendable {
  static let most = 1_000

  private let count = Mutex(0)

  /// False when there are too many; otherwise to be followed by ``leave()``.
  func enter() -> Bool {
    count.withLock { count in
      if count >= Self.most { return false }
      count += 1
      return true
    }
  }

  func leave() { count.withLock { $0 -= 1 } }
}

extension HTTPField.Name {
  fileprivate static let xAccelBuffering = HTTPField.Name("X-Accel-Buffering") ?? .via
}
