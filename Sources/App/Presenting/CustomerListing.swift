import CustomerPages
import Primitives

/// The page on customers for a terminal.
enum CustomerListing {
  static func page(_ page: CustomerPage) {
    Output.line(page.reach.isEmpty ? page.title : "\(page.title) · \(page.reach)")
    for caution in page.cautions { Output.line("! \(caution)") }
    let it = page.language == .it
    if case .stays(let stays) = page.content {
      Output.line(page.withoutDays)
      Output.line()
      return terms(stays.tenure)
    }
    guard case .health(let health) = page.content else {
      return Output.line(it ? "Nessun mese intero da raccontare." : "No whole month to tell of.")
    }
    for series in [health.churn, health.stay, health.products].compactMap({ $0 }) {
      Output.line()
      Output.line("\(series.name): \(series.value) (\(series.detail))")
      Output.line("  \(series.verdict.name(page.language)). \(series.verdict.reason)")
      for note in series.notes { Output.line("  \(note)") }
    }
    Output.line()
    terms(health.tenure)
    Output.line()
    var years = TextTable(it ? ["anno", "usciti", ""] : ["year", "left", ""], figures: [1])
    for line in health.years { years.add([line.name] + line.cells + [line.note]) }
    Output.line(years.text)
  }

  private static func terms(_ lines: [CustomerPage.Line]) {
    for line in lines {
      Output.line("\(line.name): \(line.cells.joined(separator: " · "))\(line.note.isEmpty ? "" : "\n  \(line.note)")")
    }
  }

  /// The list of those who may leave.
  static func atRisk(_ page: AtRiskPage, limit: Int) {
    switch page.content {
    case .off(let why, let next):
      Output.line(why)
      Output.line("  \(next)")
    case .on(let found):
      Output.line(found.sentence)
      Output.line()
      let it = page.language == .it
      var table = TextTable(
        it ? ["cliente", "probabilità", "che cosa si nota"] : ["customer", "chance", "what stands out"], figures: [1])
      for line in found.lines.prefix(limit) { table.add([line.customer, line.chance, line.reasons]) }
      Output.line(table.text)
      Output.line()
      Output.line(found.quality)
      for note in found.notes { Output.line("  \(note)") }
    }
  }
}
