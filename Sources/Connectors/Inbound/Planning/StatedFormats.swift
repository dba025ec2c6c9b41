import FileFormats

/// The forms that the user states, for the whole file and for single columns.
struct StatedFormats {
  let date: DateFormat?
  let decimal: DecimalFormat?
  let duration: DurationFormat.Layout?
  /// Headers in lower case → the form stated for that column alone.
  private let columns: [String: String]

  /// - Parameter decimal: what `--decimal` says, stronger than the mapping's word.
  init(_ formats: Mapping.Formats, decimal: DecimalFormat?) throws(MappingProblem) {
    date = if let pattern = formats.date { try Self.date(pattern) } else { nil }
    let named: DecimalFormat? =
      if let name = formats.decimal { try Self.decimal(name) } else { nil }
    self.decimal = decimal ?? named
    duration = if let name = formats.duration { try Self.duration(name) } else { nil }
    columns = Dictionary(
      (formats.columns ?? [:]).map { (ColumnAssignment.key($0), $1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The form stated for one column.
  func form(of header: String) -> String? { columns[ColumnAssignment.key(header)] }

  static func date(_ pattern: String) throws(MappingProblem) -> DateFormat {
    guard let format = DateFormat(pattern: pattern) else { throw .unknownFormat(pattern) }
    return format
  }

  static func duration(_ name: String) throws(MappingProblem) -> DurationFormat.Layout {
    guard let layout = DurationFormat.Layout(rawValue: name.lowercased()) else {
      throw .unknownFormat(name)
    }
    return layout
  }

  private static func decimal(_ name: String) throws(MappingProblem) -> DecimalFormat {
    switch name.lowercased() {
    case "comma", ",", "virgola": return .comma
    case "point", "dot", ".", "punto": return .point
    default: throw .unknownFormat(name)
    }
  }
}
