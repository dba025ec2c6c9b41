import PageKit
import Markup

/// The share still there so many months after joining, one line for each group: at most five, each with its own
/// stroke and a letter at its end, so that colour alone tells nothing.
struct RetentionChart: Sendable {
  struct Line: Sendable {
    var name: String
    /// From month 0 on, without a hole.
    var shares: [Double]
    /// Of the table: months since joining, share, margin, still followed.
    var rows: [[String]]
  }

  /// Unique on the page.
  var id: String
  /// What the chart shows, as a sentence.
  var finding: String
  var reading: String
  /// `mesi dall'ingresso`
  var axis: String
  /// Group, months, share, margin, followed.
  var headers: [String]
  var lines: [Line]
  var tick: @Sendable (Double) -> String
  var tableTitle: String

  init(
    id: String, finding: String, reading: String, axis: String, headers: [String], lines: [Line], tableTitle: String,
    tick: @escaping @Sendable (Double) -> String
  ) {
    self.id = id
    self.finding = finding
    self.reading = reading
    self.axis = axis
    self.headers = headers
    self.lines = lines
    self.tableTitle = tableTitle
    self.tick = tick
  }

  static func letter(_ place: Int) -> String { String(UnicodeScalar(UInt8(65 + place % 26))) }

  var html: HTML {
    let legend: [HTML] = lines.enumerated().map { place, line in
      """
      <li><svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">\
      <line class="line curve-\(place + 1)" x1="0" x2="34" y1="5" y2="5"/></svg> \
      <strong>\(Self.letter(place))</strong> \(line.name)</li>

      """
    }
    return """
      <div class="chart"><p><strong>\(finding)</strong></p>
      \(RetentionDrawing(self, .wide).svg)
      \(RetentionDrawing(self, .narrow).svg)
      <ul class="legend">\(legend)</ul>
      <p class="note">\(reading)</p>
      <details><summary>\(tableTitle)</summary>
      <div class="scroll" role="region" aria-label="\(finding)" tabindex="0"><table>
      <thead><tr>\(headers.enumerated().map { index, header in Self.header(header, isFigure: index > 0) })</tr></thead>
      <tbody>\(lines.flatMap { line in line.rows.map { Self.row(line.name, $0) } })</tbody>
      </table></div></details>
      </div>

      """
  }

  private static func header(_ text: String, isFigure: Bool) -> HTML {
    isFigure ? "<th scope=\"col\" class=\"figure\">\(text)</th>" : "<th scope=\"col\">\(text)</th>"
  }

  private static func row(_ name: String, _ cells: [String]) -> HTML {
    let cells: [HTML] = cells.map { "<td class=\"figure\">\($0)</td>" }
    return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>\n"
  }
}
