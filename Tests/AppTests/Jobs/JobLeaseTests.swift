import Outbox
import Primitives
import Storage
import StorageTesting
import Synchronization
import Testing

@testable import App

@Suite struct JobLeaseTests {
  /// A wall's clock that is moved by hand.
  private final class Wall: Sendable {
    private let seconds = Mutex<Int64>(1_000)
    var now: Instant { Instant(seconds: seconds.withLock { $0 }) }
    func move(to value: Int64) { seconds.withLock { $0 = value } }
  }

  @Test(arguments: TestDatabases.all)
  func `a lease that is renewed keeps others away, and one that is lost says so`(_ engine: TestDatabase) throws {
    try engine.with { database in
      let wall = Wall()
      let job = try Self.job(database, wall.now)
      let lease = JobLease(job, database) { wall.now }
      wall.move(to: 1_020)
      lease.renew()
      #expect(!lease.isLost)
      #expect(try Self.take(database, Instant(seconds: 1_049)) == nil)
      let other = try #require(try Self.take(database, Instant(seconds: 1_050)))
      #expect(other.id == job.id && other.attempt == 2)
      wall.move(to: 1_051)
      lease.renew()
      #expect(lease.isLost)
      let desk = JobDesk(database: database, clock: { wall.now }, log: { _ in }, stop: StopSign(), lease: lease)
      #expect(throws: LeaseLost.self) { try desk.check() }
      #expect(try !database.write { try JobQueue($0).complete(job, now: wall.now) }, "what it did is not kept")
    }
  }

  @Test func `a lease that cannot be renewed is kept as long as it ran, and not longer`() throws {
    try TestDatabase.sqlite.with { database in
      let wall = Wall()
      let lease = JobLease(try Self.job(database, wall.now), database) { wall.now }
      try database.close()
      wall.move(to: 1_029)
      lease.renew()
      #expect(!lease.isLost)
      wall.move(to: 1_030)
      lease.renew()
      #expect(lease.isLost)
    }
  }

  private static func job(_ database: Database, _ wall: Instant) throws -> Job {
    try Migrator(JobMigrations.all).migrate(database, now: wall)
    try database.write { _ = try JobQueue($0).enqueue("import", runAt: wall, now: wall) }
    return try #require(try take(database, wall, owner: JobLease.owner))
  }

  private static func take(_ database: Database, _ wall: Instant, owner: String = "other") throws -> Job? {
    try database.write {
      try JobQueue($0).lease(kinds: ["import"], now: wall, for: JobLease.seconds, owner: owner).first
    }
  }
}
