public import FileFormats
public import Primitives

/// What becomes of one column.
public struct PlannedColumn: Hashable, Sendable {
  public enum Use: Hashable, Sendable {
    /// It feeds these fields.
    case fields([FieldTarget])
    /// Unknown, at most 200 different values: kept under its name, as a dimension.
    case dimension
    /// Unknown, many values: kept under its name.
    case value
    /// Unknown, words: added to the row's text.
    case prose
    /// Names of people: covered in the row's texts, not stored.
    case names
    /// Unknown and personal (addresses, telephones): left out.
    case personal
    /// Left out because the mapping says so, or nothing is in it.
    case ignored
  }

  /// Its place in the row, from 0.
  public var index: Int
  public var header: String
  public var use: Use
  /// How its dates are written, when it holds dates.
  public var date: DateFormat?
  /// Its moments are days: all of them are midnights.
  var isOfDays = false
  public var decimal: DecimalFormat?
  public var duration: DurationFormat?
  /// How its scores are read, when it holds scores.
  public var scores: ScoreReader?
  /// Up to three different cells, for the preview.
  public var examples: [String]
  /// What was understood of them, in the same order; empty where they are kept as they stand.
  public var understood: [LocalizedText] = []
}

/// A column that can be read in several ways: the import stops until someone chooses.
public struct Ambiguity: Hashable, Sendable {
  public enum Matter: String, Hashable, Sendable {
    case date, decimal, duration, scale
    /// What an empty cell means, in a column that says yes or nothing.
    case blank
    /// Words of a column of yes and no that are neither.
    case words
    /// Whether a column of few numbers tells one row from another; its readings are what a row is known by.
    case ids
    /// What the whole file holds; its readings are kinds.
    case kind
  }

  /// The first of ``columns``.
  public var column: String
  /// All the columns that the same answer settles.
  public var columns: [String] = []
  /// The field that the answer sets, for `--set`.
  public var name: String?
  public var matter: Matter
  /// Cells as they stand in the file.
  public var examples: [String]
  /// The forms that read them, and what each makes of the first example.
  public var readings: [Reading]

  public struct Reading: Hashable, Sendable {
    /// `dd/MM/yyyy`, `comma`, `mm:ss`, `1-10`, `conversations`: what a mapping takes.
    public var form: String
    public var meaning: LocalizedText

    init(form: String, meaning: LocalizedText) {
      self.form = form
      self.meaning = meaning
    }

    init(form: String, meaning: String) {
      self.init(form: form, meaning: LocalizedText(it: meaning, en: meaning))
    }
  }
}
