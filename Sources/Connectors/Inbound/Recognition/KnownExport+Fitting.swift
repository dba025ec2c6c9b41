import Facts

extension KnownExport {
  /// The export with a mapping that names this file's own headers. A header is found by its exact text, else by its
  /// words (`First Response Time (sec)` and `first_response_time` are one). O(columns × headers).
  func fitted(to header: [String]) -> KnownExport {
    let finder = HeaderFinder(header)
    var fitted = self
    var mapping = self.mapping
    mapping.columns = [:]
    for (name, fields) in self.mapping.columns {
      if let found = finder.find(name) { mapping.columns[found] = fields }
    }
    mapping.ignore = self.mapping.ignore.flatMap(finder.all)
    mapping.names = self.mapping.names.flatMap(finder.all)
    for column in columns {
      let found = column.headers.compactMap(finder.find)
      guard let first = found.first(where: { mapping.columns[$0] == nil }) else { continue }
      mapping.columns[first] = column.fields
      mapping.ignore += found.filter { $0 != first && mapping.columns[$0] == nil }
    }
    fitted.leftOut = leftOut.compactMap { rule in finder.find(rule.header).map { ($0, rule.cells, rule.reason) } }
    adjust(header, &mapping)
    mapping.ignore.removeAll { mapping.columns[$0] != nil }
    fitted.mapping = mapping
    return fitted
  }
}

/// Finds headers of a file by the names that a product gives them.
struct HeaderFinder {
  private let header: [String]
  private var exact: [String: Int] = [:]
  private var byWords: [String: Int] = [:]

  init(_ header: [String]) {
    self.header = header
    for (index, name) in header.enumerated().reversed() {
      exact[ColumnAssignment.key(name)] = index
      let words = HeaderName(name).whole
      if words.isEmpty == false { byWords[words] = index }
    }
  }

  /// The file's first header of this name.
  func find(_ name: String) -> String? {
    if let index = exact[ColumnAssignment.key(name)] { return header[index] }
    return byWords[HeaderName(name).whole].map { header[$0] }
  }

  /// The file's header of this name in all its writings.
  func all(_ name: String) -> [String] {
    if exact[ColumnAssignment.key(name)] != nil { return [name] }
    let words = HeaderName(name).whole
    return words.isEmpty ? [] : Array(Set(header.filter { HeaderName($0).whole == words }))
  }
}
