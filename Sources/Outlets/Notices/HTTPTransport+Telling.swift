import Transport

extension HTTPTransport {
  /// Posts JSON and judges the answer. `hidden` never comes into the excerpt; `wait` reads from the body how long
  /// the receiver wants to be left alone.
  func tell(
    _ json: [UInt8], at address: WebAddress, headers: [(name: String, value: String)] = [], hiding hidden: [String],
    isFinal: Bool, wait: ([UInt8]) -> Int64? = { _ in nil }
  ) async -> Delivery {
    let headers = [(name: "content-type", value: "application/json; charset=utf-8")] + headers
    do {
      let reply = try await post(json, to: address, headers: headers)
      return Delivery(
        reply, retryAfter: wait(reply.body), isFinal: isFinal, excerpt: Excerpt.of(reply.body, hiding: hidden))
    } catch {
      return Delivery(error)
    }
  }
}
