import Foundation
import Primitives

/// What can be said of a body before it is read.
enum HookBytes {
  /// The same for the same bytes.
  static func fingerprint(_ bytes: [UInt8]) -> String {
    var hash = StableHash()
    hash.combine(String(decoding: bytes, as: UTF8.self))
    return "\(bytes.count)-" + String(hash.value, radix: 36)
  }

  /// Telephone exchanges send forms as often as JSON.
  static func json(fromForm request: HookRequest) -> [UInt8] {
    guard request.headers["content-type"]?.contains("form-urlencoded") == true else { return request.body }
    var parts = URLComponents()
    parts.percentEncodedQuery = String(decoding: request.body, as: UTF8.self).replacing("+", with: "%20")
    var fields: [String: String] = [:]
    for item in parts.queryItems ?? [] { fields[item.name] = item.value ?? "" }
    return (try? JSONSerialization.data(withJSONObject: fields)).map { Array($0) } ?? []
  }
}
