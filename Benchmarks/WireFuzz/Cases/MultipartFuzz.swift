import Primitives
import WireForms

enum MultipartFuzz {
  private static let boundaries = ["x", "----WebKitFormBoundary7MA4YWxkTrZu0gW", "-", "--", "a b'c", "----=_Part_1.2"]
  private static let pieces = [
    "\r\n", "\r", "\n", "--", "\r\n--", "\r\n\r\n", "\0", "\"", "\\", ";", ": ", "%22", "%0d", "name=",
    "filename*=UTF-8''",
    "Content-Disposition: form-data; name=\"a\"", "Content-Transfer-Encoding: base64\r\n", " ", "\u{E8}",
  ]

  static func broken(_ random: inout SeededGenerator) -> String? {
    let name = boundaries[random.below(boundaries.count)]
    guard let boundary = try? MultipartBoundary(name) else { return "boundary refused: \(name)" }
    let planted = parts(&random, name)
    let valid = body(planted, name, &random)
    let isValid = random.below(4) == 0
    var bytes = valid
    if !isValid {
      let words = pieces + ["--\(name)", "\r\n--\(name)", "\r\n--\(name)--", "\r\n--\(name)\r\n"]
      bytes = random.below(8) == 0 ? Draw.bytes(&random, below: 600) : Draw.mutated(valid, &random, words)
    }
    var limits = MultipartLimits(totalBytes: 1 << 20)
    if !isValid, random.below(3) == 0 {
      limits = MultipartLimits(
        totalBytes: random.below(800), parts: random.below(4), headerBytes: random.below(160),
        fieldBytes: random.below(40))
    }
    let whole = MultipartReading(bytes, boundary: boundary, limits: limits)
    let most = [1, 2, 7, 40, 300][random.below(5)]
    let cut = MultipartReading(bytes, boundary: boundary, limits: limits) { 1 + random.below(most) }
    if whole != cut { return "pieces matter: \(bytes)" }
    if whole.isOutOfOrder { return "events out of order: \(bytes)" }
    if whole.hasEnded != (whole.problem == nil), whole.problem?.key != "too_large" {
      return "end and problem: \(bytes)"
    }
    if whole.parts.reduce(0, { $0 + $1.body.count }) > bytes.count { return "more out than in: \(bytes)" }
    if whole.parts.count > limits.parts { return "too many parts: \(bytes)" }
    for part in whole.parts where !part.headers.isFile && part.body.count > limits.fieldBytes {
      return "field beyond its limit: \(bytes)"
    }
    if isValid, whole.problem != nil || whole.parts != planted { return "valid body misread: \(bytes)" }
    return nil
  }

  private static func parts(_ random: inout SeededGenerator, _ boundary: String) -> [MultipartReading.Part] {
    (0..<random.below(5)).map { _ in
      var headers = PartHeaders(name: ["a", "rows", "perch\u{E9}", "a\"b\r\nc", ""][random.below(5)])
      if random.below(2) == 0 {
        headers.fileName = ["a.csv", "qualit\u{E0} \"1\".xlsx", "C:dati.csv", ""][random.below(4)]
      }
      if random.below(2) == 0 { headers.contentType = "text/csv; charset=utf-8" }
      var part = MultipartReading.Part(headers: headers)
      part.isComplete = true
      // Pieces of delimiters, but none whole: no boundary above holds a "#", and the shortest are left out of
      // the random bytes.
      for _ in 0..<random.below(6) {
        let almost = ["\r\n", "\r", "\r\n-", "\r\n--#", "--", "\r\n--\(boundary.dropLast())#"]
        part.body += almost[random.below(almost.count)].utf8
        part.body += Draw.bytes(&random, below: 20).filter { $0 != 0x2D && $0 != 0x78 } + [0x23]
      }
      return part
    }
  }

  private static func body(_ parts: [MultipartReading.Part], _ boundary: String, _ random: inout SeededGenerator)
    -> [UInt8]
  {
    var bytes = random.below(4) == 0 ? Array("preamble\r\n".utf8) : []
    for part in parts {
      bytes += "--\(boundary)\(random.below(4) == 0 ? " \t" : "")\r\nContent-Disposition: form-data; name=\"".utf8
      bytes += escaped(part.headers.name)
      bytes.append(0x22)
      if let file = part.headers.fileName { bytes += Array("; filename=\"".utf8) + escaped(file) + [0x22] }
      if let type = part.headers.contentType { bytes += "\r\ncontent-type:\(type)".utf8 }
      bytes += Array("\r\n\r\n".utf8) + part.body + Array("\r\n".utf8)
    }
    return bytes + Array("--\(boundary)--\(random.below(2) == 0 ? "\r\nepilogue" : "")".utf8)
  }

  private static func escaped(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte in
      switch byte {
      case 0x22: Array("%22".utf8)
      case 0x0D: Array("%0D".utf8)
      case 0x0A: Array("%0A".utf8)
      default: [byte]
      }
    }
  }
}
