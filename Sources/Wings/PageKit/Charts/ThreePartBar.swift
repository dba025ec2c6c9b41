public import Markup
import Primitives

/// Three shares of one whole as one bar, each with its words beneath: detractors, passives, promoters.
public struct ThreePartBar: Sendable {
  public struct Part: Sendable {
    /// `Promotori (9–10)`
    public var name: String
    public var share: Double
    /// `53,9% · 1.428`
    public var text: String

    public init(name: String, share: Double, text: String) {
      self.name = name
      self.share = share
      self.text = text
    }
  }

  /// What it shows, as a sentence.
  public var finding: String
  public var bottom: Part
  public var middle: Part
  public var top: Part

  public init(finding: String, bottom: Part, middle: Part, top: Part) {
    self.finding = finding
    self.bottom = bottom
    self.middle = middle
    self.top = top
  }

  public var html: HTML {
    let parts = [(bottom, "bottom"), (middle, "middle"), (top, "top")]
    var start = 0.0
    var bars: [HTML] = []
    var terms: [HTML] = []
    for (part, kind) in parts {
      let width = max(0, part.share * 100 - 0.3)
      bars.append(
        "<rect class=\"\(kind)\" x=\"\(Pixel.text(start))%\" y=\"0\" width=\"\(Pixel.text(width))%\" height=\"24\"/>")
      start += part.share * 100
      terms.append("<dt>\(part.name)</dt><dd>\(part.text)</dd>")
    }
    return """
      <div class="parts"><svg role="img" aria-labelledby="parts-title"><title id="parts-title">\(finding)</title>\
      \(bars)</svg></div><dl>\(terms)</dl>
      """
  }
}
