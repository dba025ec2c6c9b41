/// Makes one name of what several records of a header say of a column.
enum HeaderNames {
  /// A column has the lower name, or the upper one where there is no lower. Where the lower names repeat
  /// (`Media` under `Telefono` and under `Chat`), the group stands before them.
  static func joined(groups: [String], names: [String]) -> [String] {
    guard !groups.isEmpty else { return names }
    var all: [String] = []
    var group = ""
    for column in 0..<max(groups.count, names.count) {
      let above = groups.indices.contains(column) ? groups[column] : ""
      let name = names.indices.contains(column) ? names[column] : ""
      if !above.isEmpty { group = above }
      all.append(name.isEmpty ? above : name)
    }
    let repeated = Dictionary(grouping: all.indices) { all[$0].lowercased() }.values.filter { $0.count > 1 }
    guard !repeated.isEmpty else { return all }
    group = ""
    let columns = Set(repeated.flatMap { $0 })
    for column in all.indices {
      if groups.indices.contains(column), !groups[column].isEmpty { group = groups[column] }
      guard columns.contains(column), !group.isEmpty, all[column] != group, !all[column].isEmpty else { continue }
      all[column] = "\(group) \(all[column])"
    }
    return all
  }

  /// `Attesa` and `(s)` become `Attesa (s)`. A word that is no unit of time, and a unit that the name says
  /// already, are left out.
  static func joined(names: [String], units: [String]) -> [String] {
    names.enumerated().map { column, name in
      guard units.indices.contains(column), let unit = UnitWord.ofTime(units[column]), !name.isEmpty,
        !name.lowercased().hasSuffix("(\(unit))")
      else { return name }
      return "\(name) (\(unit))"
    }
  }
}
