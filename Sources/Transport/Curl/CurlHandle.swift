import CLibCurl
import Foundation

/// A handle of libcurl with its settings, for one transfer after the other; used on one thread, and freed with what it
/// holds.
final class CurlHandle {
  let pointer: UnsafeMutableRawPointer
  private var lists: [CURLoption: UnsafeMutablePointer<curl_slist>] = [:]

  /// libcurl's own set-up, once for the process.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

  /// Throws `TransportFailure.broken` where there is no memory left.
  init() throws(TransportFailure) {
    guard Self.isReady, let pointer = curl_easy_init() else { throw .broken("libcurl cannot start") }
    self.pointer = pointer
    set(CURLOPT_NOSIGNAL, 1)
    // Only the addresses that the policy was asked about: no proxy from the environment.
    set(CURLOPT_PROXY, "")
  }

  deinit {
    curl_easy_cleanup(pointer)
    for list in lists.values { curl_slist_free_all(list) }
  }

  func set(_ option: CURLoption, _ value: Int) { _ = campanello_set_long(pointer, option, value) }

  func set(_ option: CURLoption, size value: Int) { _ = campanello_set_size(pointer, option, curl_off_t(value)) }

  /// The text is copied.
  func set(_ option: CURLoption, _ value: String) { _ = campanello_set_text(pointer, option, value) }

  /// Header lines, or receivers of a mail.
  func set(_ option: CURLoption, lines: [String]) {
    var list: UnsafeMutablePointer<curl_slist>?
    for line in lines { list = curl_slist_append(list, line) ?? list }
    guard let list else { return }
    _ = campanello_set_list(pointer, option, list)
    curl_slist_free_all(lists.updateValue(list, forKey: option))
  }

  /// Limits of the whole transfer, connecting included.
  func set(seconds: Double) {
    let milliseconds = Int(max(seconds, 0.001) * 1_000)
    set(CURLOPT_TIMEOUT_MS, milliseconds)
    set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds)
  }

  /// Runs the transfer, which fills `exchange`. Blocks until it ends.
  func perform(_ exchange: Exchange) -> CURLcode {
    withExtendedLifetime(exchange) {
      exchange.attach(to: pointer)
      return curl_easy_perform(pointer)
    }
  }

  /// The last status of HTTP, or the last reply of SMTP; 0 when there was none.
  var responseCode: Int {
    var code = 0
    _ = campanello_get_long(pointer, CURLINFO_RESPONSE_CODE, &code)
    return code
  }

  /// Whether anything of a request left.
  var hasAsked: Bool {
    var bytes = 0
    _ = campanello_get_long(pointer, CURLINFO_REQUEST_SIZE, &bytes)
    return bytes > 0
  }

  /// Seconds that the receiver asked to wait, if it did: by `Retry-After`, or with 429 by the moment at which its limit
  /// begins anew (`RateLimit-Reset` of Bluesky, `X-RateLimit-Reset` of Mastodon).
  var retryAfter: Int64? {
    if let asked { return asked }
    guard responseCode == 429 else { return nil }
    for name in ["ratelimit-reset", "x-ratelimit-reset"] {
      guard let value = campanello_header(pointer, name) else { continue }
      return RateLimitReset(String(cString: value))?.seconds(from: Date().timeIntervalSince1970)
    }
    return nil
  }

  private var asked: Int64? {
    var seconds: curl_off_t = 0
    _ = campanello_get_size(pointer, CURLINFO_RETRY_AFTER, &seconds)
    return seconds > 0 ? Int64(seconds) : nil
  }
}
