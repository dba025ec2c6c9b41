import Foundation
public import Primitives

/// What the company's own site, app, contact form or switchboard shows: the open problems in a few fields.
public struct StatusNotice: Encodable {
  struct Item: Encodable {
    var incident: String
    var kind: String
    var phase: String
    var phase_name: String
    var severity: String
    var title: String
    var text: String
    var services: [String]
    var started_at: String
    var updated_at: String
    @OrNull var next_update_by: String? = nil
    var url: String
    /// For a voice: without link or line break.
    var spoken: String
  }

  var language: String
  /// Whether there is anything to show.
  var shows: Bool
  var headline: String
  var page: String
  var items: [Item]

  public init(_ snapshot: StatusSnapshot, _ language: Language) {
    let running = snapshot.maintenances.filter { $0.phase == .inProgress }
    let told = snapshot.openFaults + running
    self.language = language.rawValue
    shows = !told.isEmpty
    headline = StatusWords.marked(snapshot)[language]
    page = snapshot.links.page(language)
    items = told.map { story in
      let one = story.incident
      let text = story.updates.last?.text[language] ?? ""
      let words = "\(one.title[language]). \(text)".split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return Item(
        incident: one.key, kind: one.kind.rawValue, phase: story.phase.rawValue,
        phase_name: story.phase.name[language], severity: one.severity.rawValue, title: one.title[language],
        text: text, services: story.services.compactMap { snapshot.name(of: $0, language) },
        started_at: one.startedAt.rfc3339, updated_at: story.lastSaid.rfc3339,
        next_update_by: one.promisedAt?.rfc3339, url: snapshot.links.incident(one.key, language), spoken: words)
    }
  }

  public func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }

  /// The script of a page, or of a copy of it, where each language has a folder of its own.
  public static func script(_ links: StatusLinks) -> String {
    guard case .copy = links else { return script }
    return script.replacing(
      "new URL(\"notice.json?lang=\" + lang, here)",
      with: "new URL(lang === \"en\" ? \"en/notice.json\" : \"notice.json\", here)")
  }

  /// The script that a site includes: a bar at the top while there is something to show, and nothing otherwise. It
  /// reads `notice.json` beside it; text only, never markup.
  static let script = """
    (() => {
    const here = new URL(document.currentScript.src);
    const lang = (document.documentElement.lang || "it").slice(0, 2) === "en" ? "en" : "it";
    const show = async () => {
      try {
        const answer = await fetch(new URL("notice.json?lang=" + lang, here), {credentials: "omit"});
        const notice = await answer.json();
        let bar = document.getElementById("campanello-notice");
        if (!notice.shows) { if (bar) bar.remove(); return; }
        if (!bar) {
          bar = document.createElement("div");
          bar.id = "campanello-notice";
          bar.setAttribute("role", "status");
          bar.lang = notice.language;
          document.body.prepend(bar);
        }
        bar.replaceChildren(...notice.items.map(item => {
          const line = document.createElement("p");
          const strong = document.createElement("strong");
          strong.textContent = item.title + ". ";
          const link = document.createElement("a");
          link.href = item.url;
          link.textContent = lang === "it" ? "Leggi gli aggiornamenti" : "Read the updates";
          line.append(strong, item.text + " ", link);
          return line;
        }));
      } catch { /* The page goes on without the notice. */ }
    };
    show();
    setInterval(show, 60000);
    })();

    """
}
