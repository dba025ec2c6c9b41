public import Primitives
import Statistics

/// How often ordinary days show such a fall at the same hours, though nobody was told anything.
public struct PlaceboDays: Sendable, Hashable {
  /// The days before that are looked at, and the contacts of the two stretches that a day needs to count.
  public static let most = 28
  static let leastContacts = 5

  /// Days that counted, and of them those with a change at least as great.
  public let days: Int
  public let asGreat: Int
  public var p: Double { Double(1 + asGreat) / Double(days + 1) }

  /// Nil where hardly any day has enough contacts to tell. 56 counts by the hour.
  public init?(
    of avoided: ContactsAvoided, _ dimension: Dimension, _ value: String, _ contacts: ContactQueries
  ) throws {
    let (before, after) = (avoided.before, avoided.after)
    /// How many times more or fewer came than the expected course explains.
    func size(_ first: Double, _ second: Double) -> Double {
      let ratio = PoissonRatio(second, per: after.beside, to: first, per: before.beside).ratio
      return max(ratio, 1 / ratio)
    }
    let seen = size(before.contacts, max(after.contacts, 0.5))
    var (days, asGreat) = (0, 0)
    for day in 1...Int64(Self.most) {
      func count(_ stretch: ContactsAvoided.Stretch) throws -> Int {
        try contacts.count(
          dimension, value, from: Instant(seconds: stretch.from.seconds - day * 86_400),
          to: Instant(seconds: stretch.to.seconds - day * 86_400))
      }
      let (first, second) = (try count(before), try count(after))
      if first + second < Self.leastContacts { continue }
      days += 1
      if size(Double(first) + 0.5, Double(second) + 0.5) >= seen { asGreat += 1 }
    }
    if days < 10 { return nil }
    self.days = days
    self.asGreat = asGreat
  }
}
