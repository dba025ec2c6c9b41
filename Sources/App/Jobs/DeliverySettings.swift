import Foundation
import Notices
import Secrets
import Transport
import Primitives

/// How notices leave: the mail server, the key that opens the secrets of destinations, and which addresses of the
/// own network may be called.
struct DeliverySettings: Sendable {
  /// Nil where no mail server is set.
  var mail: MailSender?
  var key: SealingKey?
  var policy = AddressPolicy.publicOnly
  /// Trusted beside the system's certificates.
  var certificates: CertificateFile?

  /// What talks to outlets.
  var transport: HTTPTransport { HTTPTransport(policy: policy, certificates: certificates) }

  /// By which new outlets are looked at, and tests leave: a person waits.
  var trialTransport: HTTPTransport { HTTPTransport(policy: policy, certificates: certificates, timeout: 10) }

  /// Reads what is stated; user, password and key come from the environment alone. Throws `Refusal` for what cannot
  /// work.
  ///
  /// - `CAMPANELLO_SMTP`: `smtp://host:587` (STARTTLS required), `smtps://host:465` (TLS from the beginning),
  ///   `smtp://host:25?starttls=no` (in the clear).
  /// - `CAMPANELLO_SMTP_FROM`: an address, or `Name <address>`.
  /// - `CAMPANELLO_CA_FILE`: certificates (PEM) to trust beside those of the system.
  /// - `CAMPANELLO_ALLOW_ADDRESSES`: ranges such as `10.0.0.0/8`, with commas or spaces between.
  init(_ stated: StatedSettings, environment: [String: String] = ProcessInfo.processInfo.environment) throws {
    func secret(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let text = secret("CAMPANELLO_KEY") {
      guard let data = Data(base64Encoded: text), let key = SealingKey([UInt8](data)) else {
        throw Refusal(
          .configuration, "bad_key", it: "CAMPANELLO_KEY vuole 32 byte in base64 (openssl rand -base64 32).",
          en: "CAMPANELLO_KEY wants 32 bytes in base64 (openssl rand -base64 32).")
      }
      self.key = key
    }
    if let path = stated["CAMPANELLO_CA_FILE"] {
      guard let file = CertificateFile(path: path) else {
        throw Refusal(
          .configuration, "bad_certificates",
          it: "CAMPANELLO_CA_FILE: \(path) non è un file leggibile di certificati (PEM).",
          en: "CAMPANELLO_CA_FILE: \(path) is not a readable file of certificates (PEM).")
      }
      certificates = file
    }
    if let text = stated["CAMPANELLO_SMTP"] {
      mail = try Self.mail(
        text, from: stated["CAMPANELLO_SMTP_FROM"], user: secret("CAMPANELLO_SMTP_USER"),
        password: secret("CAMPANELLO_SMTP_PASSWORD"), certificates)
    }
    if let text = stated["CAMPANELLO_ALLOW_ADDRESSES"] {
      let ranges = try text.split { $0 == "," || $0.isWhitespace }.map { part in
        guard let range = AddressRange(String(part)) else {
          throw Refusal(
            .configuration, "bad_addresses",
            it: "CAMPANELLO_ALLOW_ADDRESSES: «\(part)» non è un intervallo come 10.0.0.0/8.",
            en: "CAMPANELLO_ALLOW_ADDRESSES: \"\(part)\" is not a range such as 10.0.0.0/8.")
        }
        return range
      }
      policy = .allowing(ranges)
    }
  }

  private static func mail(
    _ text: String, from: String?, user: String?, password: String?, _ certificates: CertificateFile?
  ) throws -> MailSender {
    let parts = URLComponents(string: text)
    // What was typed may hold a password: it is not said again.
    let wrong = Refusal(
      .configuration, "bad_smtp",
      it: "CAMPANELLO_SMTP è come smtp://posta.example.it:587, smtps://posta.example.it:465 o "
        + "smtp://localhost:25?starttls=no. Utente e password stanno in CAMPANELLO_SMTP_USER "
        + "e CAMPANELLO_SMTP_PASSWORD.",
      en: "CAMPANELLO_SMTP is like smtp://mail.example.com:587, smtps://mail.example.com:465 or "
        + "smtp://localhost:25?starttls=no. User and password go into CAMPANELLO_SMTP_USER "
        + "and CAMPANELLO_SMTP_PASSWORD.")
    guard let parts, let host = parts.host, parts.user == nil, parts.password == nil, ["", "/"].contains(parts.path),
      let encryption = encryption(parts)
    else { throw wrong }
    guard let from else {
      throw Refusal(
        .configuration, "no_sender", it: "Manca CAMPANELLO_SMTP_FROM: l'indirizzo da cui partono gli avvisi.",
        en: "CAMPANELLO_SMTP_FROM is missing: the address that notices come from.")
    }
    let usual = encryption == .tls ? 465 : encryption == .startTLS ? 587 : 25
    // An IPv6 address stands in brackets here only.
    let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    do {
      let server = try MailServer(
        host: bare, port: parts.port ?? usual, encryption: encryption, user: user, password: password,
        certificates: certificates)
      return MailSender(server: server, from: try sender(from))
    } catch {
      throw Refusal(.configuration, "bad_smtp", it: error.message.it, en: error.message.en)
    }
  }

  /// Nil for what cannot be meant.
  private static func encryption(_ parts: URLComponents) -> MailServer.Encryption? {
    let items = parts.queryItems ?? []
    if items.contains(where: { $0.name != "starttls" }) || items.count > 1 { return nil }
    switch (parts.scheme, items.first?.value) {
    case ("smtps", nil): return .tls
    case ("smtp", nil), ("smtp", "required"), ("smtp", "yes"): return .startTLS
    case ("smtp", "no"), ("smtp", "none"): return MailServer.Encryption.none
    default: return nil
    }
  }

  /// Reads `a@example.it` and `Campanello <a@example.it>`.
  private static func sender(_ text: String) throws(OutboundProblem) -> MailAddress {
    guard text.hasSuffix(">"), let start = text.lastIndex(of: "<") else { return try MailAddress(text) }
    let name = text[..<start].trimmingCharacters(in: .whitespaces)
    let address = text[text.index(after: start)...].dropLast()
    return try MailAddress(String(address), name: name.isEmpty ? nil : name)
  }
}
