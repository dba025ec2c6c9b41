public import PageKit
import Indicators
import People
public import Primitives
public import Storage

/// The people and the tokens, for their pages.
public enum PeopleReport {
  public static func people(
    _ menu: SettingsMenu, typed: PeoplePage.Typed = PeoplePage.Typed(), _ connection: Connection
  ) throws -> PeoplePage {
    PeoplePage(
      menu: menu,
      people: try PersonStore.all(connection).map {
        PeoplePage.Person(
          id: $0.id, name: $0.name.text, email: $0.email.text, role: $0.role.rawValue, isEnabled: $0.isEnabled)
      },
      roles: Role.allCases.map { SelectField.Choice($0.rawValue, $0.name[menu.language]) }, typed: typed)
  }

  public static func tokens(
    _ menu: SettingsMenu, typed: TokensPage.Typed = TokensPage.Typed(), now: Instant, _ connection: Connection
  ) throws -> TokensPage {
    let clock = try OrganisationStore.read(connection).clock
    return TokensPage(
      menu: menu, tokens: try ApiTokenStore.all(connection).map { token($0, clock, now, menu.language) },
      scopes: TokenScope.allCases.map { SelectField.Choice($0.rawValue, $0.name[menu.language]) }, typed: typed)
  }

  private static func token(
    _ token: ApiToken, _ clock: ZoneClock, _ now: Instant, _ language: Language
  ) -> TokensPage.Token {
    func words(_ key: TokenWords) -> String { key.text[language] }
    let moments = MomentText(clock, language)
    let today = clock.day(of: now)
    let expiry =
      token.expiresAt.map { expiry -> String in
        let day = moments.day(clock.day(of: expiry))
        return words(expiry <= now ? .expiredOn(day) : .validUntil(day))
      } ?? words(.doesNotExpire)
    let use = token.lastUsedAt.map { words(.used(moments.text($0, today: today))) } ?? words(.neverUsed)
    let scopes = TokenScope.allCases.filter(token.scopes.contains).map { $0.name[language] }
    return TokensPage.Token(
      id: token.id, name: token.name.text, scopes: scopes.joined(separator: ", "), note: "\(expiry) · \(use)",
      isRevoked: token.revokedAt != nil)
  }
}
