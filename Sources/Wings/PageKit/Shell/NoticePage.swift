public import Markup
public import Primitives

/// A page that says one thing: what is not there, what may not be done, what went wrong.
public struct NoticePage: Sendable {
  public enum Kind: Sendable {
    case notFound, forbidden, crossSite, tooLarge, tooMany(seconds: Int64), conflict(LocalizedText)
    case badRequest(LocalizedText), busy, away, broken
  }

  public var kind: Kind
  public var language: Language
  /// To quote when asking for help.
  public var code: String

  public init(_ kind: Kind, _ language: Language, code: String) {
    self.kind = kind
    self.language = language
    self.code = code
  }

  public var title: String {
    switch kind {
    case .notFound: words(.notFound)
    case .forbidden: words(.forbidden)
    case .crossSite: words(.crossSite)
    case .tooLarge: words(.tooLarge)
    case .tooMany, .busy: words(.oneMoment)
    case .conflict: words(.conflict)
    case .badRequest: words(.badRequest)
    case .away: words(.away)
    case .broken: words(.broken)
    }
  }

  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1></div><section class="card"><p>\(note)</p>
    <p class="note">\(words(.code)) \(code)</p>
    <p>\(site.link(.overview, words(.back)))</p></section>
    """
  }

  private func words(_ key: NoticeWords) -> String { key.text[language] }

  private var note: String {
    switch kind {
    case .notFound: words(.notFoundNote)
    case .forbidden: words(.forbiddenNote)
    case .crossSite: words(.crossSiteNote)
    case .tooLarge: words(.tooLargeNote)
    case .tooMany(let seconds): words(.tooManyNote(seconds: seconds))
    case .conflict(let text), .badRequest(let text): text[language]
    case .busy: words(.busyNote)
    case .away: words(.awayNote)
    case .broken: words(.brokenNote)
    }
  }
}
