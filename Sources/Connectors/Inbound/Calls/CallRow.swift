/// What one row of a telephone export tells of a call, in the same words whatever the exchange: columns after the
/// row's own, `call: …`.
struct CallRow: Sendable {
  /// Whose call it is.
  enum Direction: String, Sendable {
    /// A call of ours, to the outside.
    case out
    /// Between two telephones of ours.
    case inside
    /// Not a call: a line of totals.
    case total
  }

  /// What all rows of one call share.
  var id = ""
  /// When it came in, where the row's own columns do not say; as text of one form for the whole file.
  var opened = ""
  /// Nil for a call of a customer.
  var direction: Direction?
  /// Whether a person answered; nil where the row cannot tell.
  var isAnswered: Bool?
  /// A word of the exchange for what became of it that says neither yes nor no.
  var unknownWord = ""
  /// Seconds until a person answered, or until the caller or the exchange gave up.
  var wait: Int?
  /// Seconds with a person.
  var talk: Int?
  var queue = ""
  var agent = ""
  /// How it left the queue: `timeout`, `key`, …
  var ending = ""
  var transfers: Int?
  /// Cells of the row's own columns that are written anew: milliseconds made seconds.
  var rewritten: [Int: String] = [:]

  /// The columns' names, in the order of ``cells``.
  static let header = [
    "call: id", "call: opened", "call: direction", "call: answered", "call: wait", "call: talk", "call: queue",
    "call: agent", "call: ending", "call: transfers",
  ]

  var cells: [String] {
    [
      id, opened, direction?.rawValue ?? "", isAnswered.map { $0 ? "yes" : "no" } ?? unknownWord,
      wait.map(String.init) ?? "", talk.map(String.init) ?? "", queue, agent, ending,
      transfers.map(String.init) ?? "",
    ]
  }

  /// The fields that the columns feed.
  static let columns: [String: OneOrMore] = [
    "call: id": "external_id", "call: opened": "opened_at", "call: answered": "answered", "call: wait": "wait_seconds",
    "call: talk": "handle_seconds", "call: queue": "queue", "call: agent": "agent", "call: ending": "status",
    "call: transfers": "transfers",
  ]

  /// The column that tells calls of ours, and what becomes of their rows.
  static let directionColumn = "call: direction"
  static let setAside: [String: SkipReason] = [
    Direction.out.rawValue: .outgoing, Direction.inside.rawValue: .inside, Direction.total.rawValue: .footer,
  ]
}
