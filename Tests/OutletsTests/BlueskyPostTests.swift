import Foundation
import Primitives
import Testing
import Transport

@testable import Outlets

/// Links of a post on Bluesky, by their bytes, and its two limits.
struct BlueskyPostTests {
  private struct Record: Decodable {
    struct Facet: Decodable {
      struct Index: Decodable {
        var byteStart: Int
        var byteEnd: Int
      }
      struct Feature: Decodable {
        var uri: String
      }
      var index: Index
      var features: [Feature]
    }
    var text: String
    var facets: [Facet]?
  }

  private static func post(_ body: String, link: String = "https://stato.example/status/incidents/k#u1") -> PublicPost {
    PublicPost(
      key: "pub_1", title: "In esame: Carte", body: body, link: link, language: .it, phase: "investigating",
      incident: "k", update: 1, version: 1, happenedAt: Instant(seconds: 1_763_800_000),
      sentAt: Instant(seconds: 1_763_800_000))
  }

  /// What the bytes of each facet say, and where it leads.
  private static func links(_ post: PublicPost) throws -> [(shown: String, uri: String)] {
    let record = try JSONDecoder().decode(Record.self, from: Data(BlueskyAccount.record(post).bytes))
    let bytes = Array(record.text.utf8)
    return (record.facets ?? []).map { facet in
      (
        String(decoding: bytes[facet.index.byteStart..<facet.index.byteEnd], as: UTF8.self),
        facet.features.map(\.uri).joined()
      )
    }
  }

  private static let bodies: [(body: String, links: [String])] = [
    ("Qui: https://banca.example/stato.", ["https://banca.example/stato"]),
    (
      "👨‍👩‍👧‍👦 però è così (https://a.example/b_(c)) e «http://d.example/é?x=1&y=2», sì!",
      ["https://a.example/b_(c)", "http://d.example/é?x=1&y=2"]
    ),
    ("https://a.example https://a.example", ["https://a.example", "https://a.example"]),
    ("Nessun link: https:// e www.a.example", []),
  ]

  @Test(arguments: bodies)
  func `every link is one, by its own bytes`(_ case: (body: String, links: [String])) throws {
    let post = Self.post(`case`.body)
    let found = try Self.links(post)
    #expect(found.map(\.shown) == `case`.links + [post.link] && found.map(\.uri) == found.map(\.shown))
  }

  @Test func `a link of its own that leads nowhere is none`() throws {
    #expect(try Self.links(Self.post("x", link: "/status/incidents/k")).isEmpty)
  }

  @Test func `three hundred characters and three thousand bytes are both limits`() async {
    let rule = OutletKind.bluesky.rule
    let family = "👨‍👩‍👧‍👦"
    #expect(rule.fits(String(repeating: "à", count: 300)) && !rule.fits(String(repeating: "a", count: 301)))
    let families = String(repeating: family, count: 120)
    #expect(rule.length(of: families) == 120 && families.utf8.count == 3_000 && rule.fits(families))
    #expect(rule.excessBytes(of: families + "a") == 3_001 && !rule.fits(families + "a"))
    let account = try? BlueskyAccount(server: "http://127.0.0.1:9", handle: "a.example", password: "p")
    let result = await account?.publish(Self.post(families), over: HTTPTransport(policy: .any, timeout: 1))
    #expect(result?.outcome == .rejected, "it never left")
  }
}
