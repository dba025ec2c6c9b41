import Transport
import Testing

struct WebAddressTests {
  static let wrong: [(String, OutboundProblem)] = [
    ("", .addressInvalid), ("example.com", .addressInvalid), ("https://", .addressInvalid),
    ("https://example.com/a b", .addressInvalid), ("https://example.com/\r\nHost: x", .addressInvalid),
    ("https://perché.it/", .addressInvalid), ("https://a\u{0}b/", .addressInvalid),
    ("https://example.com/" + String(repeating: "a", count: 2_000), .addressInvalid),
    ("https://example.com:99999/", .addressInvalid),
    ("file:///etc/passwd", .addressInvalid), ("gopher://example.com/", .addressNotWeb),
    ("smtp://example.com/", .addressNotWeb), ("https://anna:secret@example.com/", .addressWithUser),
    ("https://anna@example.com/", .addressWithUser),
  ]

  @Test(arguments: wrong)
  func `what is no address of the web is refused with the reason`(_ text: String, _ problem: OutboundProblem) {
    #expect(throws: problem) { try WebAddress(text) }
  }

  @Test func `the path, often a secret, is never shown`() throws {
    let address = try WebAddress("https://hooks.slack.com:8443/services/T0/B0/verysecret?sig=alsosecret")
    #expect(address.origin == "https://hooks.slack.com:8443")
    var dumped = ""
    dump(address, to: &dumped)
    for text in ["\(address)", String(reflecting: address), dumped] {
      #expect(!text.contains("secret"))
    }
  }
}
