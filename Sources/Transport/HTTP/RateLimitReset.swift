import Foundation

/// When a limit begins anew, as servers write it: seconds from now, seconds since 1970, or a moment (RFC 3339).
enum RateLimitReset: Equatable {
  case inSeconds(Double)
  /// Seconds since 1970.
  case at(Double)

  /// Nil for what is none of the three.
  init?(_ text: String) {
    let text = text.trimmingCharacters(in: .whitespaces)
    if let number = Double(text), number.isFinite, number >= 0 {
      // Nobody asks to wait for thirty years.
      self = number < 1e9 ? .inSeconds(number) : .at(number)
    } else if let moment = Self.moment(text) {
      self = .at(moment.timeIntervalSince1970)
    } else {
      return nil
    }
  }

  private static func moment(_ text: String) -> Date? {
    (try? Date(text, strategy: .iso8601))
      ?? (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
  }

  /// Whole seconds, never early; nil where it is past. `now` in seconds since 1970.
  func seconds(from now: Double) -> Int64? {
    let wait: Double =
      switch self {
      case .inSeconds(let seconds): seconds
      case .at(let moment): moment - now
      }
    return wait > 0 ? Int64(min(wait, 1e9).rounded(.up)) : nil
  }
}
