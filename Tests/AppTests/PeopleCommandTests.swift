import People
import Primitives
import Secrets
import Testing

@testable import App

@Suite struct PeopleCommandTests {
  @Test(arguments: ["team-leader", "team_leader"])
  func `a role is read with either dash`(_ text: String) {
    #expect(Role(argument: text) == .teamLeader)
    #expect(Role(argument: "king") == nil)
  }

  @Test func `scopes are read from one list`() {
    #expect(TokenScopes(argument: "read, import")?.all == [.read, .import])
    #expect(TokenScopes(argument: "read,boh") == nil)
  }

  @Test func `a link leads below the folder of the site`() {
    var generator = SeededGenerator(seed: 1)
    let secret = Secret(using: &generator)
    let expected = "https://azienda.example/campanello/login/link?k=\(secret.text)"
    for end in ["", "/", "//"] {
      #expect(SitePlace.link(secret, to: "https://azienda.example/campanello" + end) == expected)
    }
  }

  @Test(arguments: ["azienda.example", "ftp://x", "https://x/?a", "https://x/#b"])
  func `what is no address of a site is refused`(_ url: String) {
    #expect(!SitePlace.isSite(url))
  }
}
