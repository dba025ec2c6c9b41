public import FileFormats

/// A header made comparable: lower case, words parted by single blanks, `camelCase` split, accents taken
/// off, the type suffix of custom fields (`[list]`), a question's `(Y/N)`, `(1-5)`, `(0-10)`, a zone (`(Europe/Rome)`)
/// and the way a time is written (`(HH:mm:ss)`) left out, and its unit apart.
public struct HeaderName: Hashable, Sendable {
  /// The words without the unit.
  public let base: String
  /// The unit that the header names: `in minutes`, `(s)`, `(in hrs)`.
  public let unit: DurationFormat.Layout?
  /// The unit comes first: `Minuti di attesa`.
  let unitLeads: Bool
  /// All the words.
  public let whole: String
  /// The words joined as fields are named: `opened_at`.
  var key: String { whole.replacing(" ", with: "_") }

  public init(_ header: String) {
    var words = Self.words(HeaderZone.without(header))
    if let last = words.last, ["list", "txt", "int", "flag"].contains(last), header.hasSuffix("]") {
      words.removeLast()
    }
    for ending in Self.hints where words.count > ending.count && Array(words.suffix(ending.count)) == ending {
      words.removeLast(ending.count)
    }
    Self.leaveOutScale(&words)
    whole = words.joined(separator: " ")
    var unit: DurationFormat.Layout?
    if words.count > 1, let last = words.last, let named = Self.units[last] {
      unit = named
      words.removeLast()
      if words.last == "in" { words.removeLast() }
    }
    unitLeads = unit == nil && words.count > 1 && Self.leadingUnits.contains(words[0])
    if unitLeads {
      unit = Self.units[words.removeFirst()]
      if words.count > 1, words[0] == "di" || words[0] == "of" { words.removeFirst() }
    }
    self.unit = unit
    base = words.joined(separator: " ")
  }

  /// `1 10`, `da 1 a 10`, `0 to 10` at the end: the scale of the scores, see ``ScaleHeading``.
  private static func leaveOutScale(_ words: inout [String]) {
    guard words.count > 2, let best = words.last.flatMap({ Int($0) }), [3, 4, 5, 6, 7, 10, 100].contains(best) else {
      return
    }
    let joint = words[words.count - 2]
    let isJoined = ["a", "to", "e", "al"].contains(joint)
    guard let worst = words.dropLast(isJoined ? 2 : 1).last, worst == "0" || worst == "1" else { return }
    let length = isJoined ? 3 : 2
    guard words.count > length else { return }
    words.removeLast(length)
    if words.count > 1, words.last == "da" || words.last == "from" { words.removeLast() }
  }

  /// What stands in brackets after a header and says how its cells are written, the longer ones first.
  private static let hints: [[String]] = [
    ["hh", "mm", "ss"], ["h", "mm", "ss"], ["hh", "mm"], ["h", "mm"], ["mm", "ss"], ["min", "sec"], ["y", "n"],
    ["s", "n"],
    ["si", "no"],
    ["yes", "no"],
  ]

  private static func words(_ header: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previousIsLower = false
    for character in header {
      if character.isLetter || character.isNumber {
        if character.isUppercase, previousIsLower {
          words.append(word)
          word = ""
        }
        previousIsLower = character.isLowercase
        word += plain[character] ?? character.lowercased()
      } else {
        previousIsLower = false
        if word.isEmpty == false { words.append(word) }
        word = ""
      }
    }
    if word.isEmpty == false { words.append(word) }
    return words
  }

  private static let plain: [Character: String] = [
    "à": "a", "è": "e", "é": "e", "ì": "i", "ò": "o", "ù": "u", "À": "a", "È": "e", "É": "e",
    "Ì": "i", "Ò": "o",
    "Ù": "u", "º": "", "°": "",
  ]

  /// Not `min`, which is the least too, nor `ora`, which is a time.
  private static let leadingUnits: Set<String> = ["secondi", "minuti", "seconds", "minutes"]

  private static let units: [String: DurationFormat.Layout] = [
    "milliseconds": .milliseconds, "millisecond": .milliseconds, "millis": .milliseconds, "msec": .milliseconds,
    "msecs": .milliseconds, "ms": .milliseconds, "millisecondi": .milliseconds,
    "seconds": .seconds, "second": .seconds, "secs": .seconds, "sec": .seconds, "s": .seconds,
    "secondi": .seconds,
    "minutes": .minutes, "mins": .minutes, "min": .minutes, "minuti": .minutes,
    "hours": .hours, "hrs": .hours, "hr": .hours, "h": .hours, "ore": .hours,
    "days": .days, "giorni": .days, "gg": .days,
  ]
}
