public import Markup

/// A line the size of a word: the course of a figure beside its number. Its numbers stand in the row it is in, so
/// it is hidden from screen readers.
public struct Spark: Sendable, Equatable {
  public var values: [Double?]

  public init(_ values: [Double?]) { self.values = values }

  private static let width = 96.0
  private static let height = 24.0

  public var html: HTML {
    let known = values.compactMap { $0 }
    guard known.count > 1, let low = known.min(), let high = known.max() else { return .empty }
    func x(_ index: Int) -> Double { 3 + (Self.width - 6) * Double(index) / Double(max(1, values.count - 1)) }
    func y(_ value: Double) -> Double {
      high == low ? Self.height / 2 : Self.height - 3 - (value - low) / (high - low) * (Self.height - 6)
    }
    let points = values.enumerated().compactMap { index, value in
      value.map { "\(Pixel.text(x(index))),\(Pixel.text(y($0)))" }
    }
    let end = values.indices.last { values[$0] != nil } ?? 0
    let last = "cx=\"\(Pixel.text(x(end)))\" cy=\"\(Pixel.text(y(values[end] ?? low)))\""
    return """
      <svg class="spark" aria-hidden="true" width="96" height="24" viewBox="0 0 96 24">\
      <polyline class="line" points="\(HTML(raw: points.joined(separator: " ")))"/>\
      <circle class="dot" r="2.5" \(HTML(raw: last))/></svg>
      """
  }
}
