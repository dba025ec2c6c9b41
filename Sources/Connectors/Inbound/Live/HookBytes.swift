import Foundation
import Primitives
import WireForms

/// What can be said of a body before it is read.
enum HookBytes {
  /// The same for the same bytes.
  static func fingerprint(_ bytes: [UInt8]) -> String {
    var hash = StableHash()
    // Byte by byte: what is no UTF-8 differs too.
    for byte in bytes { hash.combine(byte: byte) }
    return "\(bytes.count)-" + String(hash.value, radix: 36)
  }

  /// Telephone exchanges send forms as often as JSON.
  static func json(fromForm request: HookRequest) -> [UInt8] {
    guard request.headers["content-type"]?.contains("form-urlencoded") == true else { return request.body }
    // Some say that they send a form and send JSON.
    if request.body.first == UInt8(ascii: "{") { return request.body }
    guard let form = try? FormFields(body: request.body) else { return request.body }
    let fields = Dictionary(form.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    return (try? JSONSerialization.data(withJSONObject: fields)).map { Array($0) } ?? []
  }
}
