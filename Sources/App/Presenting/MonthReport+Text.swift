import AlarmPages
import Alarms
import Indicators
import Primitives

/// The month for the terminal, and for programs.
extension MonthReport {
  func text(_ language: Language, markdown: Bool) -> String {
    let it = language == .it
    var lines = [(markdown ? "# " : "") + (it ? "Il mese: \(month.name(.it))" : "The month: \(month.name(.en))"), ""]
    let ringing = alarms.filter { $0.state == AlarmState.ringing.rawValue }
    let doubtful = alarms.filter { $0.state == AlarmState.maybeChance.rawValue }
    if ringing.isEmpty { lines.append(it ? "Nessun campanello suona." : "No alarm rings.") }
    for alarm in ringing { lines += [(markdown ? "- " : "⬢ ") + alarm.sentence[language]] }
    if !doubtful.isEmpty {
      lines += ["", it ? "Può essere un caso:" : "May be chance:"]
      for alarm in doubtful { lines.append((markdown ? "- " : "▲ ") + alarm.sentence[language]) }
    }
    let avoided = letter(language).avoided
    if !avoided.isEmpty {
      lines += ["", it ? "Contatti evitati:" : "Contacts avoided:"] + avoided.map { (markdown ? "- " : "  ") + $0 }
    }
    lines += ["", markdown ? markdownTable(language) : table(language).text]
    return lines.joined(separator: "\n")
  }

  private func table(_ language: Language) -> TextTable {
    let it = language == .it
    var table = TextTable(
      it
        ? ["indicatore", "valore", "margine al 95%", "su", "mese prima", "anno prima"]
        : ["indicator", "value", "95% margin", "of", "month before", "year before"], figures: [1, 2, 3, 4, 5])
    for figure in rows.map({ figure($0, language) }) {
      table.add([
        figure.name, figure.value, figure.margin, figure.count, figure.monthBefore, figure.yearBefore,
      ])
    }
    return table
  }

  private func markdownTable(_ language: Language) -> String {
    let table = table(language)
    let lines = [table.headers, table.headers.indices.map { table.figures.contains($0) ? "--:" : "---" }] + table.rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

struct MonthAnswer: Encodable {
  struct Line: Encodable {
    var indicator: String
    var scale: String?
    var value: Double
    var n: Double
    var low: Double?
    var high: Double?
    var monthBefore: Double?
    var yearBefore: Double?
  }

  var month: String
  var alarms: [Alarm]
  var data: [Line]
}

extension MonthReport {
  func answer(_ language: Language) -> MonthAnswer {
    MonthAnswer(
      month: month.description, alarms: alarms,
      data: rows.map {
        MonthAnswer.Line(
          indicator: $0.indicator.rawValue, scale: $0.now.scale?.rawValue, value: $0.now.value, n: $0.now.n,
          low: $0.now.low, high: $0.now.high, monthBefore: $0.monthBefore?.value, yearBefore: $0.yearBefore?.value)
      })
  }
}
