import Facts

/// One export of a source: how it is recognised and what its columns are.
struct KnownExport: Sendable {
  let kind: FactKind
  /// Headers (as `HeaderName` makes them) that tell it; the more are there, the surer.
  let signature: Set<String>
  /// How many of the signature's headers are enough.
  let needed: Int
  var mapping: Mapping
  /// Beginnings of the first cell of lines that are not data.
  var footers: [String] = []
  /// Of these headers one must be there too; empty where the signature says enough.
  var keys: Set<String> = []
  /// The columns that are read, each under all its names; see ``KnownColumn``.
  var columns: [KnownColumn] = []
  /// Rows that are no data, by header: the reason is what the person is told.
  var leftOut: [(header: String, cells: [String], reason: SkipReason)] = []
  /// A line with one cell only belongs to the foot of the report.
  var hasLooseFoot = false
  /// Makes calls of its rows: exports of telephone exchanges.
  var calls: (any CallFile.Type)?
  /// A row is a leg: rows of one id are one contact (``LegFolding``).
  var foldsLegs = false
  /// What a header must be like besides, and what it changes in the mapping; the mapping names the file's own headers.
  var fits: @Sendable (_ header: [String]) -> Bool = { _ in true }
  var adjust: @Sendable (_ header: [String], _ mapping: inout Mapping) -> Void = { _, _ in }
}

/// A column of a known export: the fields it feeds, and its headers in the languages and versions of the product, the
/// best one first. Of those that a file has, the first is read and the others are left out.
struct KnownColumn: Sendable {
  let fields: OneOrMore
  let headers: [String]

  /// - Parameter headers: parted by bars.
  init(_ fields: OneOrMore, _ headers: String) {
    self.fields = fields
    self.headers = headers.split(separator: "|").map { String($0).trimmed }
  }
}

extension [String] {
  /// Headers parted by bars.
  static func headers(_ text: String) -> [String] { text.split(separator: "|").map { String($0).trimmed } }
}
