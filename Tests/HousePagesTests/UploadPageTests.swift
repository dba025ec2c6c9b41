@testable import HousePages
@testable import Markup
import Primitives
import Testing

private let site = Site(folder: "/c", stylesheetHash: "a", scriptHash: "b")

private func page(_ step: UploadPage.Step, _ language: Language = .it) -> String {
  UploadPage(
    language: language, id: 7, fileName: "a<script>.csv", note: "12 MB", step: step
  ).body(site).text
}

@Suite struct UploadPageTests {
  @Test func `a file's name is only shown escaped`() {
    let text = page(.failed("no"))
    #expect(text.contains("a&lt;script&gt;.csv"))
    #expect(!text.contains("<script>"))
  }

  @Test func `while a job works the page asks again and says how far it is`() {
    let step = UploadPage.WorkingStep(
      isCheck: false, fraction: 0.4, words: "riga 48.000, circa il 40%",
      interruption: "Il server si è fermato durante l'importazione")
    let upload = UploadPage(language: .it, id: 7, fileName: "a.csv", note: "", step: .working(step))
    #expect(upload.refresh == 3)
    let text = upload.body(site).text
    #expect(text.contains("<progress max=\"100\" value=\"40\""))
    #expect(text.contains("data-live=\"/c/data/uploads/7/progress\""))
    #expect(text.contains("Il server si è fermato"))
    #expect(text.contains("Puoi lasciare questa pagina"))
    #expect(upload.progress?.text.contains("riga 48.000") == true)
  }

  @Test func `a job that waits has a bar without a value`() {
    let step = UploadPage.WorkingStep(isCheck: true, fraction: nil, words: "in attesa", interruption: nil)
    #expect(page(.working(step)).contains("<progress max=\"100\" aria-label"))
  }

  @Test func `nothing good leaves nothing to confirm`() {
    func checked(_ isEmpty: Bool) -> String {
      page(
        .checked(
          UploadPage.CheckedStep(
            summary: "0 righe buone", consequence: "", repairs: [], notes: [], isEmpty: isEmpty, interruption: nil)))
    }
    #expect(!checked(true).contains("/confirmation"))
    #expect(checked(false).contains("action=\"/c/data/uploads/7/confirmation\""))
  }

  @Test func `repairs say where, what and how to mend it`() {
    let repair = UploadPage.Repair(
      place: "Riga 42, colonna «Data»", finding: "atteso una data, trovato «2026/13/01»", mending: "Correggila")
    let text = page(
      .checked(
        UploadPage.CheckedStep(
          summary: "1", consequence: "", repairs: [repair], notes: [], isEmpty: false, interruption: nil)))
    #expect(text.contains("Riga 42, colonna «Data»"))
    #expect(text.contains("Correggila"))
  }

  @Test func `an import that counts can be undone, one taken back cannot`() {
    #expect(
      page(.done(UploadPage.DoneStep(summary: "Fatto", importID: 3, interruption: nil)))
        .contains("/c/data/imports/3/undo"))
    #expect(
      !page(.done(UploadPage.DoneStep(summary: "Annullata", importID: nil, interruption: nil))).contains("undo"))
  }

  @Test func `doubts must be answered`() {
    let question = ColumnsStep.Question(
      field: "form:Data", text: "Come si legge?",
      choices: [ColumnsStep.Choice("dd/MM/yyyy", "«01/02/2026» è 1 febbraio")])
    let step = ColumnsStep(
      problem: nil, kinds: [ColumnsStep.Choice("conversations", "conversazioni", isChosen: true)],
      questions: [question], missing: [],
      columns: [
        ColumnsStep.Column(
          header: "Data \"x\"", examples: ["01/02/2026"], choices: [ColumnsStep.Choice("opened_at", "apertura")])
      ])
    let text = page(.columns(step))
    #expect(text.contains("type=\"radio\" required name=\"form:Data\""))
    #expect(text.contains("name=\"column:Data &quot;x&quot;\""))
  }
}
