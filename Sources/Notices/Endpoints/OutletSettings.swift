import Foundation
public import Outlets
public import Transport

/// What an administrator types to set up an outlet. Checked before it is stored, encrypted while it is.
public enum OutletSettings: Sendable, Hashable {
  case email(to: String)
  /// The newest secret first.
  case webhook(address: String, secrets: [String])
  case slack(address: String)
  case teams(address: String)
  case telegram(token: String, chat: String)

  public var kind: Outlet.Kind {
    switch self {
    case .email: .email
    case .webhook: .webhook
    case .slack: .slack
    case .teams: .teams
    case .telegram: .telegram
    }
  }

  /// What may be shown of it: no path, no token.
  public func shown() throws(OutboundProblem) -> String {
    switch self {
    case .email(let to): try MailAddress(to).text
    case .webhook(let address, let secrets):
      try WebhookOutlet(address: WebAddress(address), secrets: Self.read(secrets)).address.origin
    case .slack(let address), .teams(let address): try WebAddress(address).origin
    case .telegram(let token, let chat): try TelegramOutlet(token: token, chat: chat).chat
    }
  }

  /// The outlet, ready to send. `mail` is what mails are sent by.
  func outlet(_ mail: MailSender?) throws(OutboundProblem) -> Outlet? {
    switch self {
    case .email(let to):
      guard let mail else { return nil }
      return .email(EmailOutlet(server: mail.server, from: mail.from, to: try MailAddress(to)))
    case .webhook(let address, let secrets):
      return .webhook(try WebhookOutlet(address: WebAddress(address), secrets: Self.read(secrets)))
    case .slack(let address): return .slack(SlackOutlet(address: try WebAddress(address)))
    case .teams(let address): return .teams(TeamsOutlet(address: try WebAddress(address)))
    case .telegram(let token, let chat): return .telegram(try TelegramOutlet(token: token, chat: chat))
    }
  }

  /// As it is encrypted: the fields of the case, as JSON.
  var fields: String {
    let fields: [String] =
      switch self {
      case .email(let to): [to]
      case .webhook(let address, let secrets): [address] + secrets
      case .slack(let address), .teams(let address): [address]
      case .telegram(let token, let chat): [token, chat]
      }
    return (try? String(decoding: JSONEncoder().encode(fields), as: UTF8.self)) ?? "[]"
  }

  /// Reads what ``fields`` wrote; nil for anything else.
  init?(_ kind: Outlet.Kind, fields text: String) {
    guard let fields = try? JSONDecoder().decode([String].self, from: Data(text.utf8)), let first = fields.first else {
      return nil
    }
    switch kind {
    case .email: self = .email(to: first)
    case .webhook: self = .webhook(address: first, secrets: Array(fields.dropFirst()))
    case .slack: self = .slack(address: first)
    case .teams: self = .teams(address: first)
    case .telegram:
      guard fields.count == 2 else { return nil }
      self = .telegram(token: first, chat: fields[1])
    }
  }

  private static func read(_ secrets: [String]) throws(OutboundProblem) -> [WebhookSecret] {
    var read: [WebhookSecret] = []
    for secret in secrets { read.append(try WebhookSecret(secret)) }
    return read
  }
}

extension OutletSettings: CustomStringConvertible, CustomReflectable {
  public var description: String { "\(kind.rawValue) (redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
