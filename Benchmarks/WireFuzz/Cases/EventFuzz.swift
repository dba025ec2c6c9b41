import Primitives
import WireForms

enum EventFuzz {
  private static let pieces = ["\r", "\n", "\r\n", "data: ", "event: x", ":", " ", "\0", "a", "\u{E8}", "\u{FEFF}"]

  static func broken(_ random: inout SeededGenerator) -> String? {
    let event = ServerSentEvent(
      data: Draw.text(&random, pieces, below: 20),
      event: random.below(2) == 0 ? Draw.text(&random, pieces, below: 5) : nil,
      id: random.below(2) == 0 ? Draw.text(&random, pieces, below: 5) : nil,
      retry: random.below(2) == 0 ? random.below(9_999) : nil)
    let heard = listen(event.bytes)
    guard heard.count == 1, let first = heard.first else { return "\(heard.count) messages: \(event)" }
    if first["data"] != lines(Array((event.data ?? "").utf8)) { return "data: \(event)" }
    for (name, text) in [("event", event.event), ("id", event.id)] {
      let expected = text.map { $0.utf8.filter { ![0, 10, 13].contains($0) } }
      if first[name] != expected { return "\(name): \(event)" }
    }
    return nil
  }

  /// Line ends as LF.
  private static func lines(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == 10, index > 0, bytes[index - 1] == 13 { continue }
      out.append(byte == 13 ? 10 : byte)
    }
    return out
  }

  /// The reader of the WHATWG standard, in short.
  private static func listen(_ bytes: [UInt8]) -> [[String: [UInt8]]] {
    var messages: [[String: [UInt8]]] = []
    var fields: [String: [UInt8]] = [:]
    for line in lines(bytes).split(separator: 10, omittingEmptySubsequences: false).dropLast() {
      if line.isEmpty {
        messages.append(fields)
        fields = [:]
        continue
      }
      let name = line.prefix { $0 != 0x3A }
      var value = line[name.endIndex...].dropFirst()
      if value.first == 0x20 { value = value.dropFirst() }
      let key = String(decoding: name, as: UTF8.self)
      if key == "data", let before = fields["data"] { value = (before + [10] + value)[...] }
      fields[key] = Array(value)
    }
    return messages
  }
}
