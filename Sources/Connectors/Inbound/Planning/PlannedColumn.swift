public import FileFormats

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
  public var decimal: DecimalFormat?
  public var duration: DurationFormat?
  /// Up to three different cells, for the preview.
  public var examples: [String]
}

/// A column that can be read in several ways: the import stops until someone chooses.
public struct Ambiguity: Hashable, Sendable {
  public enum Matter: String, Hashable, Sendable {
    case date, decimal, duration
  }

  public var column: String
  public var matter: Matter
  /// Cells as they stand in the file.
  public var examples: [String]
  /// The forms that read them, and what each makes of the first example.
  public var readings: [Reading]

  public struct Reading: Hashable, Sendable {
    /// `dd/MM/yyyy`, `comma`, `mm:ss`: what `formats` of a mapping takes.
    public var form: String
    public var meaning: String
  }
}
