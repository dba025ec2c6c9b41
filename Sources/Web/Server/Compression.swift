import FileFormats
import HTTPTypes
import Hummingbird
import NIOCore

/// Pages, stylesheet and script go out compressed to whoever takes gzip. Answers to a form never do: one may show a
/// secret beside what was typed, and the length would tell about both.
enum Compression {
  private static let smallest = 1_400

  static func apply(to response: inout Response, _ request: Request, _ page: ByteBuffer) {
    guard request.method == .get, page.readableBytes >= smallest,
      request.headers[.acceptEncoding]?.contains("gzip") == true,
      let small = Gzip.compressed([UInt8](buffer: page))
    else { return }
    response.headers[.contentEncoding] = "gzip"
    response.headers[.vary] = "Accept-Encoding"
    response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: small))
  }
}
