import PageKit
import HTTPTypes
import Hummingbird
import Logging
import People
import Primitives
import Storage
import Synchronization
import WireForms

/// From a program's request to its answer: the token and its scope, the handler, and a problem object (RFC 9457) for
/// what went wrong. Cookies do not count here, so that no other site can use them.
struct ApiAnswering: Sendable {
  private let environment: WebEnvironment

  init(_ environment: WebEnvironment) { self.environment = environment }

  func answer(
    _ request: Request, _ context: SiteContext, _ route: SiteRoute, _ scope: TokenScope
  ) async -> Response {
    var visit = Visit(
      request: request, parameters: context.parameters, environment: environment, visitor: nil,
      language: language(request), now: environment.now(), id: context.logger.requestID, flash: nil,
      peer: Answering.peer(request, context, environment))
    do {
      let token = try await token(request, visit.now)
      guard token.scopes.contains(scope) else { throw Refusal.scopeMissing(scope) }
      visit.token = token
      return try await route.answer(visit)
    } catch {
      let refusal = Refusal(answeringProgram: error)
      if refusal.kind == .broken {
        context.logger.error("request failed", metadata: ["error": "\(error)"])
      }
      return ApiProblem.response(refusal, visit)
    }
  }

  private func language(_ request: Request) -> Language {
    let asked = (try? FormFields(query: request.uri.query ?? ""))?.first("lang").flatMap(Language.init(rawValue:))
    return asked ?? AcceptLanguage(request.headers[.acceptLanguage]).language(otherwise: .it)
  }

  /// The token of `Authorization: Bearer cst_…`.
  private func token(_ request: Request, _ now: Instant) async throws -> ApiToken {
    let words = (request.headers[.authorization] ?? "").split(separator: " ", omittingEmptySubsequences: true)
    guard words.count == 2, words[0].lowercased() == "bearer", let secret = TokenSecret(String(words[1])) else {
      throw Refusal.tokenMissing
    }
    guard let token = try await environment.database.read({ try ApiTokenStore.find(secret, now: now, $0) }) else {
      throw Refusal.tokenUnknown
    }
    if token.isDueToBeUsed(now: now), environment.tokenUses.isFirst(token.id, now: now) {
      // A writer that is busy with an import must not make an answer wait.
      let database = environment.database
      Task { try? await database.write { try ApiTokenStore.touch(token, now: now, $0) } }
    }
    return token
  }
}

/// Which tokens' use was noted lately: while the writer is busy, one note of each waits, not one for every request.
final class TokenUses: Sendable {
  private let noted = Mutex<[Int64: Int64]>([:])

  /// Whether nobody asked for this token in the last minute.
  func isFirst(_ token: Int64, now: Instant) -> Bool {
    noted.withLock { noted in
      if let last = noted[token], now.seconds - last < 60 { return false }
      if noted.count > 10_000 { noted.removeAll() }
      noted[token] = now.seconds
      return true
    }
  }
}

extension ApiToken {
  /// As history, log and pages name it: never as if it were a person.
  var shownName: String { "API token: \(name.text)" }
}

extension Visit {
  /// An answer for a program.
  func json(
    _ answer: some Encodable, status: HTTPResponse.Status = .ok, headers more: HTTPFields = [:]
  ) throws -> Response {
    var headers: HTTPFields = [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"]
    headers.append(contentsOf: more)
    let text = try AnswerText.json(answer) + "\n"
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: .init(string: text)))
  }
}
