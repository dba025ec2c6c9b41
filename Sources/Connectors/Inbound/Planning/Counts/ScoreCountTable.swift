import Facts
import FileFormats
import Primitives

/// A table of survey answers counted over months or days, as its columns show it.
struct ScoreCountTable {
  private var table: CountTable
  /// The columns that count the answers of each score, by the score.
  private var scores: [Int: Int] = [:]

  /// Nil where it has no time, or columns that only single answers have.
  init?(_ columns: [CountColumn]) {
    guard !columns.contains(where: Self.isOfOneAnswer), let table = CountTable(columns, day: .date) else { return nil }
    self.table = table
    findScores()
    assign()
  }

  /// Nil where nothing is counted.
  /// - Throws: ``MappingProblem/otherTotals(_:)`` for percentages and means without the numbers behind them.
  func evidence(_ rows: [[String]]) throws(MappingProblem) -> CountsEvidence? {
    var own = self
    own.table.findGroups()
    guard own.table.isUnique else { return nil }
    guard own.isCounted else {
      if let problem = own.lacking { throw .otherTotals(problem) }
      return nil
    }
    if let problem = own.unknownWords { throw .otherTotals(problem) }
    var mapping = own.table.mapping(counted: own.table.column(.answers))
    if !own.table.has(.kind), let kind = own.question { mapping.set[Field.kind.rawValue] = kind }
    if let scale = own.scale { mapping.set[Field.scale.rawValue] = scale }
    return CountsEvidence(kind: .scoreCounts, isSure: true, mapping: mapping, reasons: own.reasons, rows: rows)
  }

  /// Headings from the least score of a scale to its greatest, all of them.
  private mutating func findScores() {
    var found: [Int: CountColumn] = [:]
    for column in table.free where column.isWhole {
      if let score = ScoreHeading.score(column.header), found[score] == nil { found[score] = column }
    }
    guard let least = found.keys.min(), let most = found.keys.max(), least <= 1, found.count == most - least + 1,
      Self.scaleName(least, most) != nil
    else { return }
    scores = found.mapValues(\.index)
    for (score, column) in found { table.targets[column.index] = FieldTarget(Field.scores[score]) }
  }

  private mutating func assign() {
    for column in table.free {
      guard let said = CountWords.target(column.header, kind: .scoreCounts), !Field.scores.contains(said.field),
        let target = CountTable.fitting(column, said), !table.has(target.field)
      else { continue }
      table.targets[column.index] = target
    }
    table.dropSharesOfKnown()
  }

  private var isCounted: Bool {
    let has = table.has
    if !scores.isEmpty { return isDistribution }
    let answers = has(.answers)
    return (has(.promoters) && has(.detractors)) || (has(.satisfied) && (answers || has(.dissatisfied)))
      || (answers && has(.satisfiedShare)) || (answers && has(.promotersShare) && has(.detractorsShare))
  }

  /// Numbers of answers, and not the answers to so many questions: some are more than a score can be.
  private var isDistribution: Bool {
    let isNamed = scores.values.contains {
      table.columns[$0].header.contains(where: \.isLetter) || table.time.isOfMonths
    }
    return isNamed
      || scores.values.contains { index in table.columns[index].different.contains { (Int($0) ?? 0) > 10 } }
  }

  /// Columns of other words for how satisfied people were, beside the one that is known: `Ottimo` beside `Buono`.
  private var unknownWords: LocalizedText? {
    guard scores.isEmpty, table.has(.satisfied) || table.has(.dissatisfied) else { return nil }
    let words = table.free.filter { column in
      let name = ScoreWords.plain(column.header)
      return column.isWhole && (ScoreWords.isKnown(name) || name.contains("soddisfatt") || name.contains("satisfied"))
    }
    guard !words.isEmpty else { return nil }
    let names = words.prefix(3).map(\.header)
    return LocalizedText(
      it:
        "Anche \(names.map { "«\($0)»" }.joined(separator: ", ")) dicono quanto è soddisfatto chi risponde: serve una "
        + "colonna sola «Soddisfatti» con la somma di chi lo è, e «Risposte» con tutte.",
      en: "\(names.map { "\"\($0)\"" }.joined(separator: ", ")) say too how satisfied people were: one column "
        + "\"Satisfied\" with the sum of those who are is needed, and \"Answers\" with all of them.")
  }

  /// What is missing where only percentages or means are given.
  private var lacking: LocalizedText? {
    for field in [Field.satisfiedShare, .promotersShare, .detractorsShare] {
      guard let column = table.column(field) else { continue }
      return LocalizedText(
        it:
          "«\(column.header)» è una percentuale: per contare serve anche il numero di risposte (una colonna «Risposte»), "
          + "o il numero dei soddisfatti.",
        en:
          "\"\(column.header)\" is a percentage: to count, the number of answers is needed too (a column \"Answers\"), "
          + "or the number of those satisfied.")
    }
    let figure = table.free.first { column in
      let words = HeaderName(column.header).whole.split(separator: " ").map(String.init)
      return column.isNumeric && !Set(words).isDisjoint(with: ["nps", "csat", "ces", "voto", "soddisfazione", "score"])
        && column.different.contains { CountColumn.number($0).map { $0 < 0 || $0 > 10 || $0 != $0.rounded() } ?? false }
    }
    guard let figure else { return nil }
    return LocalizedText(
      it:
        "«\(figure.header)» è già il risultato: per contare servono le risposte (promotori, passivi e detrattori, oppure "
        + "risposte e soddisfatti, oppure una colonna per voto).",
      en:
        "\"\(figure.header)\" is the result already: to count, the answers are needed (promoters, passives and detractors, "
        + "or answers and satisfied, or a column for each score).")
  }

  private var question: String? {
    let words = Set(table.columns.flatMap { HeaderName($0.header).whole.split(separator: " ").map(String.init) })
    let named = ["nps", "csat", "ces"].filter(words.contains)
    if named.count == 1 { return named[0] }
    if table.has(.promoters) || table.has(.promotersShare) { return "nps" }
    if table.has(.satisfied) || table.has(.satisfiedShare) { return "csat" }
    return scores.keys.max() == 5 || scores.keys.max() == 7 ? "csat" : nil
  }

  private var scale: String? {
    guard let least = scores.keys.min(), let most = scores.keys.max() else { return nil }
    return Self.scaleName(least, most)
  }

  private static func scaleName(_ least: Int, _ most: Int) -> String? {
    let name = "\(least)-\(most)"
    return Scale(named: name) == nil ? nil : name
  }

  private var reasons: [LocalizedText] {
    if let scale {
      return [
        LocalizedText(
          it: "Ogni riga è un totale: quante risposte per ogni voto, da \(scale.replacing("-", with: " a ")).",
          en: "Each row is a total: how many answers for each score, from \(scale.replacing("-", with: " to ")).")
      ]
    }
    let headers = [Field.answers, .promoters, .passives, .detractors, .satisfied, .dissatisfied].compactMap {
      table.column($0)?.header
    }
    return [
      LocalizedText(
        it: "Ogni riga è un totale di risposte: \(headers.joined(separator: ", ")).",
        en: "Each row is a total of answers: \(headers.joined(separator: ", ")).")
    ]
  }

  /// Columns that only a row of one answer has.
  private static func isOfOneAnswer(_ column: CountColumn) -> Bool {
    switch HeaderDictionary.target(column.header, kind: .answers)?.field {
    case .comment, .conversationID, .customerID: column.isOfEachRow
    case .externalID: column.isID
    default: false
    }
  }
}
