import CLibCurl

/// Why nothing came back. No case holds an address of the web or a secret.
public enum TransportFailure: Error, Sendable, Hashable {
  /// The policy does not allow the address that the name leads to.
  case refusedAddress(IPAddress)
  /// The name leads nowhere.
  case unknownHost
  case cannotConnect
  case timeout
  /// The certificate is not trusted, or no encryption could be agreed on.
  case encryption
  /// The mail server did not take the user name and the password.
  case signInRefused
  /// The connection ended before the answer did.
  case connectionLost
  /// In quiet mode nothing leaves.
  case quiet
  /// Anything else, in libcurl's words.
  case broken(String)

  init(_ code: CURLcode, refused: IPAddress?) {
    if let refused {
      self = .refusedAddress(refused)
      return
    }
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: self = .unknownHost
    case CURLE_COULDNT_CONNECT: self = .cannotConnect
    case CURLE_OPERATION_TIMEDOUT: self = .timeout
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CACERT_BADFILE:
      self = .encryption
    case CURLE_LOGIN_DENIED: self = .signInRefused
    case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE: self = .connectionLost
    default: self = .broken(String(cString: curl_easy_strerror(code)))
    }
  }
}

extension TransportFailure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .refusedAddress(let address): "the address \(address) is not allowed"
    case .unknownHost: "the host is not known"
    case .cannotConnect: "no connection"
    case .quiet: "quiet mode: nothing leaves"
    case .timeout: "no answer in time"
    case .encryption: "no trusted encryption"
    case .signInRefused: "user name or password refused"
    case .connectionLost: "the connection was lost"
    case .broken(let text): text
    }
  }
}
