import Foundation
public import Storage

/// One of the engines that a store's tests run over. `with` gives a database of its own, empty, and removes
/// it afterwards.
///
/// ```swift
/// @Test(arguments: TestDatabases.all)
/// func `a new alarm is found again`(_ engine: TestDatabase) throws {
///   try engine.with { database in … }
/// }
/// ```
public enum TestDatabase: Sendable, Hashable {
  case sqlite
  /// The address of a server that tests may make schemas in.
  case postgres(url: String)

  /// Runs `body` on an empty database.
  public func with<T>(_ body: (Database) throws -> T) throws -> T {
    let place = try TestPlace(self)
    defer { place.remove() }
    let database = try Database.open(place.location)
    defer { try? database.close() }
    return try body(database)
  }

  /// The same for asynchronous tests.
  public func with<T>(_ body: (Database) async throws -> T) async throws -> T {
    let place = try TestPlace(self)
    defer { place.remove() }
    let database = try Database.open(place.location)
    defer { try? database.close() }
    return try await body(database)
  }

  /// Runs `body` with the location of an empty database, for tests that open it several times.
  public func withLocation<T>(_ body: (DatabaseLocation) throws -> T) throws -> T {
    let place = try TestPlace(self)
    defer { place.remove() }
    return try body(place.location)
  }
}

extension TestDatabase: CustomStringConvertible {
  public var description: String {
    switch self {
    case .sqlite: "SQLite"
    case .postgres: "PostgreSQL"
    }
  }
}

/// The engines at hand.
public enum TestDatabases {
  /// The PostgreSQL server, when `CAMPANELLO_TEST_POSTGRES` gives one: see `scripts/with-postgres`.
  public static let postgres: TestDatabase? =
    ProcessInfo.processInfo.environment["CAMPANELLO_TEST_POSTGRES"].map { .postgres(url: $0) }

  /// SQLite always; PostgreSQL where there is one.
  public static let all: [TestDatabase] = [.sqlite] + (postgres.map { [$0] } ?? [])

  /// Why the PostgreSQL half was skipped.
  public static let postgresIsMissing: String =
    "CAMPANELLO_TEST_POSTGRES is not set: run the tests with scripts/with-postgres to cover PostgreSQL"
}
