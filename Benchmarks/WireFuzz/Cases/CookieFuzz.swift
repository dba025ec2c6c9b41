import Primitives
import WireForms

enum CookieFuzz {
  private static let pieces = [
    ";", "; ", "=", "\"", ",", " ", "\t", "\r\n", "\0", "a=1", "__Host-s", "__Secure-", "Path=/", "\u{E8}", "\\",
    "Set-Cookie: x=y",
  ]

  static func broken(_ random: inout SeededGenerator) -> String? {
    let headers = (0..<random.below(4)).map { _ in Draw.text(&random, pieces, below: 40) }
    let (limit, bytes) = random.below(3) == 0 ? (random.below(4), random.below(60)) : (100, 16 << 10)
    let cookies = Cookies(headers, limit: limit, bytes: bytes)
    if cookies.cookies.count > limit { return "too many cookies: \(headers)" }
    let size = cookies.cookies.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    if size > bytes { return "more out than in: \(headers)" }
    let outOfPlace = cookies.cookies.contains { cookie in
      cookie.name.isEmpty || (cookie.name + cookie.value).utf8.contains { $0 < 0x20 && $0 != 9 || $0 == 0x3B }
    }
    if outOfPlace { return "a byte that ends a cookie: \(headers)" }
    let set = SetCookie(
      name: Draw.text(&random, pieces, below: 4), value: Draw.text(&random, pieces, below: 6),
      path: Draw.text(&random, ["/"] + pieces, below: 3),
      maxAge: random.below(2) == 0 ? Int(Int32(truncatingIfNeeded: random.next())) : nil,
      isSecure: random.below(2) == 0, sameSite: random.below(2) == 0 ? .strict : .lax)
    let text = set.text
    let attributes = 3 + (set.maxAge == nil ? 0 : 1) + (set.isSecure ? 1 : 0)
    if text.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) { return "a header may be added: \(set)" }
    if text.utf8.count(where: { $0 == 0x3B }) != attributes { return "an attribute may be added: \(set)" }
    if set.problem == nil {
      let sent = String(text.prefix { $0 != ";" })
      if !(Cookies(header: sent)[set.name].map { FormFuzz.same($0, set.value) } ?? false) { return "lost: \(set)" }
    }
    return nil
  }
}
