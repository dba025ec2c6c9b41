import People
import Secrets
import WireForms

/// The one cookie the product needs: who has signed in.
enum SessionCookie {
  static func set(_ secret: Secret, _ environment: WebEnvironment) -> SetCookie {
    cookie(secret.text, maxAge: Int(Session.longestLife), environment)
  }

  static func cleared(_ environment: WebEnvironment) -> SetCookie { cookie("", maxAge: 0, environment) }

  private static func cookie(_ value: String, maxAge: Int, _ environment: WebEnvironment) -> SetCookie {
    SetCookie(
      name: environment.sessionCookieName, value: value, path: environment.cookiePath, maxAge: maxAge,
      isSecure: environment.isSecure)
  }
}
