import Primitives
import Storage
import StorageTesting
import Testing

@testable import Alarms

struct AlarmHandlingTests {
  @Test(arguments: TestDatabases.all)
  func `a taken alarm says by whom and since when`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      #expect(try desk.take().state == "taken")
      #expect(try desk.state() == "taken")
      let handling = try #require(try desk.found()?.handling)
      #expect(handling.by == HandlingDesk.giulia && handling.at == HandlingDesk.now && handling.until == nil)
      #expect(handling.month == month("2026-01") && handling.dataState == .ringing)
      let event = try #require(try desk.history().last)
      #expect(event.what == .take && event.by == HandlingDesk.giulia && event.at == HandlingDesk.now)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `someone else cannot take it until it is released`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.take()
      for expected in [nil, AlarmState.ringing] {
        #expect(throws: AlarmHandlingProblem.takenBy(HandlingDesk.giulia, at: HandlingDesk.now)) {
          try desk.take(by: HandlingDesk.marco, expecting: expected)
        }
      }
      #expect(try desk.release(by: HandlingDesk.marco).state == "ringing")
      #expect(try desk.found()?.handling == nil)
      try desk.take(by: HandlingDesk.marco)
      #expect(try desk.happenings() == ["told ringing", "take taken", "release ringing", "take taken"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `sending the same form twice leaves one event`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      for _ in 1...2 { try desk.take(expecting: .ringing) }
      #expect(try desk.happenings() == ["told ringing", "take taken"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what changed meanwhile is not done, and leaves nothing behind`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.dismiss()
      #expect(
        throws: AlarmHandlingProblem.changed(to: .dismissed, by: HandlingDesk.giulia, at: HandlingDesk.now)
      ) { try desk.take(by: HandlingDesk.marco, expecting: .ringing) }
      #expect(throws: AlarmHandlingProblem.notPossible(.take, in: .dismissed)) { try desk.take() }
      #expect(try desk.happenings() == ["told ringing", "dismiss dismissed"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a run that resolved it meanwhile is a change without a name`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.run("2026-02", nil)
      #expect(throws: AlarmHandlingProblem.changed(to: .resolved, by: nil, at: nil)) {
        try desk.take(expecting: .ringing)
      }
      #expect(throws: AlarmHandlingProblem.notPossible(.reopen, in: .resolved)) { try desk.reopen() }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `why it is no problem is kept, and reopening brings back what the data say`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.dismiss(.dataError, "importato due volte; DROP TABLE 'alarm' ?")
      let handling = try #require(try desk.found()?.handling)
      #expect(handling.dismissal == .dataError && handling.note.text == "importato due volte; DROP TABLE 'alarm' ?")
      #expect(try desk.reopen(expecting: .dismissed).state == "ringing")
      #expect(try desk.found()?.handling == nil)
      let events = try desk.history()
      #expect(events.map(\.what) == [.told, .dismiss, .reopen])
      #expect(events[1].dismissal == .dataError && events[1].note == handling.note.text)
      #expect(events[1].words(.utc).it == "non è un problema: i dati sono sbagliati")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `every act goes through, on both engines`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.take()
      try desk.silence(.tomorrow)
      try desk.silence(.recovered)
      try desk.resolve("due persone in più")
      try desk.reopen()
      #expect(
        try desk.happenings() == [
          "told ringing", "take taken", "silence silenced", "silence silenced", "resolve resolved", "reopen ringing",
        ])
      // 2 February 2026, 03:40 in Rome.
      let events = try desk.history()
      #expect(events[2].words(HandlingDesk.rome).it == "silenziato fino al 3 feb 2026, 09:00")
      #expect(events[3].words(HandlingDesk.rome).en == "silenced until it recovers")
      #expect(events[4].note == "due persone in più")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an alarm that is not there is said so`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      #expect(throws: AlarmHandlingProblem.noSuchAlarm("alr_none")) {
        try desk.database.write {
          try AlarmHandling.take("alr_none", by: HandlingDesk.giulia, now: HandlingDesk.now, $0)
        }
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a silence that is over wakes once`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.silence(.oneHour)
      #expect(try desk.wake(after: 3_599) == [])
      #expect(try desk.state() == "silenced")
      #expect(try desk.wake(after: 3_600).map(\.state) == ["ringing"])
      #expect(try desk.wake(after: 3_600) == [])
      #expect(try desk.state() == "ringing")
      #expect(try desk.found()?.handling == nil)
      #expect(try desk.happenings() == ["told ringing", "silence silenced", "woke ringing"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an act on a silence that is over finds it awake`(_ engine: TestDatabase) throws {
    try HandlingDesk.open(engine) { desk in
      try desk.silence(.oneHour)
      try desk.take(by: HandlingDesk.marco, expecting: .ringing, after: 7_200)
      #expect(try desk.happenings() == ["told ringing", "silence silenced", "woke ringing", "take taken"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `alarms of before keep their history and gain their channel`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try Migrator([AlarmTables.migration]).migrate(database, now: HandlingDesk.now)
      let content = try AlarmStore.encoded(AlarmStoreTests.alarm)
      let id = AlarmStoreTests.alarm.id
      try database.write { connection in
        try connection.execute(
          """
          INSERT INTO alarm (id, kind, state, indicator, period, since, content, updated_at)
          VALUES (\(id), 'sharp_fall', 'ringing', 'csat', 1, 1, \(content), 1)
          """)
        for state in ["ringing", "resolved"] {
          try connection.execute(
            "INSERT INTO alarm_event (alarm_id, happened_at, state, reason) VALUES (\(id), 1, \(state), 'cala')")
        }
      }
      try Migrator(AlarmTables.migrations).migrate(database, now: HandlingDesk.now)
      let (events, onPhone) = try database.read {
        (try AlarmHistory.of(id, $0), try AlarmQueries.list(.init(channel: "phone"), $0))
      }
      #expect(events.map(\.what) == [.told, .noLongerShown] && events.allSatisfy { $0.note.isEmpty && $0.by == nil })
      #expect(onPhone.map(\.alarm.id) == [id])
    }
  }
}
