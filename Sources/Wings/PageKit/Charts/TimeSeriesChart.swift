public import Markup
import Primitives

/// A figure over time: its line with the margin of each point, the usual level, and the points that ring.
///
/// Drawn twice, wide and narrow, because letters must not shrink with the page; the stylesheet shows the one that
/// fits. The numbers are in a table beneath.
public struct TimeSeriesChart: Sendable {
  public struct Point: Sendable {
    /// `ott 2026`
    public var label: String
    /// Nil where nothing is known: the line breaks.
    public var value: Double?
    /// The margin; nil when there is none.
    public var low: Double?
    public var high: Double?
    /// The same in words, for the table.
    public var texts: [String]
    public var rings: Bool

    public init(
      label: String, value: Double?, low: Double? = nil, high: Double? = nil, texts: [String], rings: Bool = false
    ) {
      self.label = label
      self.value = value
      self.low = low
      self.high = high
      self.texts = texts
      self.rings = rings
    }
  }

  /// The level it is compared with, drawn over some points.
  public struct Usual: Sendable {
    public var value: Double
    /// `di solito 84,0%`
    public var text: String
    public var points: ClosedRange<Int>

    public init(value: Double, text: String, points: ClosedRange<Int>) {
      self.value = value
      self.text = text
      self.points = points
    }
  }

  /// Where what is measured changed: the line stops, and values on its two sides are not compared.
  public struct Break: Sendable {
    /// The point that the change comes before.
    public var point: Int
    /// `la domanda è cambiata`
    public var text: String

    public init(before point: Int, text: String) {
      self.point = point
      self.text = text
    }
  }

  /// Unique on the page: the identifiers of title and description begin with it.
  public var id: String
  /// What the chart shows, as a sentence.
  public var finding: String
  /// How to read band and lines; empty where there is only a line.
  public var reading: String
  public var headers: [String]
  public var points: [Point]
  public var usual: Usual?
  public var limits: ClosedRange<Double>?
  /// How a tick reads.
  public var tick: @Sendable (Double) -> String
  public var tableTitle: String
  public var breaks: [Break] = []

  public init(
    id: String, finding: String, reading: String, headers: [String], points: [Point], usual: Usual?,
    limits: ClosedRange<Double>?, tableTitle: String, tick: @escaping @Sendable (Double) -> String
  ) {
    self.id = id
    self.finding = finding
    self.reading = reading
    self.headers = headers
    self.points = points
    self.usual = usual
    self.limits = limits
    self.tableTitle = tableTitle
    self.tick = tick
  }

  public var html: HTML {
    """
    <figure class="chart">
    <figcaption>\(finding)</figcaption>
    \(TimeSeriesDrawing(self, .wide).svg)
    \(TimeSeriesDrawing(self, .narrow).svg)
    \(note)
    <details><summary>\(tableTitle)</summary>
    <div class="scroll" role="region" aria-label="\(finding)" tabindex="0"><table>
    <thead><tr>\(headers.enumerated().map { index, header in Self.header(header, isFigure: index > 0) })</tr></thead>
    <tbody>\(points.indices.map(row))</tbody>
    </table></div></details>
    </figure>

    """
  }

  private var note: HTML? { reading.isEmpty ? nil : "<p class=\"note\">\(reading)</p>" }

  private static func header(_ text: String, isFigure: Bool) -> HTML {
    isFigure ? "<th scope=\"col\" class=\"figure\">\(text)</th>" : "<th scope=\"col\">\(text)</th>"
  }

  private func row(_ index: Int) -> HTML {
    let point = points[index]
    let mark: HTML? = breaks.first { $0.point == index }.map { " <span class=\"note\">(\($0.text))</span>" }
    let cells: [HTML] = point.texts.map { "<td class=\"figure\">\($0)</td>" }
    return "<tr><th scope=\"row\">\(point.label)\(mark)</th>\(cells)</tr>"
  }
}
