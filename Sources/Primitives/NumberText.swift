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

  /// A length of time in seconds, as people say it: `4,2 s`, `45 s`, `1:48 min`, `3 min`, `30 min`, `2 h`,
  /// `1 h 30 min`, `26 h`, `3 g 4 h`.
  ///
  /// The largest unit and, while it still counts, the next one: tenths of a second below 10 s, seconds below ten
  /// minutes, minutes below a day, hours from two days to ten. A second part of zero is not written. Rounded half
  /// up, once, in the unit shown last; so 59.6 s is a minute and 3,599 s an hour.
  public func duration(_ seconds: Double) -> String {
    guard seconds.isFinite else { return "—" }
    if seconds < 0 { return seconds <= -0.05 ? "−" + duration(-seconds) : duration(0) }
    if seconds < 9.95 {
      let tenths = (seconds * 10).rounded()
      return "\(decimal(tenths / 10, digits: tenths.truncatingRemainder(dividingBy: 10) == 0 ? 0 : 1)) s"
    }
    if seconds < 59.5 { return "\(count(seconds.rounded())) s" }
    if seconds < 599.5 {
      let whole = Int(seconds.rounded())
      return whole % 60 == 0 ? "\(whole / 60) min" : "\(whole / 60):\(twoDigits(whole % 60)) min"
    }
    let minutes = (seconds / 60).rounded()
    if minutes < 60 { return "\(count(minutes)) min" }
    if minutes < 1440 { return parts(Int(minutes), of: 60, "h", "min") }
    let hours = (seconds / 3600).rounded()
    if hours < 48 { return "\(count(hours)) h" }
    let day = language == .it ? "g" : "d"
    if hours < 240 { return parts(Int(hours), of: 24, day, "h") }
    return "\(count((seconds / 86_400).rounded())) \(day)"
  }

  /// A difference of lengths of time: `+1:48 min`, `−2 h`, `0 s`.
  public func signedDuration(_ seconds: Double) -> String {
    seconds >= 0.05 && seconds.isFinite ? "+" + duration(seconds) : duration(seconds)
  }

  /// `1 h 30 min`; `2 h` where the smaller part is zero.
  private func parts(_ total: Int, of size: Int, _ large: String, _ small: String) -> String {
    let rest = total % size
    return "\(total / size) \(large)" + (rest == 0 ? "" : " \(rest) \(small)")
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
