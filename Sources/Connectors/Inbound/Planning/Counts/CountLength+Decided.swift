import Facts
import FileFormats
import Primitives

extension CountLength {
  /// Over how long the rows of a planned file count; nil for other kinds, for months, and where nobody can tell.
  /// - Throws: ``MappingProblem/otherTotals(_:)`` for weeks, quarters and years.
  static func decided(
    _ kind: FactKind, _ columns: [PlannedColumn], _ evidence: CountsEvidence?, _ set: [String: String],
    _ clock: ZoneClock
  ) throws(MappingProblem) -> CountLength? {
    guard kind == .counts || kind == .scoreCounts, set[Field.intervalMinutes.rawValue] == nil, let evidence,
      let (readings, header) = CountTimes.readings(columns, evidence.rows)
    else { return nil }
    let words = HeaderName(header).whole.split(separator: " ")
    let namesMonth = words.contains("mese") || words.contains("month")
    switch find(readings, namesMonth: namesMonth, clock: clock) {
    case .length(let length): return length
    case .unknown: return nil
    case .refused(let text): throw .otherTotals(text)
    }
  }
}

extension CountsEvidence {
  /// Why a person must say what it is.
  func problem(_ header: [String]) -> MappingProblem {
    .unsureKind(kind, reason: reasons.first ?? LocalizedText(it: "", en: ""), header: header)
  }
}
