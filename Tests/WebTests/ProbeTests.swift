import Foundation
import Testing

@testable import Web

struct ProbeTests {
  @Test func `an IPv6 address stands in brackets in every address`() {
    var settings = InProcessSite.settings
    settings.publicURL = ""
    settings.host = "::1"
    #expect(settings.base(port: 8080) == "http://[::1]:8080")
    settings.host = "127.0.0.1"
    #expect(settings.base(port: 80) == "http://127.0.0.1:80")
    settings.publicURL = "https://example.it/c"
    #expect(settings.base(port: 80) == "https://example.it/c")
  }
}

extension InProcessSite {
  static var settings: WebSettings {
    WebSettings(
      publicURL: "", host: "127.0.0.1", port: 0, isDemo: false, longestUpload: 1, uploads: .temporaryDirectory,
      trustsProxy: false, clock: { now })
  }
}
