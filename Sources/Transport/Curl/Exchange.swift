import CLibCurl

/// What goes out and what comes back in one transfer. Only the thread of the transfer touches it.
final class Exchange {
  private(set) var received: [UInt8] = []
  private(set) var isFull = false
  /// The line with which a mail server refused something, unless it took something afterwards.
  private(set) var refusalLine: [UInt8] = []
  /// An address that the policy refused.
  private(set) var refused: IPAddress?
  private var isOpened = false

  /// Asked before the last bytes leave; false keeps them here and breaks the transfer off.
  private let mayEnd: () -> Bool
  /// Whether the last bytes left.
  private(set) var hasEnded = false
  /// Bytes of a response that are kept; the transfer ends there.
  private let mostBytes: Int
  private let policy: AddressPolicy
  private let outgoing: [UInt8]
  private var sent = 0

  init(
    policy: AddressPolicy, outgoing: [UInt8] = [], mostBytes: Int = HTTPTransport.usualBytes,
    mayEnd: @escaping () -> Bool = { true }
  ) {
    self.mostBytes = mostBytes
    self.policy = policy
    self.outgoing = outgoing
    self.mayEnd = mayEnd
  }

  /// Whether no address was left to connect to.
  var refusal: IPAddress? { isOpened ? nil : refused }

  /// The caller keeps the exchange alive as long as the transfer runs.
  func attach(to handle: UnsafeMutableRawPointer) {
    let me = Unmanaged.passUnretained(self).toOpaque()
    _ = campanello_set_transfer(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, me in
      Exchange.at(me).take(bytes, size * count)
    }
    _ = campanello_set_pointer(handle, CURLOPT_WRITEDATA, me)
    _ = campanello_set_transfer(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, me in
      Exchange.at(me).takeLine(bytes, size * count)
    }
    _ = campanello_set_pointer(handle, CURLOPT_HEADERDATA, me)
    _ = campanello_set_transfer(handle, CURLOPT_READFUNCTION) { bytes, size, count, me in
      Exchange.at(me).give(bytes, size * count)
    }
    _ = campanello_set_pointer(handle, CURLOPT_READDATA, me)
    _ = campanello_set_opening(handle) { me, _, address in Exchange.at(me).open(address) }
    _ = campanello_set_pointer(handle, CURLOPT_OPENSOCKETDATA, me)
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> Exchange {
    guard let pointer else { preconditionFailure("libcurl gives back the pointer it was given.") }
    return Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
  }

  private func take(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let room = mostBytes - received.count
    received.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: min(count, room)))
    if count > room { isFull = true }
    return count > room ? 0 : count
  }

  private func takeLine(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let line = Array(UnsafeRawBufferPointer(start: bytes, count: min(count, 1_000)))
    switch line.first {
    case UInt8(ascii: "4"), UInt8(ascii: "5"): refusalLine = line
    // The farewell says nothing about the mail.
    case _ where line.starts(with: Array("221".utf8)): break
    default: refusalLine = []
    }
    return count
  }

  private func give(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let part = outgoing[sent..<min(sent + count, outgoing.count)]
    if part.endIndex == outgoing.count, !hasEnded {
      guard mayEnd() else { return Int(CURL_READFUNC_ABORT) }
      hasEnded = true
    }
    UnsafeMutableRawBufferPointer(start: bytes, count: count).copyBytes(from: part)
    sent += part.count
    return part.count
  }

  private func open(_ address: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = Int(campanello_address_bytes(address, &bytes))
    guard let address, let target = IPAddress(bytes: Array(bytes.prefix(count))) else { return curl_socket_t(-1) }
    guard policy.allows(target) else {
      refused = target
      return curl_socket_t(-1)
    }
    isOpened = true
    return campanello_open_socket(address)
  }
}
