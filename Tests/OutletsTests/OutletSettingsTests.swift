import Outlets
import Testing

struct OutletSettingsTests {
  /// As earlier versions kept them.
  static let lists: [(kind: OutletKind, text: String, fields: OutletFields)] = [
    (.mastodon, #"["https://m.example","t"]"#, [.server: "https://m.example", .token: "t"]),
    (.bluesky, #"["https://b.example","h","p"]"#, [.server: "https://b.example", .account: "h", .token: "p"]),
    (.telegram, #"["https://t.example","1:a","@c"]"#, [.server: "https://t.example", .token: "1:a", .account: "@c"]),
    (.telegram, #"["1:a","@c"]"#, [.token: "1:a", .account: "@c"]),
    (.facebook, #"["https://f.example","p","t"]"#, [.server: "https://f.example", .account: "p", .token: "t"]),
    (.slack, #"["https://s.example/x"]"#, [.token: "https://s.example/x"]),
    (.teams, #"["https://s.example/x"]"#, [.token: "https://s.example/x"]),
    (.webhook, #"["https://w.example","s1","s2"]"#, [.server: "https://w.example", .secrets: "s1 s2"]),
    (.sms, #"["https://g.example","","+391","+392"]"#, [.server: "https://g.example", .numbers: "+391,+392"]),
    (.buffer, #"["https://api.example","c","k"]"#, [.server: "https://api.example", .account: "c", .token: "k"]),
    (.email, #"["a@b.it"]"#, [.account: "a@b.it"]),
  ]

  @Test(arguments: lists) func `settings of earlier versions are read`(
    _ one: (kind: OutletKind, text: String, fields: OutletFields)
  ) {
    #expect(OutletSettings(one.kind, sealed: one.text)?.fields == one.fields)
  }

  @Test(arguments: OutletKind.allCases) func `what is sealed is read again`(_ kind: OutletKind) {
    let settings = OutletSettings(kind, [.server: "https://x.example/è", .token: "\"t\"", .account: "a"])
    #expect(OutletSettings(kind, sealed: settings.sealable)?.fields == settings.fields)
  }

  @Test(arguments: ["", "{", "[]", "[1]", "7", #"["a","b","c","d"]"#]) func `anything else is none`(_ text: String) {
    #expect(OutletSettings(.mastodon, sealed: text) == nil)
  }

  @Test func `settings do not show themselves`() {
    let settings = OutletSettings(.slack, [.token: "https://hooks.example/verysecret"])
    var dumped = ""
    dump(settings, to: &dumped)
    for text in ["\(settings)", "\(settings.fields)", dumped] { #expect(!text.contains("secret")) }
  }
}
