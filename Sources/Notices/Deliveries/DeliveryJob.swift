import Foundation

/// What a job of the kind `deliver` carries: which delivery, and which attempt of it.
public struct DeliveryJob: Sendable, Hashable, Codable {
  public let delivery: Int64
  public let attempt: Int

  init(delivery: Int64, attempt: Int) {
    self.delivery = delivery
    self.attempt = attempt
  }

  /// Reads a job's payload; nil for anything else.
  public init?(payload: String) {
    guard let job = try? JSONDecoder().decode(Self.self, from: Data(payload.utf8)) else { return nil }
    self = job
  }

  var payload: String { #"{"delivery":\#(delivery),"attempt":\#(attempt)}"# }
}
