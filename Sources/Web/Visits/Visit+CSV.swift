import PageKit
import HTTPTypes
import Hummingbird
import NIOCore
import Primitives
import WireForms

extension Visit {
  /// How a file is wanted, by `format` in the address.
  func csvStyle() throws -> CSVStyle {
    let wanted = try query().first("format") ?? CSVStyle.plain.rawValue
    guard let style = CSVStyle(rawValue: wanted) else {
      throw Refusal.badRequest(
        LocalizedText(it: "Il formato è excel-it o plain.", en: "The format is excel-it or plain."))
    }
    return style
  }

  /// A table to be saved under `name`.
  func csv(_ text: String, _ name: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8; header=present", .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"\(name).csv\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
