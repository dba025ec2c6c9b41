import Foundation
public import Transport

/// What an administrator types to connect an outlet: checked before it is kept, encrypted while it is.
public struct OutletSettings: Sendable, Hashable {
  public let kind: OutletKind
  public var fields: OutletFields
  /// Of a scheduler: the network whose limits count. Kept beside, unsealed.
  public var leadsTo: OutletKind?

  public init(_ kind: OutletKind, _ fields: OutletFields, leadsTo: OutletKind? = nil) {
    self.kind = kind
    self.fields = fields
    self.leadsTo = kind.description.isScheduler ? leadsTo ?? .other : nil
  }

  /// The outlet, ready; nil where a person publishes, or where mails would leave and no `mail` server is set. Throws for
  /// what cannot work.
  public func outlet(_ mail: MailSender? = nil) throws(OutboundProblem) -> (any Outlet)? {
    var fields = fields
    if fields[.server].isEmpty { fields[.server] = kind.description.usualServer ?? "" }
    return try kind.description.connect?(fields, mail)
  }

  /// What may be shown of it: no path, no token. Throws for what cannot work.
  public func shown() throws(OutboundProblem) -> String {
    if kind == .email { return try MailAddress(fields[.account]).text }
    return try outlet()?.shown ?? Excerpt.of(fields[.account])
  }

  /// Looks whether it can be reached, without showing anything there. Throws `OutletFault`, and `OutboundProblem` for
  /// what cannot work.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async throws {
    if let fault = try await outlet()?.verify(test, over: transport) { throw fault }
  }

  /// As it is encrypted: an object of JSON.
  public var sealable: String {
    let values = Dictionary(fields.values.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { $1 })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return (try? String(decoding: encoder.encode(values), as: UTF8.self)) ?? "{}"
  }

  /// Reads what ``sealable`` wrote, and the lists of earlier versions; nil for anything else.
  public init?(_ kind: OutletKind, sealed text: String) {
    let data = Data(text.utf8)
    if let values = try? JSONDecoder().decode([String: String].self, from: data) {
      let known = values.compactMap { name, value in OutletKey(rawValue: name).map { ($0, value) } }
      self.init(kind, OutletFields(Dictionary(known, uniquingKeysWith: { $1 })))
    } else if let list = try? JSONDecoder().decode([String].self, from: data),
      let fields = Self.listed(kind, list)
    {
      self.init(kind, fields)
    } else {
      return nil
    }
  }

  /// Until version 1 settings were lists: each kind had its own order.
  private static func listed(_ kind: OutletKind, _ list: [String]) -> OutletFields? {
    switch (kind, list.count) {
    case (.mastodon, 2): [.server: list[0], .token: list[1]]
    case (.bluesky, 3), (.facebook, 3), (.buffer, 3), (.postiz, 3), (.mixpost, 3):
      [.server: list[0], .account: list[1], .token: list[2]]
    case (.telegram, 3): [.server: list[0], .token: list[1], .account: list[2]]
    case (.telegram, 2): [.token: list[0], .account: list[1]]
    case (.slack, 1), (.teams, 1): [.token: list[0]]
    case (.webhook, 2...): [.server: list[0], .secrets: list[1...].joined(separator: " ")]
    case (.sms, 3...): [.server: list[0], .token: list[1], .numbers: list[2...].joined(separator: ",")]
    case (.email, 1): [.account: list[0]]
    default: nil
    }
  }
}

extension OutletSettings: CustomStringConvertible, CustomReflectable {
  public var description: String { "\(kind.rawValue) (redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
