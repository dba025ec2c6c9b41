import Markup
public import Primitives

/// Where the links of feeds, calendar, JSON and notice lead: to the page as the server shows it, or into a copy of it.
public enum StatusLinks: Sendable, Hashable {
  /// Below the address that people type.
  case live(String)
  /// Below the address at which a web server shows the folder of a copy; relative to that folder where it is empty.
  case copy(String)

  /// The page itself.
  public func page(_ language: Language) -> String {
    switch self {
    case .live(let base): base + SitePath.statusPage.text
    case .copy: file(.page, language)
    }
  }

  /// An incident's own page, and one of its updates there.
  public func incident(_ key: String, update: Int64? = nil, _ language: Language) -> String {
    switch self {
    case .live(let base): PublicationSender.link(key, update: update, base: base)
    case .copy: file(.incident(key), language) + (update.map { "#u\($0)" } ?? "")
    }
  }

  /// Where the Atom feed itself stands.
  public func atom(_ language: Language) -> String {
    switch self {
    case .live(let base): base + SitePath.statusAtom(query: "lang=\(language.rawValue)").text
    case .copy: file(.atom, language)
    }
  }

  private func file(_ part: StatusPlace.Part, _ language: Language) -> String {
    guard case .copy(let base) = self, !base.isEmpty else { return StatusPlace.file(part, language) }
    return "\(base)/\(StatusPlace.file(part, language))"
  }
}
