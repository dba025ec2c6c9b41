import Markup
import PageKit

/// One drawing of a ``RetentionChart``.
struct RetentionDrawing {
  private let chart: RetentionChart
  private let format: TimeSeriesDrawing.Format
  private let scale: ChartScale
  private let left: Double
  private let right: Double
  private let months: Int

  init(_ chart: RetentionChart, _ format: TimeSeriesDrawing.Format) {
    self.chart = chart
    self.format = format
    let scale = ChartScale(
      chart.lines.flatMap(\.shares) + [1], limits: 0...1, top: 14, bottom: format.height - 42)
    self.scale = scale
    left = Double(scale.ticks.map { chart.tick($0).count }.max() ?? 1) * 9 + 10
    right = format.width - 30
    months = max(1, (chart.lines.map(\.shares.count).max() ?? 2) - 1)
  }

  var svg: HTML {
    """
    <svg class="\(format.rawValue)" role="img" aria-labelledby="\(id)-title \(id)-desc" width="\(px(format.width))" \
    height="\(px(format.height))" viewBox="0 0 \(px(format.width)) \(px(format.height))">
    <title id="\(id)-title">\(chart.finding)</title><desc id="\(id)-desc">\(chart.reading)</desc>
    \(scale.ticks.map(grid))
    \(stride(from: 0, through: months, by: months > 12 ? 12 : 3).map(month))
    <text class="tick" x="\(px(left))" y="\(px(format.height - 6))">\(chart.axis)</text>
    \(chart.lines.indices.map(curve))
    \(letters)
    </svg>
    """
  }

  private var id: String { "\(chart.id)-\(format.rawValue)" }

  private func px(_ value: Double) -> HTML { HTML(raw: Pixel.text(value)) }

  private func x(_ month: Int) -> Double { left + (right - left) * Double(month) / Double(months) }

  private func grid(_ tick: Double) -> HTML {
    let y = scale.y(tick)
    return """
      <line class="grid" x1="\(px(left))" x2="\(px(right))" y1="\(px(y))" y2="\(px(y))"/>\
      <text class="tick" x="\(px(left - 6))" y="\(px(y + 4.5))" text-anchor="end">\(chart.tick(tick))</text>

      """
  }

  private func month(_ month: Int) -> HTML {
    "<text class=\"tick\" x=\"\(px(x(month)))\" y=\"\(px(format.height - 24))\" text-anchor=\"middle\">\(month)</text>\n"
  }

  private func curve(_ place: Int) -> HTML {
    let points = chart.lines[place].shares.enumerated().map { month, share in
      "\(Pixel.text(x(month))),\(Pixel.text(scale.y(share)))"
    }
    return "<polyline class=\"line curve-\(place + 1)\" points=\"\(HTML(raw: points.joined(separator: " ")))\"/>\n"
  }

  /// At the ends of the lines, pushed apart where they meet.
  private var letters: HTML {
    let ends = chart.lines.indices.compactMap { place -> (place: Int, x: Double, y: Double)? in
      let shares = chart.lines[place].shares
      return shares.last.map { (place, x(shares.count - 1) + 6, scale.y($0) + 4.5) }
    }
    var above: [(x: Double, y: Double)] = []
    let texts: [HTML] = ends.sorted { ($0.y, $0.place) < ($1.y, $1.place) }.map { end in
      let near = above.filter { abs($0.x - end.x) < 16 }.map(\.y).max()
      let y = max(end.y, (near ?? -.infinity) + 14)
      above.append((end.x, y))
      return """
        <text class="label strong" x="\(px(end.x))" y="\(px(y))">\(RetentionChart.letter(end.place))</text>

        """
    }
    return "\(texts)"
  }
}
