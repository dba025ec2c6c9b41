import Storage

/// A small table that the tests of this folder share.
extension Connection {
  func makeThings() throws {
    try executeScript(
      """
      CREATE TABLE thing (
        id \(dialect.identity),
        name \(dialect.text) NOT NULL UNIQUE,
        number \(dialect.integer) CHECK (number IS NULL OR number <> -13),
        note \(dialect.text),
        real \(dialect.real),
        bytes \(dialect.blob),
        parent \(dialect.integer) REFERENCES thing (id)
      )\(dialect.strict);
      """)
  }

  func addThing(_ name: String, _ number: Int? = nil) throws {
    try execute("INSERT INTO thing (name, number) VALUES (\(name), \(number))")
  }

  func count() throws -> Int { try first("SELECT count(*) FROM thing") { $0.int(0) } ?? -1 }
}

/// What input should never break.
enum Hostile {
  static let texts: [String] = [
    "", "plain", "'; DROP TABLE thing; --", "\"double\" `back` $1 ? :x @y", #"back\slash \. \N \t \\ end\"#,
    #"\."#, #"\N"#, "tab\there\nline\r\nreturn\r", "🔔 campanella è già 2 ore", "e\u{301} vs é",
    "\u{FEFF}bom \u{200B} \u{202E}", String(repeating: "àb\\\t\n", count: 200_000), "NULL", "null",
    "\u{1}\u{7F}",
  ]

  static let violations: [(sql: SQL, kind: StorageError.ConstraintKind, name: String)] = [
    ("INSERT INTO thing (name) VALUES ('a')", .unique, "name"),
    ("INSERT INTO thing (name) VALUES (NULL)", .notNull, "name"),
    ("INSERT INTO thing (name, number) VALUES ('b', -13)", .check, "number"),
    ("INSERT INTO thing (name, parent) VALUES ('c', 999)", .foreignKey, "parent"),
  ]
}
