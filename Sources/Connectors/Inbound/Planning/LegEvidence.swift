import Facts
import FileFormats

/// Whether the rows of a file are legs: parts of calls that share an id.
struct LegEvidence {
  private let ids: [Int]
  private let idIsShared: Bool
  /// The ids seen so far, where a repetition among them would tell.
  private var seen: Set<String>?
  private var repeats = false

  init(kind: FactKind, header: [String], assignment: ColumnAssignment) {
    func columns(_ field: Field) -> [Int] {
      assignment.targets.indices.filter { column in assignment.targets[column].contains { $0.field == field } }
    }
    ids = kind == .conversations ? columns(.externalID) : []
    let names = ids.map { ColumnFinder.squeezed(header[$0]) }
    idIsShared = names.count == 1 && names.allSatisfy(Self.sharedIDs.contains)
    if names.count == 1, names.allSatisfy(Self.callIDs.contains) { seen = [] }
  }

  /// Looks at one of the first rows.
  mutating func see(_ row: borrowing RawRow) {
    guard seen != nil, let column = ids.first, !row.isEmpty(column) else { return }
    guard seen?.insert(row.string(column)).inserted == false else { return }
    repeats = true
    seen = nil
  }

  /// What the mapping says; else what the export is; else ids that only exchanges write and all legs share; else ids
  /// of calls that come again among the first rows of a file that tells who answered.
  ///
  /// - Parameter assignment: with all that the cells have told.
  func folds(stated: RowMeaning?, export: KnownExport?, _ assignment: ColumnAssignment) -> Bool {
    if let stated { return stated == .legs }
    let tellsAnswer = assignment.gives(.abandoned) || assignment.gives(.answeredAt)
    return ids.count == 1 && (export?.foldsLegs == true || idIsShared || repeats && tellsAnswer)
  }

  /// Headers of ids, squeezed.
  private static let sharedIDs: Set<String> = ["linkedid", "uniqueid"]
  private static let callIDs: Set<String> = [
    "callid", "calluniqueid", "calluuid", "idchiamata", "idtelefonata", "numerochiamata",
  ]
}
