extension PostgresSession {
  /// Locks the name's row; the first time it makes it. Two that make it at once take turns at its key.
  func lock(_ name: String) throws {
    if try locks(name) { return }
    _ = try execute("INSERT INTO \(raw: GuardTable.name) (name) VALUES (\(name)) ON CONFLICT (name) DO NOTHING")
    guard try locks(name) else { throw StorageError.busy("the row of \(name) was removed meanwhile") }
  }

  private func locks(_ name: String) throws -> Bool {
    var found = false
    try visit("SELECT name FROM \(raw: GuardTable.name) WHERE name = \(name) FOR UPDATE", streaming: false) { _ in
      found = true
      return false
    }
    return found
  }
}
