import Foundation
import Primitives

/// A JSON object that came over the wire, asked by path.
struct HookBody {
  private let root: [String: Any]

  /// Nil for what is no object.
  init?(_ bytes: [UInt8]) {
    guard let root = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else { return nil }
    self.root = root
  }

  private init(_ root: [String: Any]) { self.root = root }

  private func value(_ path: String) -> Any? {
    var here: Any? = root
    for name in path.split(separator: ".") {
      if let object = here as? [String: Any] {
        here = object[String(name)]
      } else if let list = here as? [Any], let place = Int(name), list.indices.contains(place) {
        here = list[place]
      } else {
        return nil
      }
    }
    return here is NSNull ? nil : here
  }

  /// A text, or a number as it is written; empty is nothing. At most 20,000 characters.
  func text(_ path: String) -> String? {
    switch value(path) {
    case let text as String:
      let kept = String(text.prefix(20_000)).trimmingCharacters(in: .whitespacesAndNewlines)
      return kept.isEmpty ? nil : kept
    case let number as NSNumber: return Self.isFlag(number) ? nil : "\(number)"
    default: return nil
    }
  }

  func whole(_ path: String) -> Int? {
    switch value(path) {
    case let number as NSNumber where !Self.isFlag(number): return Int(exactly: number.doubleValue.rounded())
    case let text as String: return Int(text)
    default: return nil
    }
  }

  func flag(_ path: String) -> Bool? {
    switch value(path) {
    case let number as NSNumber where Self.isFlag(number): return number.boolValue
    case "true" as String: return true
    case "false" as String: return false
    default: return nil
    }
  }

  func object(_ path: String) -> HookBody? { (value(path) as? [String: Any]).map { HookBody($0) } }

  /// RFC 3339, or seconds (or thousandths) since 1970; nil for anything else, and before 1990 or after 2100.
  func instant(_ path: String) -> Instant? {
    var seconds: Double?
    switch value(path) {
    case let number as NSNumber where !Self.isFlag(number): seconds = number.doubleValue
    case let text as String: seconds = Double(text) ?? Self.seconds(text)
    default: return nil
    }
    guard var found = seconds, found.isFinite else { return nil }
    if found > 100_000_000_000 { found /= 1_000 }
    guard (631_152_000...4_102_444_800).contains(found) else { return nil }
    return Instant(seconds: Int64(found))
  }

  private static func seconds(_ text: String) -> Double? {
    let plain = text.replacing(/\.\d+/, with: "").replacing(" UTC", with: "Z").replacing(" ", with: "T")
    let zoned = plain.contains(/(Z|[+-]\d{2}:?\d{2})$/) ? plain : plain + "Z"
    return (try? Date(zoned, strategy: .iso8601))?.timeIntervalSince1970
  }

  private static func isFlag(_ number: NSNumber) -> Bool { flagType == String(cString: number.objCType) }

  /// What Foundation calls a truth value.
  private static let flagType = String(cString: NSNumber(value: true).objCType)

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
