public import Primitives

/// What happens today in the example company: for some time customers cannot pay with their card.
public struct DemoOutage: Sendable, Hashable {
  public let start: Instant
  /// When customers were told.
  public let told: Instant

  /// It began 50 minutes ago; where that is no hour of service, late in the last afternoon.
  public init(near now: Instant) {
    let clock = ZoneClock(identifier: "Europe/Rome") ?? .utc
    let day = clock.day(of: now)
    let second = clock.secondOfDay(of: now)
    start =
      switch second {
      case ..<(9 * 3_600): clock.instant(day.adding(days: -1), secondOfDay: 61_800)
      case (19 * 3_600)...: clock.instant(day, secondOfDay: 61_800)
      default: Instant(seconds: now.seconds - 3_000)
      }
    told = Instant(seconds: start.seconds + 15 * 60)
  }

  /// Contacts a minute that it brings, `minutes` after it began: fewer once customers were told.
  func contacts(aMinute minutes: Double) -> Double {
    let full = 2.8 * min(1, minutes / 4)
    let since = minutes - 15
    return since <= 0 ? full : 0.4 + 2.4 * max(0, 1 - since / 20)
  }

  static let texts = [
    "La carta viene rifiutata quando pago la bolletta.",
    "Non riesco a pagare con carta dall'app: dice carta rifiutata.",
    "Il pagamento con carta non va a buon fine, mi dà errore.",
    "Provo a pagare la bolletta con carta e mi dà errore: è un problema vostro?",
    "Pagamento con carta rifiutato tre volte, ma la carta funziona.",
  ]
}
