import Foundation

/// The text form: `$scrypt$ln=15,r=8,p=1$` salt `$` key, both in base64 without padding (the PHC string format).
extension PasswordHash {
  var stored: String {
    "$scrypt$ln=\(cost.logN),r=\(cost.r),p=\(cost.p)$\(Self.base64(salt))$\(Self.base64(keyBytes))"
  }

  /// Nil for a text of any other form, or of a cost beyond reason.
  init?(stored text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = Self.cost(parts[2]),
      let salt = Self.bytes(parts[3]), salt.count == 16, let key = Self.bytes(parts[4]), key.count == 32
    else { return nil }
    self.init(cost: cost, salt: salt, key: key)
  }

  private static func cost(_ text: Substring) -> PasswordCost? {
    let fields = text.split(separator: ",")
    guard fields.count == 3, fields[0].hasPrefix("ln="), fields[1].hasPrefix("r="), fields[2].hasPrefix("p="),
      let logN = Int(fields[0].dropFirst(3)), let r = Int(fields[1].dropFirst(2)),
      let p = Int(fields[2].dropFirst(2))
    else { return nil }
    let cost = PasswordCost(logN: logN, r: r, p: p)
    return cost.isReasonable ? cost : nil
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("=", with: "")
  }

  private static func bytes(_ text: Substring) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    return Data(base64Encoded: text + padding).map { [UInt8]($0) }
  }
}
