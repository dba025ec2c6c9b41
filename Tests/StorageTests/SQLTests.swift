import Testing

@testable import Storage

struct SQLTests {
  @Test func `an interpolated value is bound, never written into the text`() {
    let name = "x'; DROP TABLE alarm; --"
    let sql: SQL = "SELECT id FROM channel WHERE name = \(name) AND size > \(3)"
    #expect(sql.text == "SELECT id FROM channel WHERE name = ? AND size > ?")
    #expect(sql.values == [.text(name), .integer(3)])
  }

  @Test func `pieces nest and keep their values in order`() {
    let conditions: [SQL] = ["a = \(1)", "b IN \(list: ["x", "y"])"]
    let sql: SQL = "SELECT * FROM \(raw: "t") WHERE \(conditions.joined(separator: " AND ")) LIMIT \(9)"
    #expect(sql.text == "SELECT * FROM t WHERE a = ? AND b IN (?, ?) LIMIT ?")
    #expect(sql.values == [.integer(1), .text("x"), .text("y"), .integer(9)])
  }

  @Test func `only placeholders are numbered, not question marks inside quotes`() {
    let sql: SQL = "SELECT 'è vero?' AS \(raw: "perché"), \(1), \(2)" + " WHERE \(true)"
    #expect(sql.postgresText == "SELECT 'è vero?' AS perché, $1, $2 WHERE $3")
  }

  @Test func `an optional binds its value or NULL`() {
    let absent: Int? = nil
    let sql: SQL = "\(absent) \(Optional("a")) \([1, 2] as [UInt8]) \(2.5) \(false)"
    #expect(sql.values == [.null, .text("a"), .blob([1, 2]), .real(2.5), .integer(0)])
  }

  @Test(arguments: ["", ":memory:", "mysql://here/x", "sqlite:", "http://a/b"])
  func `a location of another kind is refused`(_ text: String) {
    #expect(throws: StorageError.badLocation(text)) { try DatabaseLocation(text) }
  }

  @Test func `a location is a path or a PostgreSQL address`() throws {
    #expect(try DatabaseLocation("data/a b.sqlite") == .sqlite(path: "data/a b.sqlite"))
    #expect(try DatabaseLocation("sqlite:///srv/a") == .sqlite(path: "/srv/a"))
    #expect(try DatabaseLocation("file:a") == .sqlite(path: "a"))
    let url = "PostgreSQL://u:p@h:5432/d?sslmode=require"
    #expect(try DatabaseLocation(url) == .postgres(url: url))
  }
}
