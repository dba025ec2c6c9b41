@testable import AlarmPages
@testable import HousePages
@testable import Markup
@testable import PageKit
import Primitives
import Testing
import WebAssets

struct ShellPageTests {
  @Test(arguments: Language.allCases)
  func `a page says its language, has one main part, and comes with menu, badge and way out`(_ language: Language) {
    let text = Self.shell(language, waiting: 2).page("Prova <1>", "<h1>Prova</h1>").text
    #expect(text.hasPrefix("<!doctype html>\n<html lang=\"\(language.rawValue)\">"))
    #expect(text.contains("<title>Prova &lt;1&gt; · Campanello</title>"))
    #expect(text.matches(of: #/<main\b/#).count == 1 && text.contains("<a class=\"skip\" href=\"#main\">"))
    #expect(text.matches(of: /aria-current="page"/).count == 2, "once in the wide menu, once in the narrow one")
    #expect(text.matches(of: />2<\/span>/).count == 2)
    #expect(text.contains("action=\"/folder/logout\""))
  }

  @Test func `without waiting alarms the badge is there and hidden, so that an event can show it`() {
    let text = Self.shell(.it, waiting: 0).page("Prova", "").text
    #expect(text.matches(of: /class="count" title="[^"]+" hidden>0</).count == 2)
  }

  @Test func `in front of the door there is no menu and nothing to sign out of`() {
    var shell = Self.shell(.it, waiting: 2)
    shell.visitor = nil
    let text = shell.page("Entra", "<h1>Entra</h1>").text
    #expect(text.contains("<body class=\"door\">") && !text.contains("<nav") && !text.contains("logout"))
  }

  @Test(arguments: Language.allCases)
  func `in quiet mode every page behind the door says that nothing leaves`(_ language: Language) {
    var shell = Self.shell(language, waiting: 0)
    let words = language == .it ? "Modalità silenziosa: non parte nulla" : "Quiet mode: nothing leaves"
    #expect(!shell.page("Prova", "").text.contains(words))
    shell.isQuiet = true
    #expect(shell.page("Prova", "").text.contains("<p class=\"quiet\" role=\"note\">\(words)</p>"))
    shell.visitor = nil
    #expect(!shell.page("Entra", "").text.contains(words))
  }

  @Test func `a role sees only its own entries`() {
    var shell = Self.shell(.it, waiting: 0)
    shell.visitor?.entries = [.overview, .letter]
    let text = shell.page("Prova", "").text
    #expect(text.contains("/folder/letter") && !text.contains("/folder/settings") && !text.contains("<p>Dati</p>"))
  }

  @Test func `names and notices are escaped`() {
    var shell = Self.shell(.it, waiting: 0)
    shell.visitor?.name = "<b>Rossi</b>"
    shell.flash = Flash(.problem, "<script>x</script>")
    let text = shell.page("Prova", "").text
    #expect(!text.contains("<b>") && !text.contains("<script>"))
    #expect(text.contains("<p class=\"flash problem\" role=\"status\">&lt;script&gt;"))
  }

  @Test(arguments: Language.allCases)
  func `no page carries a style attribute, a handler or a script of its own, and identifiers are unique`(
    _ language: Language
  ) {
    for text in Self.pages(language) {
      #expect(text.matches(of: #/\sstyle=|<style|\son[a-z]+=|javascript:/#).isEmpty)
      #expect(text.matches(of: /<script/).count == 1, "the one file of the site")
      #expect(text.matches(of: /<h1/).count == 1)
      let ids = text.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func `the script is small, whole and does nothing that the policy forbids`() {
    let script = WebAssets.script
    #expect(script.utf8.count <= 12_000)
    for forbidden in ["eval(", "new Function", ".style", "innerHTML", "document.write", "import ", "https:"] {
      #expect(!script.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func `the addresses of stylesheet and script change with the files`() {
    #expect(WebAssets.stylesheetHash != WebAssets.scriptHash && !WebAssets.scriptHash.isEmpty)
  }

  private static func shell(_ language: Language, waiting: Int) -> Shell {
    let site = Site(folder: "/folder", stylesheetHash: "a", scriptHash: "b")
    let visitor = Shell.Visitor(name: "Giulia Ferri", role: "responsabile", entries: Shell.Entry.allCases)
    return Shell(site: site, language: language, visitor: visitor, current: .alarms, waitingAlarms: waiting)
  }

  private static func pages(_ language: Language) -> [String] {
    let shell = shell(language, waiting: 1)
    let site = shell.site
    let doors: [DoorPage] = [
      .signIn(email: "", problem: "No.", goesTo: "/"), .link(secret: "k"),
      .deadLink, .password(secret: "k", email: "a@example.it", problem: "No."),
      .firstAdmin(secret: "k", name: "", email: "", problem: nil),
    ]
    let first = OverviewPage(
      language: language, greeting: "Ciao", freshness: nil, content: .firstRun(mayImport: true, mayInvite: true))
    let bell = OverviewPage.Bell(state: .rings, headline: "CSAT", detail: "Da ottobre", id: "a1")
    let tile = OverviewPage.Tile(
      name: "CSAT", value: "79,6%", verdict: .rings, note: "±2", course: Spark([1, 2]), query: "indicator=csat")
    let full = OverviewPage(
      language: language, greeting: "Ciao", freshness: .init(text: "Ieri", isStale: true),
      content: .figures(
        bells: [bell, bell], ringing: 2, others: 2, month: "ottobre 2026", tiles: [tile, tile], chart: nil))
    let notice = NoticePage(
      Refusal(.notFound, "not_found", it: "Non c'è.", en: "It is not there."), language, code: "7F3A")
    return doors.map { Shell(site: site, language: language).page($0.title(language), $0.body(site, language)).text }
      + [first, full].map { shell.page($0.title, $0.body(site)).text }
      + [shell.page(notice.title, notice.body(site)).text]
  }
}
