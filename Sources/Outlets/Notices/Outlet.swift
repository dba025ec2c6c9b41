public import Transport

/// A place where notices go.
public enum Outlet: Sendable, Hashable {
  case email(EmailOutlet)
  case webhook(WebhookOutlet)
  case slack(SlackOutlet)
  case teams(TeamsOutlet)
  case telegram(TelegramOutlet)

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case email, webhook, slack, teams, telegram
  }

  public var kind: Kind {
    switch self {
    case .email: .email
    case .webhook: .webhook
    case .slack: .slack
    case .teams: .teams
    case .telegram: .telegram
    }
  }

  /// Makes one try. Everything that can go wrong is an outcome.
  public func send(_ dispatch: Dispatch, over transport: HTTPTransport) async -> Delivery {
    switch self {
    case .email(let outlet): await outlet.send(dispatch)
    case .webhook(let outlet): await outlet.send(dispatch, over: transport)
    case .slack(let outlet): await outlet.send(dispatch, over: transport)
    case .teams(let outlet): await outlet.send(dispatch, over: transport)
    case .telegram(let outlet): await outlet.send(dispatch, over: transport)
    }
  }
}
