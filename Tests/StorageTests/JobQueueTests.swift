import Dispatch
import Primitives
import Storage
import StorageTesting
import Testing

struct JobQueueTests {
  static func at(_ seconds: Int64) -> Instant { Instant(seconds: seconds) }

  @Test(arguments: TestDatabases.all)
  func `a job is taken when due, and done once`(_ engine: TestDatabase) throws {
    try engine.with { database in
      let id = try Self.prepare(database) {
        try $0.enqueue("mail", payload: #"{"to":"è"}"#, runAt: Self.at(100), now: Self.at(0))
      }
      try database.write { connection in
        let queue = JobQueue(connection)
        #expect(try queue.lease(kinds: ["mail"], now: Self.at(99), for: 60) == [])
        #expect(try queue.lease(kinds: ["import"], now: Self.at(100), for: 60) == [])
        let job = try #require(try queue.lease(kinds: ["mail", "import"], now: Self.at(100), for: 60).first)
        #expect(job.id == id)
        #expect(job.payload == #"{"to":"è"}"#)
        #expect(job.attempt == 1)
        #expect(job.leasedUntil == Self.at(160))
        #expect(try queue.lease(kinds: ["mail"], now: Self.at(120), for: 60) == [])
        #expect(try queue.progress(job, done: 3, total: 9, text: "three of nine"))
        #expect(try queue.status(of: id)?.done == 3)
        #expect(try queue.complete(job, now: Self.at(130)))
        #expect(try !queue.complete(job, now: Self.at(131)))
        #expect(try queue.status(of: id)?.state == .done)
        #expect(try queue.lease(kinds: ["mail"], now: Self.at(9_999), for: 60) == [])
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a lease runs on the wall's clock, whatever day the product is told`(_ engine: TestDatabase) throws {
    try engine.with { database in
      _ = try Self.prepare(database) { try $0.enqueue("import", runAt: Self.at(0), now: Self.at(0)) }
      try database.write { connection in
        let queue = JobQueue(connection)
        let day = Self.at(0)
        let job = try queue.lease(kinds: ["import"], now: day, wall: Self.at(1_000), for: 30, owner: "a").first
        #expect(job?.leasedUntil == Self.at(1_030))
        #expect(try !queue.isDue(["import"], now: day, wall: Self.at(1_029)))
        #expect(try queue.lease(kinds: ["import"], now: day, wall: Self.at(1_029), for: 30, owner: "b") == [])
        #expect(try queue.isDue(["import"], now: day, wall: Self.at(1_030)))
        let next = try queue.lease(kinds: ["import"], now: day, wall: Self.at(1_030), for: 30, owner: "b").first
        #expect(next?.owner == "b" && next?.attempt == 2)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a job put back begins at once, and the attempt does not count`(_ engine: TestDatabase) throws {
    try engine.with { database in
      let id = try Self.prepare(database) {
        try $0.enqueue("import", runAt: Self.at(0), now: Self.at(0), maxAttempts: 1)
      }
      try database.write { connection in
        let queue = JobQueue(connection)
        for turn in 1...3 {
          let job = try #require(try queue.lease(kinds: ["import"], now: Self.at(9), for: 30).first)
          #expect(job.attempt == turn && job.maxAttempts == turn)
          #expect(try queue.putBack(job, why: "interrupted", now: Self.at(9)))
          #expect(try !queue.putBack(job, why: "interrupted", now: Self.at(9)))
          #expect(try queue.status(of: id)?.text == "interrupted")
        }
        let last = try #require(try queue.lease(kinds: ["import"], now: Self.at(9), for: 30).first)
        try queue.fail(last, error: "broken", now: Self.at(9))
        #expect(try queue.status(of: id)?.state == .dead)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the same key is enqueued once`(_ engine: TestDatabase) throws {
    try engine.with { database in
      let first = try Self.prepare(database) {
        try $0.enqueue("mail", idempotencyKey: "k", runAt: Self.at(0), now: Self.at(0))
      }
      try database.write { connection in
        let queue = JobQueue(connection)
        let again = try queue.enqueue("mail", idempotencyKey: "k", runAt: Self.at(5), now: Self.at(5))
        #expect(again == first)
        let other = try queue.enqueue("mail", runAt: Self.at(5), now: Self.at(5))
        #expect(try other != queue.enqueue("mail", runAt: Self.at(5), now: Self.at(5)))
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a failed job waits longer each time, then is dead until revived`(_ engine: TestDatabase) throws {
    try engine.with { database in
      let id = try Self.prepare(database) {
        try $0.enqueue("mail", runAt: Self.at(0), now: Self.at(0), maxAttempts: 3)
      }
      try database.write { connection in
        let queue = JobQueue(connection)
        var now: Int64 = 0
        for pause in [15, 30] as [Int64] {
          let job = try #require(try queue.lease(kinds: ["mail"], now: Self.at(now), for: 60).first)
          try queue.fail(job, error: "no route", now: Self.at(now))
          #expect(try queue.status(of: id)?.runAt == Self.at(now + pause))
          #expect(try queue.lease(kinds: ["mail"], now: Self.at(now + pause - 1), for: 60) == [])
          now += pause
        }
        let last = try #require(try queue.lease(kinds: ["mail"], now: Self.at(now), for: 60).first)
        try queue.fail(last, error: "no route", now: Self.at(now))
        #expect(try queue.status(of: id)?.state == .dead)
        #expect(try queue.dead().map(\.error) == ["no route"])
        #expect(try queue.revive(id, attempts: 1, now: Self.at(now)))
        #expect(try queue.lease(kinds: ["mail"], now: Self.at(now), for: 60).first?.attempt == 4)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a lease that ran out goes to another worker and is lost to the first`(
    _ engine: TestDatabase
  ) throws {
    try engine.with { database in
      let id = try Self.prepare(database) {
        try $0.enqueue("import", runAt: Self.at(0), now: Self.at(0), maxAttempts: 2)
      }
      try database.write { connection in
        let queue = JobQueue(connection)
        let slow = try #require(try queue.lease(kinds: ["import"], now: Self.at(0), for: 60).first)
        #expect(try queue.renew(slow, until: Self.at(100)))
        #expect(try queue.lease(kinds: ["import"], now: Self.at(99), for: 60) == [])
        let other = try #require(try queue.lease(kinds: ["import"], now: Self.at(100), for: 60).first)
        #expect(other.attempt == 2)
        #expect(try !queue.renew(slow, until: Self.at(500)))
        #expect(try !queue.complete(slow, now: Self.at(110)))
        #expect(try queue.lease(kinds: ["import"], now: Self.at(160), for: 60) == [])
        #expect(try queue.status(of: id)?.state == .dead)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the longest due comes first`(_ engine: TestDatabase) throws {
    try engine.with { database in
      let ids = try Self.prepare(database) { queue in
        try [30, 10, 20, 10].map { try queue.enqueue("mail", runAt: Self.at($0), now: Self.at(0)) }
      }
      let taken = try database.write {
        try JobQueue($0).lease(kinds: ["mail"], now: Self.at(30), for: 60, limit: 3).map(\.id)
      }
      #expect(taken == [ids[1], ids[3], ids[2]])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `many workers never take the same job`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try Self.prepare(database) { queue in
        for _ in 0..<60 { try queue.enqueue("mail", runAt: Self.at(0), now: Self.at(0)) }
      }
      let taken = Shared<[Int64]>([])
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        do {
          while true {
            let jobs = try database.write {
              try JobQueue($0).lease(kinds: ["mail"], now: Self.at(0), for: 60, limit: 3)
            }
            if jobs.isEmpty { break }
            taken.change { $0 += jobs.map(\.id) }
          }
        } catch {
          Issue.record(error)
        }
      }
      #expect(taken.value.count == 60)
      #expect(Set(taken.value).count == 60)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `old jobs that are done are removed`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try Self.prepare(database) { queue in
        for _ in 0..<3 { try queue.enqueue("mail", runAt: Self.at(0), now: Self.at(0)) }
        for (place, job) in try queue.lease(kinds: ["mail"], now: Self.at(0), for: 9, limit: 2).enumerated() {
          #expect(try queue.complete(job, now: Self.at(Int64(place) * 10)))
        }
        #expect(try queue.removeDone(before: Self.at(10)) == 1)
      }
    }
  }

  @discardableResult
  private static func prepare<T>(_ database: Database, _ body: (JobQueue) throws -> T) throws -> T {
    try Migrator(JobMigrations.all).migrate(database, now: at(0))
    return try database.write { try body(JobQueue($0)) }
  }
}
