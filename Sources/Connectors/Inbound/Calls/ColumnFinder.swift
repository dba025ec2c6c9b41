import FileFormats

/// Finds columns by any of their names, whatever their case, accents, dots and underscores.
struct ColumnFinder {
  private let keys: [String]

  init(_ header: [String]) { keys = header.map(Self.squeezed) }

  /// The column of the first name that the file has; names are given squeezed.
  func column(_ names: String...) -> Int? {
    for name in names { if let column = keys.firstIndex(of: name) { return column } }
    return nil
  }

  /// All columns whose squeezed name fits.
  func columns(where fits: (String) -> Bool) -> [Int] { keys.indices.filter { fits(keys[$0]) } }

  /// `Dst. Channel`, `dst_channel`, `dstChannel` → `dstchannel`.
  static func squeezed(_ text: String) -> String { HeaderName(text).whole.filter { $0 != " " } }
}

extension RawRow {
  /// The cell without blanks around it; empty without a column.
  borrowing func text(_ column: Int?) -> String { column.map { string($0).trimmed } ?? "" }
}
