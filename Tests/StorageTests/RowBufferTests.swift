import Storage
import Testing

struct RowBufferTests {
  @Test func `cells come back as they went in`() {
    let values: [SQLValue] = [
      .integer(.min), .text(""), .blob([]), .null, .real(-0.5), .text("é🔔"), .blob([0, 255]), .integer(7),
    ]
    let rows = RowBuffer(values, columns: 4)
    #expect(rows.rowCount == 2)
    #expect((0..<8).map { rows[$0 / 4, $0 % 4] } == values)
  }

  @Test func `an emptied buffer begins again`() {
    var rows = RowBuffer(columns: 1)
    rows.append("first")
    rows.removeAll()
    #expect(rows.isEmpty)
    rows.append("second")
    #expect(rows[0, 0] == .text("second"))
  }

  @Test func `not a number is NULL`() {
    var rows = RowBuffer(columns: 1)
    rows.append(Double.nan)
    #expect(rows[0, 0] == .null)
  }
}
