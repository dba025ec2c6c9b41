extension Connection {
  /// Runs `body` so that what fails in it undoes only what it did itself: the transaction goes on. The error is thrown
  /// on. May stand inside another one. O(1) statements.
  ///
  /// Where the connection or the transaction is lost nothing can go on, and later statements throw
  /// `StorageError.transactionFailed` as without it.
  public func savepoint<T>(_ body: () throws -> T) throws -> T {
    let name = "point_\(depth)"
    let mark = try guarded { try session.begin(savepoint: name) }
    depth += 1
    defer { depth -= 1 }
    do {
      let result = try body()
      if let failure { throw failure }
      try guarded { try session.release(savepoint: name) }
      return result
    } catch {
      try undo(name, mark, error)
      throw error
    }
  }

  private func undo(_ name: String, _ mark: SavepointMark, _ error: any Error) throws {
    if (failure as? StorageError)?.endsTransaction == true { throw error }
    let before = failure
    failure = nil
    do {
      try session.rollback(toSavepoint: name, mark)
    } catch {
      failure = before ?? error
      throw before ?? error
    }
  }
}

/// What a driver has to put back when it goes back to a savepoint.
struct SavepointMark {
  var bulkTables: [BulkTarget: String] = [:]
}

extension Session {
  func begin(savepoint name: String) throws -> SavepointMark {
    try executeScript("SAVEPOINT \(name)")
    return SavepointMark()
  }

  func release(savepoint name: String) throws { try executeScript("RELEASE SAVEPOINT \(name)") }

  func rollback(toSavepoint name: String, _ mark: SavepointMark) throws {
    try executeScript("ROLLBACK TO SAVEPOINT \(name); RELEASE SAVEPOINT \(name)")
  }
}

extension StorageError {
  /// Whether it would have met any work at that moment, so that what was being written is not to blame: the same may
  /// succeed later, or on another day. False for what lies in the values themselves: a NUL, a key too long, a rule of the
  /// schema.
  public var isOfTheMoment: Bool {
    switch self {
    case .busy, .lostConnection, .unknownOutcome, .diskFull, .readOnly, .corrupt, .cannotOpen, .notADatabase,
      .badLocation, .transactionFailed, .editedMigration, .newerSchema:
      true
    case .constraint, .nulInText, .tooLarge: false
    case .sql(let code, _): Self.isOfTheMoment(code)
    }
  }

  /// Nothing of the transaction can go on.
  var endsTransaction: Bool {
    switch self {
    case .lostConnection, .unknownOutcome, .corrupt, .cannotOpen, .notADatabase: true
    case .busy, .diskFull, .readOnly, .badLocation, .transactionFailed, .editedMigration, .newerSchema, .constraint,
      .nulInText, .tooLarge, .sql:
      false
    }
  }

  /// A SQLSTATE has five characters, a code of SQLite at most four.
  private static func isOfTheMoment(_ code: String) -> Bool {
    if code.count == 5 { return classesOfTheMoment.contains(String(code.prefix(2))) }
    return Int(code).map { codesOfTheMoment.contains($0 & 0xFF) } ?? false
  }

  /// Connection, roles, transaction state, rollback, resources, intervention, the system, configuration, internal.
  private static let classesOfTheMoment: Set<String> = ["08", "25", "28", "40", "53", "57", "58", "F0", "XX"]
  /// Memory, interruption, reading and writing, opening, locking, another schema meanwhile.
  private static let codesOfTheMoment: Set<Int> = [7, 9, 10, 14, 15, 17]
}
