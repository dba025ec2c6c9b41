public import Transport

extension OutletKind {
  /// A test can be shown there without the public reading it. On a public network only the credentials are looked at.
  public var showsTests: Bool {
    switch self {
    case .slack, .teams, .webhook, .sms: true
    case .mastodon, .bluesky, .telegram, .facebook, .buffer, .postiz, .mixpost, .x, .linkedin, .instagram, .whatsapp,
      .greeting, .other:
      false
    }
  }
}

extension PublishingOutlet {
  /// Whether it lets us in, by a read call, or whether anything listens; nothing is published. Nil where nothing is
  /// wrong.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    switch self {
    case .mastodon(let account): await account.verify(over: transport)
    case .bluesky(let account): await account.verify(over: transport)
    case .telegram(let outlet): await outlet.verify(over: transport)
    case .facebook(let page): await page.verify(over: transport)
    case .slack(let outlet): await outlet.verify(over: transport)
    case .teams(let outlet): await outlet.verify(over: transport)
    case .webhook(let outlet): await outlet.verify(test, over: transport)
    case .sms(let gateway): await gateway.verify(over: transport)
    case .buffer(let channel): await channel.verify(over: transport)
    case .postiz(let channel): await channel.verify(over: transport)
    case .mixpost(let account): await account.verify(over: transport)
    }
  }

  /// A real test where ``OutletKind/showsTests``, else what `verify` does. Nil where it was taken.
  public func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    switch self {
    case .slack(let outlet): await outlet.send(test, over: transport)
    case .teams(let outlet): await outlet.send(test, over: transport)
    case .webhook(let outlet): await outlet.send(test, over: transport)
    case .sms(let gateway): await gateway.send(test, over: transport)
    case .mastodon, .bluesky, .telegram, .facebook, .buffer, .postiz, .mixpost:
      await verify(test, over: transport)
    }
  }
}
