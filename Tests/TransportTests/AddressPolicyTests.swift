import Testing

@testable import Transport

struct AddressPolicyTests {
  static let refused = [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254", "169.254.169.254",
    "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.168.1.1", "198.18.0.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "2001::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:c0a8:101::", "::127.0.0.1",
    "100::1", "5f00::1", "64:ff9b:1::1",
  ]

  @Test(arguments: refused)
  func `what is not on the public internet is refused`(_ text: String) throws {
    #expect(AddressPolicy.publicOnly.allows(try #require(IPAddress(text))) == false)
  }

  static let allowed = [
    "1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.167.1.1", "223.255.255.1",
    "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1",
  ]

  @Test(arguments: allowed)
  func `public addresses are allowed`(_ text: String) throws {
    #expect(AddressPolicy.publicOnly.allows(try #require(IPAddress(text))))
  }

  @Test func `ranges that the administrator names are allowed, and their neighbours are not`() throws {
    let policy = AddressPolicy.allowing([
      try #require(AddressRange("10.20.0.0/14")), try #require(AddressRange("fd00:1::/32")),
    ])
    #expect(policy.allows(try #require(IPAddress("10.23.255.255"))))
    #expect(!policy.allows(try #require(IPAddress("10.24.0.0"))))
    #expect(policy.allows(try #require(IPAddress("fd00:1::7"))))
    #expect(!policy.allows(try #require(IPAddress("fd00:2::7"))))
    #expect(policy.allows(try #require(IPAddress("8.8.8.8"))))
  }

  static let noRanges = ["", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "010.0.0.0/8", "::/129", "a/b", "10.0.0.0/8/8"]

  @Test(arguments: noRanges)
  func `what is no range is not read as one`(_ text: String) {
    #expect(AddressRange(text) == nil)
  }

  @Test func `an address is written in the usual notation`() {
    #expect(IPAddress("::ffff:192.168.0.1").map(String.init(describing:)) == "192.168.0.1")
    #expect(IPAddress("2001:DB8:0:0::1").map(String.init(describing:)) == "2001:db8::1")
  }
}
