public import Storage

extension Database {
  /// Writes what must not be lost, what became of something that left: at once, and then once a second for ten minutes,
  /// until the database takes it. Whoever waits for it may be cancelled: it is written all the same.
  public func writeAtLast(_ body: @escaping @Sendable (Connection) throws -> Void) async {
    await Task {
      var tries = 0
      for await _ in Ticks.every(seconds: 1) {
        tries += 1
        do { return try await self.write(body) } catch { if tries == OutboxPatience.tries { return } }
      }
    }.value
  }
}

enum OutboxPatience {
  /// Tries, a second apart; after them the thing stays in hand until its sender ends, and is settled then.
  static let tries = 600
}
