import Markup
import Primitives

/// Mails to subscribers that do not arrive: why, and the addresses that get nothing more.
struct UndeliveredSection: Sendable {
  struct Address: Sendable {
    var id: Int64
    var text: String
    var note: String
  }

  private let language: Language
  private let troubles: [String]
  private let refused: [Address]
  private let more: Int

  /// `more` are the addresses that are not among `refused`.
  init(language: Language, troubles: [String], refused: [Address], more: Int) {
    self.language = language
    self.troubles = troubles
    self.refused = refused
    self.more = more
  }

  private func words(_ key: OutletWords) -> String { key.text[language] }

  func html(_ site: Site) -> HTML {
    let waiting: HTML? =
      troubles.isEmpty
      ? nil
      : "<ul class=\"lines\">\(troubles.map { "<li>\($0)</li>\n" as HTML })</ul><p class=\"note\">\(words(.triedAgain))</p>"
    let rest: HTML? = more > 0 ? "<p class=\"note\">\(words(.more)): \(more)</p>" : nil
    let ended: HTML? =
      refused.isEmpty
      ? nil : "<p>\(words(.noSuchAddress))</p><ul class=\"lines\">\(refused.map { row($0, site) })</ul>\(rest)"
    return """
      <section class="card"><h2>\(words(.undelivered))</h2>\(waiting)\(ended)</section>

      """
  }

  private func row(_ address: Address, _ site: Site) -> HTML {
    """
    <li><strong>\(address.text)</strong> <span class="note">\(address.note)</span>
    <form method="post" action="\(site.href(.subscriber(address.id)))"><button>\(words(.writeAgain))\
    <span class="hidden">: \(address.text)</span></button></form></li>

    """
  }
}
