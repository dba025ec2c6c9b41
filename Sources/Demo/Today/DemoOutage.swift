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

  /// Seconds after the start at which somebody speaks of it in public.
  static let mentions: [Int64] = [
    410, 640, 790, 830, 1_010, 1_090, 1_180, 1_330, 1_420, 1_560, 1_790, 2_050, 2_390, 2_870, 3_600, 4_900,
  ]
  static let mentionTexts = [
    "@ anche a voi rifiuta la carta? Provo da mezz'ora a pagare la bolletta.",
    "Pagamenti con carta di @ fuori uso, nessun avviso. Complimenti.",
    "@: carta rifiutata tre volte, la banca dice che è tutto a posto.",
    "Qualcuno è riuscito a pagare con carta sull'app di @ oggi?",
    "Bolletta in scadenza e l'app di @ rifiuta ogni carta.",
  ]

  static let texts = [
    "La carta viene rifiutata quando pago la bolletta.",
    "Non riesco a pagare con carta dall'app: dice carta rifiutata.",
    "Il pagamento con carta non va a buon fine, mi dà errore.",
    "Provo a pagare la bolletta con carta e mi dà errore: è un problema vostro?",
    "Pagamento con carta rifiutato tre volte, ma la carta funziona.",
  ]
}
