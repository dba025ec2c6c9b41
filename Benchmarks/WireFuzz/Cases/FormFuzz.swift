import Primitives
import WireForms

enum FormFuzz {
  private static let pieces = [
    "&", "=", "+", "%", "%2", "%41", "%00", "%C3%A8", "%E8", "a", "team", "\u{E8}", "&&", "==",
  ]

  static func broken(_ random: inout SeededGenerator) -> String? {
    var bytes = Array(Draw.text(&random, pieces, below: 60).utf8)
    switch random.below(4) {
    case 0: bytes = Draw.bytes(&random, below: 200)
    case 1: bytes = Draw.mutated(bytes, &random, pieces)
    default: break
    }
    let limits = random.below(4) == 0 ? FormLimits(fields: random.below(6), bytes: random.below(100)) : FormLimits()
    do {
      let form = try FormFields(body: bytes, limits: limits)
      if form.fields.count > limits.fields { return "too many fields: \(bytes)" }
      let encoded = form.encoded
      if !encoded.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return "encoded is not ASCII: \(bytes)" }
      let again = try FormFields(query: encoded)
      // Compared byte by byte: equal Swift strings may differ in their scalars.
      if !again.fields.elementsEqual(form.fields, by: { same($0.name, $1.name) && same($0.value, $1.value) }) {
        return "encoding loses: \(bytes)"
      }
      if let name = form.fields.first?.name, form.setting(name, "1").all(name) != ["1"] { return "setting: \(bytes)" }
    } catch {
      let isTooLarge = bytes.count > limits.bytes || error.key == "too_many_fields"
      if error.isTooLarge != isTooLarge { return "wrong problem: \(bytes)" }
    }
    return nil
  }

  static func same(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
}
