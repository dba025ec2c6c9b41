import Foundation

/// Base64 that needs no escaping in an address, without padding (RFC 4648, section 5).
public enum Base64URL {
  public static func text(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// Nil for anything that ``text(_:)`` never gives.
  public static func bytes(_ text: String) -> [UInt8]? {
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: plain + padding) else { return nil }
    let bytes = [UInt8](data)
    return self.text(bytes) == text ? bytes : nil
  }
}
