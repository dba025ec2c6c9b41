import Facts

/// What totals need besides their required fields.
enum CountNeeds {
  static func missing(_ kind: FactKind, _ given: Set<Field>, _ setting: CountSetting) -> [Field] {
    guard kind == .counts || kind == .scoreCounts else { return [] }
    var missing: [Field] = []
    if given.contains(.monthOfYear), !given.contains(.year) { missing.append(.year) }
    if kind == .counts {
      // Those answered, or those lost, alone are not all that came.
      if !given.contains(.contacts), given.contains(.answeredCount) != given.contains(.abandonedCount) {
        missing.append(.contacts)
      }
      if given.contains(.at), setting.length == nil, !given.contains(.intervalMinutes) {
        missing.append(.intervalMinutes)
      }
    }
    return missing
  }
}
