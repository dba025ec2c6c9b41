import Testing
import WireForms

struct CookiesTests {
  @Test(arguments: [
    ("a=1; b=2", ["a=1", "b=2"]),
    ("a=1;b = \"2 3\" ;; =x; c", ["a=1", "b=2 3"]),
    ("a=b=c", ["a=b=c"]),
    ("a=; a=2", ["a=", "a=2"]),
    ("bad name=1; ok=è", ["ok=è"]),
    ("a=\"", ["a=\""]),
  ])
  func `cookies are read leniently`(_ header: String, _ expected: [String]) {
    #expect(Cookies(header: header).cookies.map { "\($0.name)=\($0.value)" } == expected)
  }

  @Test func `the first of a name wins, and no header is no cookie`() {
    let cookies = Cookies(["s=1; t=2", "s=3"])
    #expect(cookies["s"] == "1")
    #expect(cookies.all("s") == ["1", "3"])
    #expect(cookies["S"] == nil)
    #expect(Cookies(header: nil).cookies.isEmpty)
  }

  @Test func `beyond the limits cookies are passed over, never halved`() {
    let few = Cookies(["a=1; b=2; c=3"], limit: 2)
    #expect(few.wasCut && few["b"] == "2" && few["c"] == nil)
    let short = Cookies(["a=1; b=234"], bytes: 8)
    #expect(short.wasCut && short["a"] == "1" && short["b"] == nil)
    let second = Cookies(["a=1", "b=2"], bytes: 3)
    #expect(second.wasCut && second["a"] == "1" && second["b"] == nil)
    #expect(!Cookies(["a=1", "b=2"], bytes: 6).wasCut)
  }

  @Test func `a cookie to keep is written with all its attributes`() {
    let session = SetCookie(name: "__Host-s", value: "abc_-1", maxAge: 60)
    #expect(session.text == "__Host-s=abc_-1; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Lax")
    #expect(session.problem == nil)
    let plain = SetCookie(name: "s", value: "", path: "/app", isSecure: false, isHTTPOnly: false, sameSite: .strict)
    #expect(plain.text == "s=; Path=/app; SameSite=Strict")
    #expect(plain.problem == nil)
  }

  @Test(arguments: [
    (SetCookie(name: "", value: ""), SetCookie.Problem.badName),
    (SetCookie(name: "a b", value: ""), .badName),
    (SetCookie(name: "a", value: "1; Domain=x"), .badValue),
    (SetCookie(name: "a", value: "è"), .badValue),
    (SetCookie(name: "a", value: "", path: "x"), .badPath),
    (SetCookie(name: "a", value: "", path: "/;x"), .badPath),
    (SetCookie(name: "__Host-a", value: "", path: "/x"), .hostPrefix),
    (SetCookie(name: "__host-a", value: "", isSecure: false), .hostPrefix),
    (SetCookie(name: "__Secure-a", value: "", isSecure: false), .needsSecure),
    (SetCookie(name: "a", value: "", isSecure: false, sameSite: .none), .needsSecure),
    (SetCookie(name: "a", value: String(repeating: "x", count: 4_096)), .tooLong),
  ])
  func `what a browser would refuse is told`(_ cookie: SetCookie, _ problem: SetCookie.Problem) {
    #expect(cookie.problem == problem)
  }

  @Test func `no value adds a header or an attribute`() {
    let text = SetCookie(name: "a\r\n", value: "1\r\nSet-Cookie: b=2; Path=/x", path: "/\r\n;y").text
    #expect(text == "a=1Set-Cookie:b=2Path=/x; Path=/y; Secure; HttpOnly; SameSite=Lax")
  }
}
