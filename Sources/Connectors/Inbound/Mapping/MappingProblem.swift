public import Facts
public import Primitives

/// Why a file cannot be imported as it is asked: what a person must settle. Not a damage of the file.
public enum MappingProblem: Error, Hashable, Sendable {
  /// A mapping or `--set` names a field that there is not, or that this kind has not.
  case unknownField(String, kind: FactKind)
  /// A mapping names a column that the file has not.
  case unknownColumn(String, header: [String])
  /// `formats` holds a form that is not known.
  case unknownFormat(String)
  /// The file looks like no kind of fact: `--kind` must say it.
  case unknownKind(header: [String])
  /// `--set scale=…` names a scale that there is not.
  case unknownScale(String)
  /// Ids that a spreadsheet has shortened: different rows have the same one, and what they were is lost.
  case shortenedIDs(column: String, examples: [String])
  /// The lowest number is the best mark: counted as it stands, the figure would be upside down.
  case reversedScale(column: String)
  /// A score far down in the file does not fit the scale that its column had until there.
  case brokenScale(column: String, found: String, row: Int, scale: Scale)
  /// A row for each question that was asked: the scores of different questions are in one column.
  case severalQuestions(column: String, examples: [String])
  /// It looks like this kind, for this reason, and could be something else: a person must say so.
  case unsureKind(FactKind, reason: LocalizedText, header: [String])
  /// Totals in a form that cannot be brought in: what they lack, and the remedy.
  case otherTotals(LocalizedText)
}
