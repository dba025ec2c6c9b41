import Transport

extension HTTPTransport {
  /// What is wrong with one request; nil where the answer is a success.
  func fault(
    _ method: Method, _ json: JSONText? = nil, at address: WebAddress, headers: [(name: String, value: String)] = []
  ) async -> OutletFault? {
    var headers = headers
    if json != nil { headers.append((name: "content-type", value: "application/json; charset=utf-8")) }
    do {
      return OutletFault(status: try await send(method, json?.bytes ?? [], to: address, headers: headers).status)
    } catch {
      return .unreachable(error)
    }
  }

  /// Whether anything listens, without telling it anything. Many answer only what is posted: what says by HEAD that it
  /// is not there, or drops the question, is asked again by `otherwise`.
  func reach(_ address: WebAddress, otherwise: () async -> OutletFault?) async -> OutletFault? {
    switch await fault(.head, at: address) {
    case nil, .refused, .noMailServer: nil
    case .unreachable(.connectionLost), .signedOut, .notThere, .moved: await otherwise()
    case .unreachable(let failure): .unreachable(failure)
    }
  }
}
