import PageKit
import Foundation
import Primitives
import WireForms

/// The sentence for the next page, in a cookie of one minute: the text itself, so that nothing is kept here.
enum FlashCookie {
  static let name = "campanello-flash"

  static func set(_ flash: Flash, _ environment: WebEnvironment) -> SetCookie {
    let text = "\(flash.kind.rawValue):\(String(flash.text.prefix(500)))"
    let value = Data(text.utf8).base64EncodedString().replacingOccurrences(of: "=", with: "")
    return cookie(value, maxAge: 60, environment)
  }

  static func cleared(_ environment: WebEnvironment) -> SetCookie { cookie("", maxAge: 0, environment) }

  /// Shown escaped, like everything; a forged one shows its forger a sentence.
  static func read(_ value: String?) -> Flash? {
    guard let value, !value.isEmpty, value.utf8.count < 4_000 else { return nil }
    let padded = value + String(repeating: "=", count: (4 - value.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: padded) else { return nil }
    let parts = String(decoding: data, as: UTF8.self).split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let kind = Flash.Kind(rawValue: String(parts[0])) else { return nil }
    return Flash(kind, String(parts[1]))
  }

  private static func cookie(_ value: String, maxAge: Int, _ environment: WebEnvironment) -> SetCookie {
    SetCookie(
      name: name, value: value, path: environment.cookiePath, maxAge: maxAge, isSecure: environment.isSecure)
  }
}
