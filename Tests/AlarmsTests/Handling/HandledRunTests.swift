import Primitives
import Storage
import StorageTesting
import Testing

@testable import Alarms

struct HandledRunTests {
  @Test(arguments: TestDatabases.all)
  func `a taken alarm that the data no longer show stays taken, and history says so once`(
    _ engine: TestDatabase
  ) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.take()
      for text in ["2026-01", "2026-02", "2026-03"] { try desk.run(text, nil) }
      #expect(try desk.state() == "taken")
      #expect(try desk.found()?.handling?.dataState == .resolved)
      #expect(try desk.happenings() == ["told ringing", "take taken", "no_longer_shown taken"])
      #expect(try desk.history().last?.words(.utc).it == "i dati non lo mostrano più (gennaio 2026)")
      #expect(try desk.release().state == "resolved")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a taken alarm that comes back is said to be back`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.take()
      try desk.run("2026-02", nil)
      try desk.run("2026-03")
      try desk.run("2026-03")
      #expect(
        try desk.happenings() == [
          "told ringing", "take taken", "no_longer_shown taken", "shown_again taken",
        ])
      #expect(try desk.found()?.alarm.period == "2026-03")
      #expect(try desk.release().state == "ringing")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `figures of a taken alarm follow the data, also what they say`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.take()
      try desk.run("2026-02", "maybe_chance")
      #expect(try desk.state() == "taken")
      #expect(try desk.found()?.alarm.period == "2026-02")
      #expect(try desk.release().state == "maybe_chance")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a run ends a silence whose time is over`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.silence(.oneHour)
      try desk.run("2026-01", after: 60)
      #expect(try desk.state() == "silenced")
      try desk.run("2026-01", after: 3_600)
      #expect(try desk.state() == "ringing")
      #expect(try desk.happenings() == ["told ringing", "silence silenced", "woke ringing"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a silence with an end wakes resolved when the data went quiet meanwhile`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.silence(.tomorrow)
      try desk.run("2026-02", nil)
      #expect(try desk.state() == "silenced")
      try desk.wake(after: 2 * 86_400)
      #expect(try desk.state() == "resolved")
      #expect(
        try desk.happenings() == [
          "told ringing", "silence silenced", "no_longer_shown silenced", "woke resolved",
        ])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a silence until it recovers ends with the data, and the next bell rings`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.silence(.recovered)
      try desk.run("2026-02", after: 40 * 86_400)
      #expect(try desk.state() == "silenced")
      try desk.run("2026-03", nil)
      #expect(try desk.state() == "resolved")
      #expect(try desk.found()?.handling == nil)
      try desk.run("2026-04")
      #expect(try desk.state() == "ringing")
      #expect(
        try desk.happenings() == [
          "told ringing", "silence silenced", "no_longer_shown resolved", "told ringing",
        ])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `silencing until it recovers what the data no longer show ends at the next run`(
    _ engine: TestDatabase
  ) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.take()
      try desk.run("2026-02", nil)
      try desk.silence(.recovered)
      try desk.run("2026-02", nil)
      #expect(try desk.state() == "resolved")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what a person resolved stays so in that month, and rings again in a later one`(
    _ engine: TestDatabase
  ) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.resolve("sistemato")
      for state in ["ringing", "ringing"] { try desk.run("2026-01", state) }
      try desk.run("2026-02", "maybe_chance")
      #expect(try desk.state() == "resolved")
      try desk.run("2026-03")
      #expect(try desk.state() == "ringing")
      #expect(try desk.found()?.handling == nil)
      try desk.run("2026-03")
      #expect(try desk.happenings() == ["told ringing", "resolve resolved", "still_rings ringing"])
      #expect(try desk.history().last?.words(.utc).it == "suona ancora (marzo 2026)")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what a person resolved and the data no longer show cannot be reopened`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.resolve()
      try desk.run("2026-02", nil)
      #expect(throws: AlarmHandlingProblem.notPossible(.reopen, in: .resolved)) { try desk.reopen() }
      #expect(try desk.happenings() == ["told ringing", "resolve resolved"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a dismissed alarm stays dismissed whatever the months bring`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.dismiss()
      try desk.run("2026-02")
      try desk.run("2026-03", nil)
      try desk.run("2026-04")
      #expect(try desk.state() == "dismissed")
      #expect(try desk.happenings() == ["told ringing", "dismiss dismissed"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a run that looks back touches no later alarm`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.run("2026-03")
      try desk.resolve()
      let before = try desk.found()
      try desk.run("2026-02", nil)
      try desk.run("2026-02")
      #expect(try desk.found() == before)
    }
  }

  /// The rule itself: state, the month of the person's act, what is told in which month.
  @Test(arguments: [
    (AlarmState.taken, "2026-01", AlarmState.ringing, "2026-03", true),
    (.silenced, "2026-01", .ringing, "2026-03", true),
    (.dismissed, "2026-01", .ringing, "2026-03", true),
    (.resolved, "2026-01", .ringing, "2026-01", true),
    (.resolved, "2026-01", .maybeChance, "2026-02", true),
    (.resolved, "2026-01", .ringing, "2026-02", false),
  ])
  func `what stays`(
    _ state: AlarmState, _ done: String, _ told: AlarmState, _ judged: String, _ stays: Bool
  ) {
    var handling = HandlingActTests.handling(state)
    handling.month = month(done)
    #expect(HandledRun.stays(state, handling, told: told, month: month(judged)) == stays)
    if state == .resolved { #expect(!HandledRun.stays(state, nil, told: told, month: month(judged))) }
  }
}
