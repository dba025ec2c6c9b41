import Alarms
import Facts
import Primitives
import StorageTesting
import Testing

/// The same facts give the same alarms: whatever the engine, the order of the imports, the rollups' history.
struct AlarmRunStorageTests {
  @Test(
    .enabled(if: TestDatabases.postgres != nil, Comment(rawValue: TestDatabases.postgresIsMissing)),
    arguments: ["sharp fall", "mix shift", "surge", "no WhatsApp", "abandonment"])
  func `both engines give equal alarms`(_ name: String) throws {
    let engine = try #require(TestDatabases.postgres)
    let story = try #require(Story.all.first { $0.name == name }?.story)
    let onSQLite = try #require(try StoryAlarms.all.get().first { $0.name == name }?.alarms)
    let onPostgreSQL = try RunOffice.open(story, engine) { try $0.alarms() }
    #expect(onPostgreSQL == onSQLite)
    #expect(!onSQLite.isEmpty)
  }

  @Test(arguments: TestDatabases.all, seeds)
  func `alarms are the same after a rebuild, and whatever the order of the facts`(
    _ engine: TestDatabase, _ seed: UInt64
  ) throws {
    let story = Story.random(seed)
    let told = try RunOffice.open(story, engine) { office in
      let before = try office.alarms()
      try office.rebuild()
      #expect(try office.alarms() == before)
      return before
    }
    #expect(told.contains { $0.change != nil })
    var generator = SeededGenerator(seed: seed)
    let shuffled = story.conversations.shuffled(using: &generator)
    try RunOffice.open(story.emptied, engine) { office in
      try office.bring(Array(shuffled.prefix(shuffled.count / 3)))
      try office.bring(shuffled)
      #expect(try office.alarms() == told)
    }
  }

  static let seeds: [UInt64] = [1, 2]
}

extension Story {
  /// Months in which anything may happen; January 2026 is bad on the phone.
  static func random(_ seed: UInt64) -> Story {
    var generator = SeededGenerator(seed: seed)
    var story = Story()
    for one in story.plan.keys.sorted() {
      for channel in channels {
        story[channel.name, one.description].grow(by: 0.8 + 0.4 * generator.unit())
        story[channel.name, one.description].planted = generator.below(4)
      }
      story.agents[one] = 18 + 4 * generator.unit()
    }
    story["phone", "2026-01"].planted = 40 + generator.below(10)
    return story
  }
}
