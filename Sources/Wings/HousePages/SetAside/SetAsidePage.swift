public import Markup
import PageKit
import Primitives

/// What one live intake sent and nobody could count: each with its moment, its reason, and what helps.
public struct SetAsidePage: Sendable {
  struct Line: Sendable {
    var at: String
    var reason: String
    var canTryAgain: Bool
  }

  /// More than this are counted, and not listed.
  static let most = 200

  var language: Language
  var name: String
  var lines: [Line]
  var all: Int

  public var title: String { words(.title(name)) }

  public func body(_ site: Site) -> HTML {
    let count = NumberText(language).count(Double(all))
    let more: HTML? = all > lines.count && lines.count == Self.most ? "<p class=\"note\">\(words(.newest))</p>" : nil
    let list: HTML = """
      <p>\(words(.count(count)))</p>\(again(site))\(more)<ul class="lines">\(lines.map(row))</ul>
      """
    return """
      <div class="head"><h1>\(title)</h1></div>
      <p>\(site.link(.hooks, words(.back)))</p>
      <section class="card">\(lines.isEmpty ? "<p>\(words(.none))</p>" : list)</section>
      """
  }

  private func words(_ key: SetAsideWords) -> String { key.text[language] }

  private func again(_ site: Site) -> HTML? {
    guard lines.contains(where: \.canTryAgain) else { return nil }
    return """
      <form method="post" action="\(site.href(.hook(name)))"><button class="primary" name="do" value="retry">\
      \(words(.tryAgain))</button></form>
      """
  }

  private func row(_ line: Line) -> HTML {
    let help = words(line.canTryAgain ? .kept : .notKept)
    return "<li>\(line.reason)<p class=\"note\">\(line.at) · \(help)</p></li>\n"
  }
}
