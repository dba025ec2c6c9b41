@testable import HousePages
@testable import Markup
import Primitives
import Testing

private let site = Site(folder: "/c", stylesheetHash: "a", scriptHash: "b")

@Suite struct DataPageTests {
  @Test func `imports that count have a button to undo them`() {
    let line = DataPage.ImportLine(
      id: 4, file: "a.csv", when: "oggi alle 09:05", kind: "conversazioni", source: "generic", added: "12",
      changed: "0", rejected: "0", undone: nil)
    var undone = line
    undone.id = 3
    undone.undone = "annullata ieri"
    let text = DataPage(language: .it, uploads: [], sources: [], imports: [line, undone], next: 50).body(site).text
    #expect(text.contains("/c/data/imports/4/undo"))
    #expect(!text.contains("/c/data/imports/3/undo"))
    #expect(text.contains("annullata ieri"))
    #expect(text.contains("/c/data?offset=50"))
  }

  @Test(arguments: Language.allCases) func `with nothing brought in the next step is offered`(_ language: Language) {
    let text = DataPage(language: language, uploads: [], sources: [], imports: [], next: nil).body(site).text
    #expect(text.contains("/c/data/imports/new"))
    #expect(ImportStartPage(language: language, limit: "200 MB").body(site).text.contains("multipart/form-data"))
  }
}
