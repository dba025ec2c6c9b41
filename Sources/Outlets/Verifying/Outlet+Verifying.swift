public import Transport

extension WebhookOutlet {
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    await transport.reach(address) { await send(test, over: transport) }
  }

  /// Signed as everything that comes here.
  public func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    guard let body = try? WebhookBody(test.notice, happenedAt: test.now) else { return .refused(413) }
    let signature = WebhookSignature(
      id: test.dispatch.id, timestamp: test.now, body: body.bytes, secrets: secrets)
    return await transport.fault(body.bytes, at: address, headers: signature.headers)
  }
}

extension SlackOutlet {
  /// An empty message is refused with 400 by an address that exists, and shows nothing.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    await transport.reach(address) {
      let fault = await transport.fault(.post, .object([]), at: address)
      if case .refused? = fault { return nil }
      return fault
    }
  }

  public func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    await transport.fault(SlackMessage(test.notice).bytes, at: address)
  }
}

extension TeamsOutlet {
  /// A workflow begins with whatever is posted: only whether anything listens is looked at.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    await transport.reach(address) { nil }
  }

  public func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    await transport.fault(TeamsCard(test.notice).bytes, at: address)
  }
}

extension TelegramOutlet {
  /// Who the bot is, and whether it knows the chat: read, nothing is written.
  public func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    guard let me = try? call("getMe"), let there = try? call("getChat?chat_id=\(OutletToken.inPath(chat))") else {
      return .refused(400)
    }
    if let fault = await transport.fault(.get, at: me) { return fault }
    return await transport.fault(.get, at: there)
  }

  public func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    guard let address = try? call("sendMessage") else { return .refused(400) }
    return await transport.fault(TelegramMessage(test.notice, chat: chat).bytes, at: address)
  }
}

extension EmailOutlet {
  public func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    let told = await notify(test.dispatch, over: transport)
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
