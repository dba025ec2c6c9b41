@testable import Markup
@testable import PageKit
@testable import SurveyPages
import PageTesting
import Primitives
import Testing

struct SurveyPageTests {
  private static let site = Site(folder: "", stylesheetHash: "css", scriptHash: "js")

  private static func ask(_ step: SurveyAskPage.Step, _ language: Language = .it) -> String {
    SurveyAskPage(
      language: language, step: step, token: "TOKEN", organisation: "Brezzalta & figli", question: "Ci consiglieresti?",
      lowest: "per niente", highest: "di sicuro", reason: "Perché?", scores: Array(0...10)
    ).page(site).text
  }

  @Test(arguments: Language.allCases)
  func `the question as it is sent to a browser`(_ language: Language) throws {
    try expectSnapshot(
      "survey-question.\(language).html",
      Self.ask(.question(chosen: 8, comment: "a < b", problem: nil), language))
  }

  @Test func `each score is a choice of its own, and only the chosen one is chosen`() {
    let text = Self.ask(.question(chosen: 8, comment: "", problem: "Scegli un voto."))
    #expect(text.matches(of: /type="radio"/).count == 11)
    #expect(text.matches(of: /checked/).count == 1)
    #expect(text.contains("role=\"alert\"") && text.contains("Brezzalta &amp; figli"))
    #expect(!text.contains("<script") && !text.contains(" style="))
  }

  @Test func `thanks ask what follows, once`() {
    #expect(Self.ask(.thanks(followUp: "Che cosa è mancato?", canChange: true)).contains("Che cosa è mancato?"))
    let end = Self.ask(.end)
    #expect(!end.contains("<form") && !end.contains("<textarea"))
  }

  @Test(arguments: Language.allCases)
  func `results with a figure, its parts, groups and comments`(_ language: Language) throws {
    let bar = ThreePartBar(
      finding: "Detrattori 20%, passivi 20%, promotori 60%",
      bottom: .init(name: "Detrattori (0–6)", share: 0.2, text: "20,0% · 20"),
      middle: .init(name: "Passivi (7–8)", share: 0.2, text: "20,0% · 20"),
      top: .init(name: "Promotori (9–10)", share: 0.6, text: "60,0% · 60"))
    var comment = SurveyResultPage.Comment(score: 3, text: "<i>lento</i>", when: "ieri", answer: 7)
    comment.tags = [("attesa <b>", .surveyResults(query: "tag=attesa"))]
    var comments = SurveyResultPage.Comments(shown: [comment], groups: [("Tutti", nil)], older: nil)
    comments.tags = [.init(tag: "attesa <b>", path: .surveyResults(query: "tag=attesa"), comments: "12", low: "9")]
    comments.low = "Detrattori (0–6)"
    comments.ask = [("source", "x\"y")]
    var page = SurveyResultPage(
      language: language, name: "Dopo la chiamata", headline: "NPS +40,0 ± 15,7", notes: ["100 risposte."],
      definition: "Promotori meno detrattori.", bar: bar, chart: nil,
      parts: [("Prodotto", [.init(name: "Fibra <b>", value: "+10,0", margin: "± 20,0", count: "50")])],
      comments: comments,
      asked: .init(id: 1, question: "Ci consiglieresti?", link: "https://x.it/s/T", canClose: true))
    page.files = "source=x"
    try expectSnapshot("survey-results.\(language).html", page.body(Self.site).text)
  }

  @Test func `without answers the page says what comes next`() {
    let page = SurveyResultPage(
      language: .it, name: "Nuovo", headline: nil, notes: ["0 risposte."], definition: "", bar: nil, chart: nil,
      parts: [], comments: nil, asked: nil)
    #expect(page.body(Self.site).text.contains("Nessuna risposta ancora"))
    #expect(page.title == "Nuovo")
  }

  @Test func `whoever may not ask sees no form`() {
    var page = SurveyListPage(language: .it, lines: [], kinds: [("nps", "NPS")], canAsk: false)
    #expect(!page.body(Self.site).text.contains("<form"))
    page.canAsk = true
    page.draft = SurveyListPage.Draft(fields: ["name": "\"><b>"], problem: "Dai un nome al sondaggio.")
    let text = page.body(Self.site).text
    #expect(text.contains("value=\"&quot;&gt;&lt;b&gt;\"") && text.contains("<details open>"))
  }
}
