public import Markup
public import Primitives

/// A page that says one thing: what is not there, what may not be done, what went wrong.
public struct NoticePage: Sendable {
  public var refusal: Refusal
  public var language: Language
  /// To quote when asking for help.
  public var code: String

  public init(_ refusal: Refusal, _ language: Language, code: String) {
    self.refusal = refusal
    self.language = language
    self.code = code
  }

  public var title: String {
    switch refusal.kind {
    case .notFound: words(.notFound)
    case .forbidden:
      switch refusal.key {
      case "forbidden": words(.forbidden)
      case "cross_site": words(.crossSite)
      default: words(.conflict)
      }
    case .tooLarge: words(.tooLarge)
    case .later where refusal.key == "database_away": words(.away)
    case .tooMany, .later: words(.oneMoment)
    case .conflict, .configuration: words(.conflict)
    case .usage, .invalid, .damaged, .wrongType, .signedOut, .unreachable: words(.badRequest)
    case .broken: words(.broken)
    }
  }

  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1></div><section class="card"><p>\(refusal.message[language])</p>
    <p class="note">\(words(.code)) \(code)</p>
    <p>\(site.link(.overview, words(.back)))</p></section>
    """
  }

  private func words(_ key: NoticeWords) -> String { key.text[language] }
}
