import Markup
import PageKit
import Foundation
import HTTPTypes
import Hummingbird
import Indicators
import Ledger
import NIOCore
import People
import Primitives
import Storage
import WireForms

/// One request with all that a handler may ask of it: who came, in which language, what was sent.
struct Visit: Sendable {
  let request: Request
  let parameters: Parameters
  let environment: WebEnvironment
  /// Nil in front of the door, and for programs.
  let visitor: Visitor?
  /// The token of a program.
  var token: ApiToken?
  let language: Language
  let now: Instant
  /// To quote when something went wrong; also in the log.
  let id: String
  let flash: Flash?
  /// The address it comes from.
  let peer: String

  var site: Site { environment.site }

  /// Who has signed in.
  struct Visitor: Sendable {
    var person: Person
    var session: Session
  }

  /// Who does it, for the log of changes.
  var actor: Ledger.Actor { visitor.map { .person($0.person.id) } ?? .named("web") }

  func may(_ permission: Permission) -> Bool { visitor?.person.role.may(permission) ?? false }

  /// The value of a placeholder in the route's path.
  func parameter(_ name: String) throws -> String {
    guard let value = parameters.get(name) else { throw Refusal.notFound }
    return value
  }

  /// The same as a number; what is no number is not found.
  func number(_ name: String) throws -> Int64 {
    guard let value = Int64(try parameter(name)) else { throw Refusal.notFound }
    return value
  }

  /// What the address asks for after the question mark.
  func query() throws -> FormFields { try FormFields(query: request.uri.query ?? "") }

  /// A form that was sent, at most 1 MiB of it.
  func form() async throws -> FormFields {
    do {
      return try FormFields(body: try await request.body.collect(upTo: 1 << 20).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw Refusal.tooLarge
    }
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
    try await environment.database.read(body)
  }

  /// How a job stands after a few seconds: most are done by then, and the next page shows the result.
  func soon(_ job: Int64) async -> JobStatus.State {
    var looks = 0
    for await _ in Ticks.every(seconds: 0.25) {
      looks += 1
      if looks > 12 { break }
      // What was asked stands in the queue: that it cannot be looked at just now is no failure.
      let state = try? await read { try JobQueue($0).status(of: job)?.state }
      if let state, state == .done || state == .dead {
        environment.changes.note()
        return state
      }
    }
    return .waiting
  }

  /// Seconds that whoever clicked waits for a turn to write, before being told: on SQLite an import that is being
  /// written keeps others waiting.
  static let patience = 10.0

  /// As ``write(_:)``, for what no page in memory shows.
  @discardableResult
  func keep<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
    try await environment.database.write(waitingAtMost: Self.patience, body)
  }

  /// Throws `StorageError.busy` after ``patience``.
  @discardableResult
  func write<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
    defer { environment.changes.note() }
    return try await environment.database.write(waitingAtMost: Self.patience, body)
  }
}
