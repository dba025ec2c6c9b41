import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

struct OrganisationStoreTests {
  @Test(arguments: TestDatabases.all)
  func `what was never set has its default`(_ engine: TestDatabase) throws {
    try withSettings(engine) { database in
      let organisation = try database.read { try OrganisationStore.read($0) }
      #expect(organisation == Organisation())
      #expect(organisation.timeZone == "Europe/Rome" && organisation.serviceLevelSeconds == 20)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a setting that fits is kept and read again`(_ engine: TestDatabase) throws {
    try withSettings(engine) { database in
      for row in Self.fitting {
        let isStored = try database.write { try OrganisationStore.set(row.setting, to: row.value, $0) }
        #expect(isStored, "\(row)")
        let organisation = try database.read { try OrganisationStore.read($0) }
        #expect(row.setting.value(in: organisation) == row.value)
      }
      #expect(Set(Self.fitting.map(\.setting)) == Set(Setting.common + [.channelHours("phone")]))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a value that does not fit is refused and nothing is stored`(_ engine: TestDatabase) throws {
    try withSettings(engine) { database in
      for row in Self.wrong {
        let isStored = try database.write { try OrganisationStore.set(row.setting, to: row.value, $0) }
        #expect(!isStored, "\(row)")
      }
      let organisation = try database.read { try OrganisationStore.read($0) }
      #expect(organisation == Organisation())
      #expect(Set(Self.wrong.map(\.setting)) == Set(Setting.common + [.channelHours("phone")]))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a setting of a later version is passed over`(_ engine: TestDatabase) throws {
    try withSettings(engine) { database in
      try database.write { try $0.execute("INSERT INTO setting (name, value) VALUES ('colour', 'blue')") }
      let organisation = try database.read { try OrganisationStore.read($0) }
      #expect(organisation == Organisation())
    }
  }

  @Test(arguments: TestDatabases.all)
  func `hours of a channel stand after those of all until they are taken back`(_ engine: TestDatabase) throws {
    try withSettings(engine) { database in
      let phone = try #require(Setting(rawValue: "business_hours.Phone"))
      #expect(phone == .channelHours("phone") && phone.rawValue == "business_hours.phone")
      #expect(try database.write { try OrganisationStore.set(phone, to: "8-20 - - - - - - it", $0) })
      var organisation = try database.read { try OrganisationStore.read($0) }
      #expect(organisation.hours(of: "Phone").description == "8:00-20:00 - - - - - - it")
      #expect(organisation.hours(of: "email") == .standard)
      let names = Setting.all(of: organisation).map(\.rawValue)
      #expect(names.count == Setting.common.count + 1 && names[5...6] == ["business_hours", "business_hours.phone"])
      #expect(try database.write { try OrganisationStore.set(phone, to: "", $0) })
      organisation = try database.read { try OrganisationStore.read($0) }
      #expect(organisation == Organisation())
    }
  }

  @Test func `a setting is found by its name`() {
    for setting in Setting.common { #expect(Setting(rawValue: setting.rawValue) == setting) }
    for name in ["business_hours.", "opening", "business_hours.a\nb", ""] { #expect(Setting(rawValue: name) == nil) }
  }

  @Test func `only settings that change stored sums ask for a rebuild`() {
    #expect(Setting.common.filter(\.needsRebuild) == [.timeZone, .serviceLevelSeconds, .businessHours])
    #expect(Setting.channelHours("phone").needsRebuild)
  }

  @Test func `the clock is that of the time zone`() {
    #expect(Organisation().clock.identifier == "Europe/Rome")
    #expect(Organisation(timeZone: "nowhere").clock.identifier == ZoneClock.utc.identifier)
  }

  private func withSettings(_ engine: TestDatabase, _ body: (Database) throws -> Void) throws {
    try engine.with { database in
      try Migrator([OrganisationStore.migration]).migrate(database, now: Instant(seconds: 0))
      try body(database)
    }
  }

  struct SettingRow: Sendable, CustomStringConvertible {
    var setting: Setting
    var value: String
    var description: String { "\(setting.rawValue) = \(value)" }
  }

  static let fitting: [SettingRow] = [
    SettingRow(setting: .name, value: "Caffè & figli S.r.l."),
    SettingRow(setting: .timeZone, value: "America/New_York"),
    SettingRow(setting: .serviceLevelSeconds, value: "45"),
    SettingRow(setting: .settlingDays, value: "0"),
    SettingRow(setting: .falseBellsPerYear, value: "0.5"),
    SettingRow(setting: .businessHours, value: "8:30-20:00 - - - - - 10:00-12:00 it"),
    SettingRow(setting: .channelHours("phone"), value: "22:00-6:00 - - - 9:00-13:00,14:00-18:00 - - it *-12-07"),
    SettingRow(setting: .language, value: "en"), SettingRow(setting: .askingPauseDays, value: "0"),
    SettingRow(setting: .secondEyes, value: "yes"),
    SettingRow(setting: .serviceLevelSeconds, value: "30"),
  ]

  static let wrong: [SettingRow] = [
    SettingRow(setting: .name, value: "due\nrighe"), SettingRow(setting: .askingPauseDays, value: "731"),
    SettingRow(setting: .askingPauseDays, value: "-1"), SettingRow(setting: .secondEyes, value: "sì"),
    SettingRow(setting: .name, value: String(repeating: "a", count: 101)),
    SettingRow(setting: .timeZone, value: "Europa/Roma"), SettingRow(setting: .timeZone, value: ""),
    SettingRow(setting: .serviceLevelSeconds, value: "0"), SettingRow(setting: .serviceLevelSeconds, value: "20 s"),
    SettingRow(setting: .serviceLevelSeconds, value: "86401"), SettingRow(setting: .settlingDays, value: "-1"),
    SettingRow(setting: .settlingDays, value: "61"), SettingRow(setting: .falseBellsPerYear, value: "0"),
    SettingRow(setting: .falseBellsPerYear, value: "nan"), SettingRow(setting: .falseBellsPerYear, value: "uno"),
    SettingRow(setting: .businessHours, value: "9:00-18:00"), SettingRow(setting: .language, value: "fr"),
    SettingRow(setting: .businessHours, value: ""), SettingRow(setting: .channelHours("phone"), value: "8-20"),
  ]
}
