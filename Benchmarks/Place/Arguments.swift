/// `--cases N --seed S [--fall POINTS] [--wobble POINTS] [--told 1]`, all optional.
struct Arguments {
  var cases = 2000
  var seed: UInt64 = 20_261
  var fall = 8.0
  var wobble = 0.0
  /// Whether the rule is told of the wobble, as an alarm run tells it.
  var told = false

  init?(_ words: [String]) {
    var rest = words[...]
    while let name = rest.popFirst() {
      guard let text = rest.popFirst(), let number = Double(text), number >= 0 else { return nil }
      switch name {
      case "--cases": cases = Int(number)
      case "--seed": seed = UInt64(number)
      case "--fall": fall = number
      case "--wobble": wobble = number
      case "--told": told = number > 0
      default: return nil
      }
    }
  }
}
