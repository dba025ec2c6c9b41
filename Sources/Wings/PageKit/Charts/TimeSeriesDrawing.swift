import Markup

/// One drawing of a ``TimeSeriesChart``. Places are attributes, looks are classes: no inline styles.
public struct TimeSeriesDrawing {
  public enum Format: String {
    case wide, narrow

    public var width: Double { self == .wide ? 640 : 300 }
    public var height: Double { self == .wide ? 230 : 200 }
  }

  private let chart: TimeSeriesChart
  private let format: Format
  private let scale: ChartScale
  private let left: Double
  private let right: Double

  init(_ chart: TimeSeriesChart, _ format: Format) {
    self.chart = chart
    self.format = format
    let values = chart.points.flatMap { [$0.value, $0.low, $0.high] } + [chart.usual?.value]
    let scale = ChartScale(values.compactMap { $0 }, limits: chart.limits, top: 14, bottom: format.height - 30)
    self.scale = scale
    let longest = scale.ticks.map { chart.tick($0).count }.max() ?? 1
    left = Double(longest) * 9 + 10
    right = format.width - (format == .wide ? 124 : 72)
  }

  var svg: HTML {
    """
    <svg class="\(format.rawValue)" role="img" aria-labelledby="\(id)-title \(id)-desc" width="\(px(format.width))" \
    height="\(px(format.height))" viewBox="0 0 \(px(format.width)) \(px(format.height))">
    <title id="\(id)-title">\(chart.finding)</title><desc id="\(id)-desc">\(chart.reading)</desc>
    \(scale.ticks.map(grid))
    \(band)
    \(usualLine)\(breakLines)
    \(lines)
    \(marks)
    \(ends)
    </svg>
    """
  }

  private var id: String { "\(chart.id)-\(format.rawValue)" }

  private func px(_ value: Double) -> HTML { HTML(raw: Pixel.text(value)) }

  private func x(_ index: Int) -> Double {
    chart.points.count < 2 ? left : left + (right - left) * Double(index) / Double(chart.points.count - 1)
  }

  private func grid(_ tick: Double) -> HTML {
    let y = scale.y(tick)
    return """
      <line class="grid" x1="\(px(left))" x2="\(px(right))" y1="\(px(y))" y2="\(px(y))"/>\
      <text class="tick" x="\(px(left - 6))" y="\(px(y + 4.5))" text-anchor="end">\(chart.tick(tick))</text>

      """
  }

  /// Runs of points that follow one another without a hole.
  private func runs(_ isKnown: (TimeSeriesChart.Point) -> Bool) -> [[Int]] {
    chart.points.indices.reduce(into: [[]]) { runs, index in
      if chart.breaks.contains(where: { $0.point == index }), runs.last?.isEmpty == false { runs.append([]) }
      if isKnown(chart.points[index]) {
        runs[runs.count - 1].append(index)
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }.filter { !$0.isEmpty }
  }

  private func path(_ places: [(Double, Double)]) -> HTML {
    HTML(raw: places.map { "\(Pixel.text($0.0)),\(Pixel.text($0.1))" }.joined(separator: " "))
  }

  private var band: HTML {
    let polygons: [HTML] = runs { $0.low != nil && $0.high != nil }.map { run in
      let upper = run.map { (x($0), scale.y(chart.points[$0].high ?? 0)) }
      let lower = run.reversed().map { (x($0), scale.y(chart.points[$0].low ?? 0)) }
      return "<polygon class=\"band\" points=\"\(path(upper + lower))\"/>"
    }
    return "\(polygons)"
  }

  private var lines: HTML {
    let drawn: [HTML] = runs { $0.value != nil }.map { run in
      if run.count == 1, !chart.breaks.isEmpty {
        return """
          <circle class="dot" cx="\(px(x(run[0])))" cy="\(px(scale.y(chart.points[run[0]].value ?? 0)))" r="3"/>
          """
      }
      return "<polyline class=\"line\" points=\"\(path(run.map { (x($0), scale.y(chart.points[$0].value ?? 0)) }))\"/>"
    }
    return "\(drawn)"
  }

  /// Between the point before and the one after the change, from top to bottom.
  private var breakLines: HTML {
    let drawn: [HTML] = chart.breaks.filter { $0.point > 0 && $0.point < chart.points.count }.map { one in
      let place = (x(one.point - 1) + x(one.point)) / 2
      return """
        <line class="break" x1="\(px(place))" x2="\(px(place))" y1="14" y2="\(px(format.height - 30))"/>
        """
    }
    return "\(drawn)"
  }

  private var usualLine: HTML {
    guard let usual = chart.usual else { return .empty }
    let y = scale.y(usual.value)
    return """
      <line class="usual" x1="\(px(x(usual.points.lowerBound)))" x2="\(px(x(usual.points.upperBound)))" \
      y1="\(px(y))" y2="\(px(y))"/>
      """
  }

  private var marks: HTML {
    let drawn: [HTML] = chart.points.indices.compactMap { index in
      guard chart.points[index].rings, let value = chart.points[index].value else { return nil }
      let (x, y) = (x(index), scale.y(value))
      return "<path class=\"mark\" d=\"M\(px(x)) \(px(y - 6))l6 6-6 6-6-6z\"/>"
    }
    return "\(drawn)"
  }

  /// First and last month beneath; value and usual level at the end of their lines, pushed apart when they meet.
  private var ends: HTML {
    var texts: [HTML] = []
    if let first = chart.points.first, let last = chart.points.last {
      let y = format.height - 8
      texts.append("<text class=\"tick\" x=\"\(px(left))\" y=\"\(px(y))\">\(first.label)</text>")
      texts.append("<text class=\"tick\" x=\"\(px(right))\" y=\"\(px(y))\" text-anchor=\"end\">\(last.label)</text>")
    }
    guard let end = chart.points.last, let value = end.value else { return "\(texts)" }
    var y = scale.y(value) + 4.5
    if let usual = chart.usual {
      var usualY = scale.y(usual.value) + 4.5
      let gap = 16 - abs(usualY - y)
      if gap > 0 {
        let sign = usualY < y ? -1.0 : 1
        usualY += sign * gap / 2
        y -= sign * gap / 2
      }
      if format == .wide {
        texts.append("<text class=\"label\" x=\"\(px(right + 10))\" y=\"\(px(usualY))\">\(usual.text)</text>")
      }
    }
    texts.append(
      "<text class=\"label strong\" x=\"\(px(right + 10))\" y=\"\(px(y))\">\(end.texts.first ?? "")</text>")
    return "\(texts)"
  }
}
