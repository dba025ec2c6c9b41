public import Transport

extension WebhookOutlet {
  func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    await transport.reach(address) { await send(test, over: transport) }
  }

  /// Signed as everything that comes here.
  func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    guard let body = try? WebhookBody(test.notice, happenedAt: test.now) else { return .refused(413) }
    let signature = WebhookSignature(
      id: test.dispatch.id, timestamp: test.now, body: body.bytes, secrets: secrets)
    return await transport.fault(body.bytes, at: address, headers: signature.headers)
  }
}

extension SlackOutlet {
  /// An empty message is refused with 400 by an address that exists, and shows nothing.
  func verify(over transport: HTTPTransport) async -> OutletFault? {
    await transport.reach(address) {
      let fault = await transport.fault(.post, .object([]), at: address)
      if case .refused? = fault { return nil }
      return fault
    }
  }

  func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    await transport.fault(SlackMessage(test.notice).bytes, at: address)
  }
}

extension TeamsOutlet {
  /// A workflow begins with whatever is posted: only whether anything listens is looked at.
  func verify(over transport: HTTPTransport) async -> OutletFault? { await transport.reach(address) { nil } }

  func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    await transport.fault(TeamsCard(test.notice).bytes, at: address)
  }
}

extension TelegramOutlet {
  /// Who the bot is, and whether it knows the chat: read, nothing is written.
  func verify(over transport: HTTPTransport) async -> OutletFault? {
    guard let me = try? call("getMe"), let there = try? call("getChat?chat_id=\(OutletToken.inPath(chat))") else {
      return .refused(400)
    }
    if let fault = await transport.fault(.get, at: me) { return fault }
    return await transport.fault(.get, at: there)
  }

  func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    guard let address = try? call("sendMessage") else { return .refused(400) }
    return await transport.fault(TelegramMessage(test.notice, chat: chat).bytes, at: address)
  }
}

extension EmailOutlet {
  func send(_ test: TestNotice) async -> OutletFault? {
    let told = await send(test.dispatch)
    return told.outcome == .delivered ? nil : .refused(told.status ?? 0)
  }
}

extension HTTPTransport {
  /// Posts JSON that is written already.
  fileprivate func fault(
    _ json: [UInt8], at address: WebAddress, headers: [(name: String, value: String)] = []
  ) async -> OutletFault? {
    do {
      let type = [(name: "content-type", value: "application/json; charset=utf-8")]
      return OutletFault(status: try await post(json, to: address, headers: type + headers).status)
    } catch {
      return .unreachable(error)
    }
  }
}

extension Outlet {
  /// Whether it can be told anything, looked at without telling it, where that can be. Nil where nothing is wrong.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    switch self {
    // The mail server is the administrator's own.
    case .email: nil
    case .webhook(let outlet): await outlet.verify(test, over: transport)
    case .slack(let outlet): await outlet.verify(over: transport)
    case .teams(let outlet): await outlet.verify(over: transport)
    case .telegram(let outlet): await outlet.verify(over: transport)
    }
  }

  /// Tells it that this is a test. Nil where it was taken.
  public func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    switch self {
    case .email(let outlet): await outlet.send(test)
    case .webhook(let outlet): await outlet.send(test, over: transport)
    case .slack(let outlet): await outlet.send(test, over: transport)
    case .teams(let outlet): await outlet.send(test, over: transport)
    case .telegram(let outlet): await outlet.send(test, over: transport)
    }
  }
}
