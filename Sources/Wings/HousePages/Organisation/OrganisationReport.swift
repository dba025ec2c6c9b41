public import PageKit
import Facts
public import Indicators
import Intake
public import Primitives
public import Storage

/// The organisation's settings in words.
public enum OrganisationReport {
  /// What was sent and not kept.
  public struct Refused: Sendable {
    var setting: Setting
    var value: String

    public init(_ setting: Setting, _ value: String) {
      self.setting = setting
      self.value = value
    }
  }

  public static func page(
    _ menu: SettingsMenu, refused: Refused? = nil, now: Instant, _ connection: Connection
  ) throws -> OrganisationPage {
    let organisation = try OrganisationStore.read(connection)
    let language = menu.language
    let coming = try SettingRequest.open(connection)
    let year = organisation.clock.day(of: now).parts.year
    // How many false bells are accepted belongs to the rules, which show what a change would do.
    let settings = Setting.common.filter { $0 != .falseBellsPerYear }
    return OrganisationPage(
      menu: menu, fields: settings.map { field($0, organisation, refused, coming[$0], language) },
      channelHours: try channelHours(organisation, refused, coming, language, connection),
      holidays: [year, year + 1].map { ("\($0)", holidays($0, language)) })
  }

  private static func field(
    _ setting: Setting, _ organisation: Organisation, _ refused: Refused?, _ coming: String?, _ language: Language
  ) -> OrganisationPage.Field {
    let isRefused = refused?.setting == setting
    let standard = setting.value(in: Organisation())
    let words = SettingWords(setting)
    return OrganisationPage.Field(
      name: setting.rawValue, label: words.name[language], meaning: words.meaning[language],
      value: isRefused ? refused?.value ?? "" : setting.value(in: organisation),
      standard: setting == .businessHours || standard.isEmpty
        ? "" : OrganisationWords.standard(standard).text[language],
      warning: coming.map { underWay($0, language) }
        ?? (setting.needsRebuild ? OrganisationWords.rebuild.text[language] : nil),
      problem: isRefused ? setting.refusal(of: refused?.value ?? "")[language] : nil,
      choices: setting == .language
        ? [SelectField.Choice("it", "Italiano"), SelectField.Choice("en", "English")] : nil,
      isWeek: setting == .businessHours)
  }

  /// A value that a job is about to set; empty where a channel's hours are taken back.
  static func underWay(_ value: String, _ language: Language) -> String {
    let shown =
      value.isEmpty
      ? OrganisationWords.hoursOfAll.text[language] : BusinessHours(value)?.words(language) ?? value
    return OrganisationWords.underWay(shown).text[language]
  }

  static func holidays(_ year: Int, _ language: Language) -> [String] {
    let moments = MomentText(.utc, language)
    let first = CivilDate(year: year, month: 1, day: 1)
    let last = CivilDate(year: year, month: 12, day: 31)
    return (0...(last.daysSince1970 - first.daysSince1970)).map { first.adding(days: $0) }
      .filter(ItalianHolidays.contains)
      .map { OrganisationWords.holiday(weekday: $0.weekday, moments.day($0)).text[language] }
  }
}
