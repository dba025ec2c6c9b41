/// What a file was taken for: decided once from a sample of its bytes, shown to the user, changeable.
public struct FileFormat: Sendable, Hashable {
  /// The family of the file.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Cells parted by a separator: comma, semicolon, tab, bar or any other ASCII character.
    case csv
    case xlsx
    /// One JSON object after another: on lines, in one array, or in the array of a wrapping object.
    case json
    /// A web page with a table, as many programs write under the name `.xls`.
    case html
    /// A spreadsheet of Excel 2003 in XML.
    case xml
  }

  /// How lines end. A lone CR inside a file whose lines end in LF belongs to its cell.
  public enum LineEnding: String, Sendable, Hashable {
    /// LF or CRLF.
    case lf
    /// CR alone, as old Mac programs write.
    case cr
  }

  public var kind: Kind
  public var encoding: TextEncoding = .utf8
  /// What the encoding rests on.
  public var encodingBasis: EncodingBasis = .validated
  /// A byte order mark stands at the start.
  public var hasByteOrderMark = false
  /// An ASCII byte: `,` `;` tab `|` or a stated one.
  public var separator = UInt8(ascii: ",")
  public var quote = UInt8(ascii: "\"")
  /// The first line is Excel's `sep=;`.
  public var hasSeparatorLine = false
  public var lineEnding = LineEnding.lf
  /// Each record is one quoted cell that holds the record.
  public var rowsAreQuotedWhole = false
  /// Records above the header that are not data: a report's title.
  public var preambleRecords = 0
  /// The line (or sheet row, from 1) of the header where the user stated it: what is above is preamble.
  public var headerRow: Int?
  /// The names of the columns where the user stated them; without a ``headerRow`` every line is data.
  public var columnNames: [String]?
  /// The records of which the header is made, from above.
  public var headerRecords: [HeaderRecord] = [.names]
  /// The sheets of a workbook in their order, with what is done with each.
  public var sheets: [Worksheet] = []
  /// The key whose array holds the records, for `{"tickets": [ … ]}`.
  public var listKey: String?

  public init(kind: Kind) {
    self.kind = kind
  }

  /// The names of the sheets that are read.
  public var sheetsRead: [String] { sheets.filter { $0.use == .read && !$0.name.isEmpty }.map(\.name) }

  /// The separator as text, for messages and JSON: `","`, `";"`, `"\t"`, `"|"`.
  public var separatorText: String { String(UnicodeScalar(separator)) }
}

/// What the encoding of a file rests on, from the surest down.
public enum EncodingBasis: String, Sendable, Hashable {
  /// The user said so.
  case stated
  case byteOrderMark
  /// The page or document says so itself.
  case declared
  /// The sample holds letters beyond ASCII and is valid.
  case validated
  /// The sample is plain ASCII: the rest may still show another encoding.
  case asciiOnly
  /// Not UTF-8: the encoding of one byte whose letters fit best, which is told to the user.
  case assumed
}

/// What the user states about a file; the rest is detected.
public struct FormatHints: Sendable, Hashable {
  public var kind: FileFormat.Kind?
  public var encoding: TextEncoding?
  /// An ASCII byte.
  public var separator: UInt8?
  /// The name of a sheet, or `all` for every sheet in sight that holds a table.
  public var sheet: String?
  /// The line of the header (for a workbook the row of the sheet), from 1: what is above is left out.
  public var headerRow: Int?
  /// The names of the columns, in order. The file has no header then, and every line is data; together with
  /// ``headerRow`` they stand in for the header that is there.
  public var columnNames: [String]?

  public init(
    kind: FileFormat.Kind? = nil, encoding: TextEncoding? = nil, separator: UInt8? = nil,
    sheet: String? = nil, headerRow: Int? = nil, columnNames: [String]? = nil
  ) {
    self.kind = kind
    self.encoding = encoding
    self.separator = separator
    self.sheet = sheet
    self.headerRow = headerRow
    self.columnNames = columnNames
  }
}
