import Foundation
import Primitives
import Storage
import StorageTesting
import Testing

@Suite struct ServedPlaceTests {
  static func at(_ hours: Int64) -> Instant { Instant(seconds: 1_795_000_000 + hours * 3_600) }

  @Test func `what waited before a copy, or before a long silence, asks a person`() {
    let first = ServedPlace.beginning(after: nil, at: "a", now: Self.at(0))
    #expect(!first.asks(waitingSince: Self.at(-9)), "the first server finds nothing old")
    let same = ServedPlace.beginning(after: first, at: "a", now: Self.at(6))
    #expect(!same.asks(waitingSince: Self.at(0)))
    let later = ServedPlace.beginning(after: first, at: "a", now: Instant(seconds: Self.at(6).seconds + 1))
    #expect(later.asks(waitingSince: Self.at(6)))
    let copy = ServedPlace.beginning(after: first, at: "b", now: Self.at(1))
    #expect(copy.asks(waitingSince: Self.at(0)) && !copy.asks(waitingSince: Self.at(1)))
    let again = ServedPlace.beginning(after: copy, at: "b", now: Self.at(2))
    #expect(again.asks(waitingSince: Self.at(0)) && !again.asks(waitingSince: Self.at(1)), "also after a restart")
  }

  @Test(arguments: TestDatabases.all)
  func `a server that begins keeps where and when`(_ engine: TestDatabase) throws {
    try engine.with { database in
      try Migrator([ServedPlaceStore.migration]).migrate(database, now: Self.at(0))
      let place = try database.place()
      #expect(try database.place() == place && !place.isEmpty)
      try database.write { connection in
        #expect(try ServedPlaceStore.read(connection) == nil)
        _ = try ServedPlaceStore.begin(at: place, now: Self.at(0), connection)
        try ServedPlaceStore.stay(now: Self.at(5), connection)
        #expect(try ServedPlaceStore.begin(at: place, now: Self.at(10), connection).heldBefore == nil)
        _ = try ServedPlaceStore.begin(at: "elsewhere", now: Self.at(11), connection)
        #expect(try ServedPlaceStore.read(connection)?.heldBefore == Self.at(11))
      }
    }
  }

  @Test func `a copy of a file is another place, the same file by another name is not`() throws {
    try TestDatabase.sqlite.withLocation { location in
      guard case .sqlite(let path) = location else { return }
      let database = try Database.open(location)
      try database.write { try $0.makeThings() }
      _ = try database.copy(to: path + "-copy")
      let copy = try Database.open(.sqlite(path: path + "-copy"))
      #expect(try copy.place() != database.place())
      try copy.close()
      let place = try database.place()
      try database.close()
      try FileManager.default.moveItem(atPath: path, toPath: path + "-moved")
      let moved = try Database.open(.sqlite(path: path + "-moved"))
      #expect(try moved.place() == place)
      try moved.close()
    }
  }
}
