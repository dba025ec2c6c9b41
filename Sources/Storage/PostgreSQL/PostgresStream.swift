import CLibPQ

/// The results of a statement in single-row mode, as they arrive.
final class PostgresStream {
  private let connection: OpaquePointer
  private var kept: [OpaquePointer] = []
  private var taken = 0
  private var arrivedAll = false

  init(_ connection: OpaquePointer) { self.connection = connection }

  /// The next result, which the caller clears; nil after the last.
  func next() -> OpaquePointer? {
    if taken < kept.count {
      taken += 1
      return kept[taken - 1]
    }
    return arrivedAll ? nil : arriving()
  }

  /// Moves what is still to come to memory, so that the connection is free for another statement.
  func keepRest() {
    while !arrivedAll, let result = arriving() { kept.append(result) }
  }

  /// Reads to the end and throws it away.
  func discard() {
    while let result = next() { PQclear(result) }
  }

  private func arriving() -> OpaquePointer? {
    let result = PQgetResult(connection)
    if result == nil { arrivedAll = true }
    return result
  }
}
