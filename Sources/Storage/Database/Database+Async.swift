extension Database {
  /// `read` for asynchronous code: the closure runs on the driver's threads.
  public func read<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
    try await threads.run(.reading) { try self.read(body) }
  }

  /// `write` for asynchronous code: the closure runs on the driver's threads.
  @discardableResult
  public func write<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
    try await threads.run(.writing) { try self.write(body) }
  }
}
