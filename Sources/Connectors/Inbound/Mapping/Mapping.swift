public import Facts

/// How the columns of a file become fields: the content of a mapping file, see `docs/import`.
///
/// Headers are matched trimmed and without regard to case.
public struct Mapping: Hashable, Sendable, Codable {
  public var kind: FactKind?
  /// The name under which the facts are stored, and unique together with their id.
  public var source: String?
  /// Header → one field or several.
  public var columns: [String: OneOrMore] = [:]
  /// Field → what fills it where the row has nothing of its own. `external_id` may be `#content` (a
  /// fingerprint of the row) or `#row` (its line).
  public var set: [String: String] = [:]
  /// Field → what a cell says → what is meant. Cells are matched trimmed and without regard to case.
  public var values: [String: [String: String]] = [:]
  /// Field (or part, `answered_at.time`) → cells that mean "nothing".
  public var missing: [String: [String]] = [:]
  /// Header → cells whose rows are left out, counted and said.
  public var skip: [String: [String]] = [:]
  public var formats = Formats()
  /// What a row is; nil where the file decides.
  public var rows: RowMeaning?
  /// Headers left out.
  public var ignore: [String] = []
  /// Headers that hold names of people: sought in the texts of their row and covered there, not stored.
  public var names: [String] = []

  public init() {}

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    kind = try values.decodeIfPresent(FactKind.self, forKey: .kind)
    source = try values.decodeIfPresent(String.self, forKey: .source)
    columns = try values.decodeIfPresent([String: OneOrMore].self, forKey: .columns) ?? [:]
    set = try values.decodeIfPresent([String: String].self, forKey: .set) ?? [:]
    self.values =
      try values.decodeIfPresent([String: [String: String]].self, forKey: .values) ?? [:]
    missing = try values.decodeIfPresent([String: [String]].self, forKey: .missing) ?? [:]
    skip = try values.decodeIfPresent([String: [String]].self, forKey: .skip) ?? [:]
    formats = try values.decodeIfPresent(Formats.self, forKey: .formats) ?? Formats()
    rows = try values.decodeIfPresent(RowMeaning.self, forKey: .rows)
    ignore = try values.decodeIfPresent([String].self, forKey: .ignore) ?? []
    names = try values.decodeIfPresent([String].self, forKey: .names) ?? []
  }

  /// How the file and its cells are written; what is absent is found out.
  public struct Formats: Hashable, Sendable, Codable {
    /// A pattern such as `dd/MM/yyyy HH:mm`, or `dmy`, `mdy`, `ymd`.
    public var date: String?
    /// `comma` or `point`.
    public var decimal: String?
    /// `seconds`, `minutes`, `hours`, `h:mm:ss`, `mm:ss`, `mm:ss:00`, `hh:mm`, `words`, `iso8601`.
    public var duration: String?
    public var separator: String?
    public var encoding: String?
    public var sheet: String?
    /// The line (in a workbook the row of the sheet) of the header, from 1: what is above is left out.
    public var headerRow: Int?
    /// The names of the columns, in order, of a file without a header.
    public var header: [String]?
    /// Header → a date pattern or a duration form for that column alone.
    public var columns: [String: String]?

    public init() {}

    private enum CodingKeys: String, CodingKey {
      case date, decimal, duration, separator, encoding, sheet, header, columns
      case headerRow = "header_row"
    }
  }
}

/// What one row of a file of conversations is.
public enum RowMeaning: String, Hashable, Sendable, Codable {
  /// A contact of its own: of rows with one id the last counts.
  case contacts
  /// A part of a contact: the rows of one id are folded (``LegFolding``).
  case legs
}

/// One field, or a list of them: `"Id": "external_id"`, `"Status": ["status", "resolved"]`.
public struct OneOrMore: Hashable, Sendable, Codable, ExpressibleByStringLiteral,
  ExpressibleByArrayLiteral
{
  public var values: [String]

  public init(_ values: [String]) { self.values = values }
  public init(stringLiteral value: String) { values = [value] }
  public init(arrayLiteral elements: String...) { values = elements }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let one = try? container.decode(String.self) {
      values = [one]
    } else {
      values = try container.decode([String].self)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let only = values.first, values.count == 1 {
      try container.encode(only)
    } else {
      try container.encode(values)
    }
  }
}
