import HousePages
import Connectors
import Facts
import FileFormats
import Foundation
import Intake
import Primitives

/// What a file was understood to be, before it is brought in: the preview is the contract.
enum ImportListing {
  static func plan(_ plan: ImportPlan, _ language: Language) {
    let it = language == .it
    let kind = plan.kind.name[language]
    let shape = shape(plan.format, language)
    let lines =
      [
        it ? "\(kind), fonte «\(plan.source)» (\(shape))" : "\(kind), source \"\(plan.source)\" (\(shape))"
      ] + (EvidenceText.text(plan.evidence, language).map { [$0] } ?? [])
    Output.line(lines.joined(separator: "\n"))
    var table = TextTable(
      it ? ["colonna", "diventa", "nel file", "letto così"] : ["column", "becomes", "in the file", "read as"])
    let report = plan.mappingReport
    for column in plan.columns {
      table.add([
        String(column.header.prefix(40)), FieldName.text(report[column.header] ?? "", language, of: plan.kind),
        joined(column.examples), joined(column.understood.map { $0[language] }),
      ])
    }
    Output.line(table.text)
    for line in scales(plan, language) + plan.remarks.map({ $0[language] }) { Output.line("  \(line)") }
  }

  /// The scale of each column of scores, and what counts as satisfied.
  static func scales(_ plan: ImportPlan, _ language: Language) -> [String] {
    plan.columns.flatMap { column in
      (column.scores?.scales ?? []).map { scale in
        if column.scores?.isRecommendation == true {
          return language == .it
            ? "«\(column.header)»: voti da 0 a 10; promotori 9 e 10, detrattori da 0 a 6"
            : "\"\(column.header)\": scores from 0 to 10; promoters 9 and 10, detractors 0 to 6"
        }
        return language == .it
          ? "«\(column.header)»: voti \(scale.name.it); soddisfatto: \(scale.satisfied.it)"
          : "\"\(column.header)\": scores from \(scale.name.en); satisfied: \(scale.satisfied.en)"
      }
    }
  }

  private static func shape(_ format: FileFormat, _ language: Language) -> String {
    switch format.kind {
    case .csv: "CSV, «\(format.separator == 9 ? "tab" : format.separatorText)», \(format.encoding.rawValue)"
    case .xlsx: (["Excel"] + format.sheetsRead.map { "«\($0)»" }).joined(separator: ", ")
    case .json: "JSON"
    case .html: language == .it ? "pagina web" : "web page"
    case .xml: language == .it ? "foglio XML" : "XML sheet"
    }
  }

  private static func joined(_ examples: [String]) -> String {
    examples.prefix(3).map { String($0.prefix(28)) }.joined(separator: " | ")
  }
}
