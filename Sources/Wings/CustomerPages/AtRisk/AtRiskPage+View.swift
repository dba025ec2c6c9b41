public import Markup
import Primitives

extension AtRiskPage {
  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1></div>
    <p>\(site.link(.trends, words(.back)))</p>
    \(main(site))
    """
  }

  private func words(_ key: AtRiskWords) -> String { key.text[language] }

  private func main(_ site: Site) -> HTML {
    switch content {
    case .off(let why, let next):
      return """
        <section class="card"><h2>\(words(.off))</h2><p>\(why)</p><p class="note">\(next)</p></section>
        """
    case .on(let found): return list(found, site)
    }
  }

  private func list(_ found: Found, _ site: Site) -> HTML {
    let rows: [HTML] = found.lines.map { line in
      """
      <tr><th scope="row">\(line.customer)</th><td class="figure">\(line.chance)</td><td>\(line.reasons)</td></tr>

      """
    }
    let files: [HTML] = [("excel-it", AtRiskWords.excel), ("plain", .plain)].map { style, name in
      "<a class=\"button\" href=\"\(site.href(.atRiskFile(query: "format=\(style)")))\">\(words(name))</a> "
    }
    let notes: [HTML] = found.notes.map { "<li>\($0)</li>\n" }
    return """
      <section class="card"><p><strong>\(found.sentence)</strong></p><p class="note">\(words(.meant))</p>
      <div class="scroll" role="region" aria-label="\(title)" tabindex="0"><table><thead><tr>\
      <th scope="col">\(words(.customer))</th><th scope="col" class="figure">\(words(.chance))</th>\
      <th scope="col">\(words(.reasons))</th></tr></thead><tbody>\(rows)</tbody></table></div>
      <p class="acts">\(files)</p></section>
      \(after(found))<section class="card"><h2>\(words(.howGood))</h2><p>\(found.quality)</p>
      \(table(.heldBack, [.known, .customers, .left, .auc], found.heldBack))
      <h3>\(words(.comesTrue))</h3>\(table(.comesTrue, [.said, .happened, .customers], found.calibration))</section>
      <section class="card"><h2>\(words(.inputs))</h2><p class="note">\(words(.noCause))</p>
      \(table(.inputs, [.input, .direction], found.inputs))<ul>\(notes)</ul></section>
      """
  }

  private func after(_ found: Found) -> HTML? {
    if found.after.isEmpty { return nil }
    return """
      <section class="card"><h2>\(words(.afterWhat))</h2><p class="note">\(words(.afterNote))</p>
      \(table(.afterWhat, [.event, .leave, .others], found.after))</section>

      """
  }

  private func table(_ label: AtRiskWords, _ heads: [AtRiskWords], _ lines: [[String]]) -> HTML {
    let columns: [HTML] = heads.enumerated().map { number, key in
      number == 0
        ? "<th scope=\"col\">\(words(key))</th>" : "<th scope=\"col\" class=\"figure\">\(words(key))</th>"
    }
    let rows: [HTML] = lines.map { cells in
      let shown: [HTML] = cells.enumerated().map { number, cell in
        number == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td class=\"figure\">\(cell)</td>"
      }
      return "<tr>\(shown)</tr>\n"
    }
    return """
      <div class="scroll" role="region" aria-label="\(words(label))" tabindex="0"><table><thead><tr>\(columns)</tr>\
      </thead><tbody>\(rows)</tbody></table></div>

      """
  }
}

enum AtRiskWords: CaseIterable {
  case title, back, off, meant, customer, chance, reasons, excel, plain, howGood, heldBack, known, customers, left, auc
  case comesTrue, said, happened, inputs, noCause, input, direction, afterWhat, afterNote, event, leave, others

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "Clienti a rischio", en: "Customers at risk")
    case .back: LocalizedText(it: "Salute clienti", en: "Customer health")
    case .off: LocalizedText(it: "Non c'è una lista", en: "There is no list")
    case .meant:
      LocalizedText(
        it: "Serve a chi chiama o scrive ai clienti: dice da chi cominciare, non decide niente da sola.",
        en: "It is for people who call or write to customers: it says where to begin, and decides nothing by itself.")
    case .customer: LocalizedText(it: "Cliente", en: "Customer")
    case .chance: LocalizedText(it: "Probabilità di uscire", en: "Chance of leaving")
    case .reasons: LocalizedText(it: "Che cosa si nota", en: "What stands out")
    case .excel: LocalizedText(it: "Per Excel (Italia)", en: "For Excel (Italy)")
    case .plain: LocalizedText(it: "Per altri programmi", en: "For other programs")
    case .howGood: LocalizedText(it: "Quanto ci prende", en: "How good it is")
    case .heldBack: LocalizedText(it: "Su mesi non visti", en: "On months not seen")
    case .known: LocalizedText(it: "Con ciò che si sapeva il", en: "With what was known on")
    case .customers: LocalizedText(it: "Clienti", en: "Customers")
    case .left: LocalizedText(it: "Usciti in 90 giorni", en: "Left within 90 days")
    case .auc: LocalizedText(it: "Coppie giuste su 100 (AUC)", en: "Pairs right of 100 (AUC)")
    case .comesTrue: LocalizedText(it: "Detto e successo", en: "Said and happened")
    case .said: LocalizedText(it: "Detto", en: "Said")
    case .happened: LocalizedText(it: "Successo", en: "Happened")
    case .inputs: LocalizedText(it: "Che cosa guarda", en: "What it looks at")
    case .noCause:
      LocalizedText(
        it: "Va insieme all'uscita: non vuol dire che la causi.",
        en: "It goes with leaving: that does not mean that it causes it.")
    case .afterWhat: LocalizedText(it: "Chi esce dopo che cosa", en: "Who leaves after what")
    case .afterNote:
      LocalizedText(
        it:
          "Quanti escono nei 90 giorni dopo, e quanti fra gli altri clienti negli stessi giorni. Va insieme all'uscita: non vuol dire che la causi.",
        en:
          "How many leave in the 90 days after, and how many of the other customers in the same days. It goes with leaving: that does not mean that it causes it."
      )
    case .event: LocalizedText(it: "Dopo", en: "After")
    case .leave: LocalizedText(it: "Escono", en: "Leave")
    case .others: LocalizedText(it: "Gli altri", en: "The others")
    case .input: LocalizedText(it: "Dato", en: "Input")
    case .direction: LocalizedText(it: "Se è più alto", en: "Where it is higher")
    }
  }
}
