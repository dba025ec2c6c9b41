import Facts
import FileFormats
import Primitives

/// A table of contacts counted over times, as its columns show it.
struct ContactCountTable {
  private var table: CountTable
  private var notes: [LocalizedText] = []

  /// Nil where it has no time, or columns that only single contacts have.
  init?(_ columns: [CountColumn]) {
    guard !columns.contains(where: Self.isOfOneContact), let table = CountTable(columns, day: .at) else { return nil }
    self.table = table
    assign()
  }

  /// Nil where nothing is counted. `isWanted`: a person said that these are totals.
  func evidence(_ rows: [[String]], isWanted: Bool) -> CountsEvidence? {
    var own = self
    var isNamed = true
    if !own.table.has(.contacts), !own.table.has(.answeredCount), !own.table.has(.abandonedCount) {
      guard let only = own.onlyNumbers else { return nil }
      own.table.targets[only] = FieldTarget(.contacts)
      isNamed = false
    }
    own.table.findGroups()
    guard isWanted || (own.table.isUnique && own.isRegular) else { return nil }
    var mapping = own.table.mapping(counted: own.table.column(.contacts))
    if let channel = own.channel { mapping.set[Field.channel.rawValue] = channel.name }
    return CountsEvidence(
      kind: .counts, isSure: isWanted || isNamed, mapping: mapping, reasons: own.reasons, assumed: own.assumed,
      problem: OutcomeRows.problem(own.table.columns), rows: rows)
  }

  private mutating func assign() {
    // What says most surely that it is what was offered comes first.
    let inOrder = table.free.sorted {
      (ContactWord.weight($1.header), $0.index) < (ContactWord.weight($0.header), $1.index)
    }
    for column in inOrder {
      guard let said = CountWords.target(column.header, kind: .counts), let target = CountTable.fitting(column, said),
        target.field.content != .instant, !table.has(target.field), !Self.numbersRows(column)
      else { continue }
      table.targets[column.index] = target
    }
    table.dropSharesOfKnown()
    weighTimes()
  }

  /// The one column of whole numbers of which nothing is known.
  private var onlyNumbers: Int? {
    let free = table.free.filter { $0.isWhole && !$0.isNumbering && !$0.isYear && !Self.numbersRows($0) }
    // What begins and ends, or belongs to one caller, is one contact.
    let isOfContacts = table.free.contains {
      $0.isDate(named: false) || $0.isOfEachRow || $0.isDuration && !$0.isNumeric
    }
    return free.count == 1 && !isOfContacts && !CountWords.isOther(free[0].header) ? free[0].index : nil
  }

  /// Times at even steps, as who counts gives them.
  private var isRegular: Bool {
    if table.time.isOfMonths { return true }
    let at = table.targets.filter { $0.value.field == .at }
    guard let day = at.first(where: { $0.value.part != .time }).map({ table.columns[$0.key] }) else { return false }
    let hours = at.first { $0.value.part == .time }.map { table.columns[$0.key].cells }
    let readings = CountTimes.readings(day.cells, day.dateFormat, hours: hours)
    return CountLength.find(readings, clock: .utc) != .unknown
  }

  /// Whether times of waiting and handling are of all contacts together or the mean of one: by the header, else by
  /// what they would make of one contact.
  private mutating func weighTimes() {
    let served = table.column(.answeredCount) ?? table.column(.contacts)
    for (index, target) in table.targets.sorted(by: { $0.key < $1.key }) {
      let column = table.columns[index]
      if target.field == .meanWaitSeconds || target.field == .meanHandleSeconds {
        notes.append(ContactWord.isMean(column.header))
        continue
      }
      guard let mean = target.field.asMean else { continue }
      let least = target.field == .waitSeconds ? 1.0 : 15.0
      let words = Set(HeaderName(column.header).whole.split(separator: " ").map(String.init))
      if !CountWords.sumWords.isDisjoint(with: words) { continue }
      if let each = column.meanDuration(perOneOf: served, unit: target.unit), each.ofOne < least, each.itself >= least {
        table.targets[index] = FieldTarget(mean, unit: target.unit)
        notes.append(ContactWord.isMean(column.header))
      } else {
        notes.append(ContactWord.isSum(column.header))
      }
    }
  }

  /// The channel that the header of the contacts names, where no column says it.
  private var channel: (name: String, header: String)? {
    guard !table.has(.channel) else { return nil }
    let counted = [table.column(.contacts), table.column(.answeredCount), table.column(.abandonedCount)].compactMap {
      $0
    }
    let named = counted.compactMap { column in
      CountWords.channel(column.header).map { (name: $0, header: column.header) }
    }
    return Set(named.map(\.name)).count == 1 ? named.first : nil
  }

  private var assumed: [String: LocalizedText] {
    guard let channel else { return [:] }
    return [
      Field.channel.rawValue: LocalizedText(
        it: "Canale: \(Channel.name(channel.name, .it)), come dice «\(channel.header)» (un altro: --set channel=…).",
        en: "Channel: \(Channel.name(channel.name, .en)), as \"\(channel.header)\" says (another: --set channel=…).")
    ]
  }

  private var reasons: [LocalizedText] {
    let counted = (table.column(.contacts) ?? table.column(.answeredCount))?.header ?? ""
    var told = [
      LocalizedText(
        it: "Ogni riga è un totale: i contatti stanno in «\(counted)».",
        en: "Each row is a total: the contacts are in \"\(counted)\".")
    ]
    if let inTime = (table.column(.answeredInTime) ?? table.column(.inTimeShare))?.header {
      told.append(
        LocalizedText(
          it: "Livello di servizio: da «\(inTime)», con i secondi che ha contato il file.",
          en: "Service level: from \"\(inTime)\", by the seconds that the file counted."))
    }
    return told + notes + table.doubtfulTotals(counted: table.column(.contacts))
  }

  /// A column that is called a number, and never has the same one twice: it tells the rows apart.
  private static func numbersRows(_ column: CountColumn) -> Bool {
    let isNamed = [FactKind.conversations, .answers].contains {
      HeaderDictionary.target(column.header, kind: $0)?.field == .externalID
    }
    return isNamed && column.different.count == column.filled
  }

  /// Columns that only a row of one contact, or of one answer, has.
  private static func isOfOneContact(_ column: CountColumn) -> Bool {
    let fields = [FactKind.conversations, .answers].map { HeaderDictionary.target(column.header, kind: $0)?.field }
    return fields.contains { field in
      switch field {
      case .subject, .text, .csatComment, .customerID, .comment: column.isOfEachRow
      case .closedAt, .firstReplyAt: column.isDate(named: false)
      case .externalID: column.isID
      case .score, .csat: column.isNumeric
      default: false
      }
    }
  }
}
