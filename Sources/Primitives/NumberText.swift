import Foundation

/// Numbers as a person reads them. Always grouped, also below 10,000 (`1.284`), unlike ICU's Italian; a true
/// minus sign; a percentage without a space.
public struct NumberText: Sendable {
  public var language: Language

  public init(_ language: Language) { self.language = language }

  /// `1.284,5`, `1,284.5`
  public func decimal(_ value: Double, digits: Int = 1) -> String {
    guard value.isFinite else { return "—" }
    let text = String(format: "%.\(digits)f", abs(value))
    let parts = text.split(separator: ".")
    let whole = grouped(String(parts[0]))
    let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
    let sign = value < 0 && !isZero ? "−" : ""
    return parts.count > 1 ? "\(sign)\(whole)\(language == .it ? "," : ".")\(parts[1])" : sign + whole
  }

  /// `1.284`
  public func count(_ value: Double) -> String { decimal(value, digits: 0) }

  /// `+4,5`, `−4,5`, `0,0`
  public func signed(_ value: Double, digits: Int = 1) -> String {
    let text = decimal(value, digits: digits)
    let isZero = text.allSatisfy { !$0.isNumber || $0 == "0" }
    return value > 0 && !isZero ? "+" + text : text
  }

  /// `84,1%` from 0.841
  public func percent(_ share: Double, digits: Int = 1) -> String { decimal(share * 100, digits: digits) + "%" }

  /// `+1%` from 0.01
  public func signedPercent(_ share: Double, digits: Int = 0) -> String {
    signed(share * 100, digits: digits) + "%"
  }

  /// `4,2 s`, `48 s`, `1:48 min`, `2 h 05`, `3 g 4 h`
  public func duration(_ seconds: Double) -> String {
    guard seconds.isFinite else { return "—" }
    if seconds < 0 { return "−" + duration(-seconds) }
    let total = Int(seconds.rounded())
    if total < 60 { return "\(seconds < 9.95 ? decimal(seconds) : String(total)) s" }
    if total < 3600 { return "\(total / 60):\(twoDigits(total % 60)) min" }
    if total < 172_800 { return "\(total / 3600) h \(twoDigits(total / 60 % 60))" }
    return "\(total / 86_400) \(language == .it ? "g" : "d") \(total / 3600 % 24) h"
  }

  private func grouped(_ digits: String) -> String {
    var out = ""
    for (i, digit) in digits.enumerated() {
      if i > 0, (digits.count - i) % 3 == 0 { out += language == .it ? "." : "," }
      out.append(digit)
    }
    return out
  }
}
