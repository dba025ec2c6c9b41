import HTTPTypes
import Hummingbird
import NIOCore

/// What a sender is told, in one line: a program reads it, or who sets it up there.
struct HookAnswer: Error {
  let status: HTTPResponse.Status
  let text: String

  /// Whether it is nothing but the text, which a program compares.
  private let isBare: Bool

  init(_ status: HTTPResponse.Status, _ text: String, isBare: Bool = false) {
    self.status = status
    self.text = text
    self.isBare = isBare
  }

  /// The same for another secret and for a name that is not there.
  static let unknown = HookAnswer(.notFound, "no such intake, or another secret")

  var response: Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: isBare ? text : text + "\n")))
  }

  /// The answer, or the one that was thrown instead of it.
  static func response(_ work: () async throws -> HookAnswer) async throws -> Response {
    do {
      return try await work().response
    } catch let refusal as HookAnswer {
      return refusal.response
    }
  }
}
