import Alarms
import ArgumentParser
import Facts
import Indicators
import Primitives
import Storage

/// `campanello replay`: when would a rule have rung, and how often would chance ring it?
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Run the rules over the months that were, before changing one.",
    discussion: "Example: campanello replay --rule sharp_fall --set threshold=0.03")

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "sharp_fall, gradual_fall, channel_surge or missing_data (default: all).")
  var rule: String?

  @Option(name: .long, help: "A setting to try: threshold, points, false_bells_per_year, excess. May be repeated.")
  var set: [String] = []

  @Option(name: .long, help: "First month, YYYY-MM.")
  var from: Month?

  @Option(name: .long, help: "Last month, YYYY-MM.")
  var to: Month?

  func run() throws {
    try options.reporting {
      let kind = try chosenRule()
      let database = try Schema.open(options)
      let replay = try database.read { connection -> Replay? in
        let reader = try IndicatorReader(connection)
        guard let data = try reader.rollups.monthsWithData() else { return nil }
        var judgement = MonthlyJudgement()
        judgement.budget.falseBellsPerYear = reader.organisation.falseBellsPerYear
        for setting in set { try RuleSetting.apply(setting, to: &judgement) }
        let settled = AlarmRun.lastSettledMonth(
          on: reader.organisation.clock.day(of: .now), settlingDays: reader.organisation.settlingDays)
        let last = min(to ?? settled, settled, data.upperBound)
        let first = max(from ?? data.lowerBound, data.lowerBound)
        guard first <= last else { return nil }
        let watched = try SeriesReader(reader.rollups).series(upTo: last, since: data.lowerBound)
        return Replay(judgement, rule: kind, over: watched, months: first...last)
      }
      guard let replay else {
        throw Refusal(
          .notFound, "nothing_matched", it: "Nessun mese chiuso da rivedere.", en: "No closed month to replay.")
      }
      if options.json { try Output.json(ReplayAnswer(replay)) } else { print(replay) }
    }
  }

  private func chosenRule() throws -> AlarmKind.Name? {
    guard let rule else { return nil }
    let monthly = AlarmKind.Name.monthly
    guard let kind = monthly.first(where: { $0.rawValue == rule }) else {
      let known = monthly.map(\.rawValue).joined(separator: ", ")
      throw Refusal(
        .usage, "unknown_rule", it: "«\(rule)» non è una regola. Ci sono: \(known).",
        en: "\"\(rule)\" is not a rule. There are: \(known).")
    }
    return kind
  }

  private func print(_ replay: Replay) {
    let language = options.language
    let it = language == .it
    var table = TextTable(it ? ["mese", "regola", "indicatore", "dove"] : ["month", "rule", "indicator", "where"])
    for bell in replay.bells {
      table.add([
        bell.month.description, bell.kind.rawValue, bell.indicator, SegmentText.name(bell.segment, language),
      ])
    }
    if !replay.bells.isEmpty { Output.line(table.text) }
    let expected = NumberText(language).decimal(replay.expectedFalseBellsPerYear, digits: 2)
    Output.line(
      it
        ? "In \(replay.months) mesi avrebbe suonato \(replay.bells.count) \(replay.bells.count == 1 ? "volta" : "volte"). Campanelli falsi attesi: al più \(expected) all'anno."
        : "Over \(replay.months) months it would have rung \(replay.bells.count) \(replay.bells.count == 1 ? "time" : "times"). False bells to expect: at most \(expected) a year."
    )
  }
}

/// The settings of a rule that can be tried, by name.
enum RuleSetting {
  static func apply(_ text: String, to judgement: inout MonthlyJudgement) throws {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let value = Double(parts[1]), value > 0 else {
      throw Refusal(
        .usage, "bad_setting", it: "«\(text)» non è nome=numero.", en: "\"\(text)\" is not name=number.")
    }
    switch parts[0] {
    case "threshold":
      judgement.sharpFall.settings.relativeFall = value
      judgement.sharpFall.settings.relativeMeanFall = value
    case "points":
      judgement.sharpFall.settings.leastRateFall = value / 100
      judgement.sharpFall.settings.leastScoreFall = value
    case "false_bells_per_year": judgement.budget.falseBellsPerYear = value
    case "excess": judgement.channelSurge.leastExcess = value
    default:
      throw Refusal(
        .usage, "unknown_setting",
        it: "«\(parts[0])» non è un'impostazione: threshold, points, false_bells_per_year, excess.",
        en: "\"\(parts[0])\" is not a setting: threshold, points, false_bells_per_year, excess.")
    }
  }
}

struct ReplayAnswer: Encodable {
  struct Bell: Encodable {
    var kind: String
    var period: String
    var indicator: String
    var segment: [String: String]
    var change: Double?
  }

  var months: Int
  var expectedFalseBellsPerYear: Double
  var data: [Bell]

  init(_ replay: Replay) {
    months = replay.months
    expectedFalseBellsPerYear = replay.expectedFalseBellsPerYear
    data = replay.bells.map {
      Bell(
        kind: $0.kind.rawValue, period: $0.month.description, indicator: $0.indicator,
        segment: $0.segment.values, change: $0.change)
    }
  }
}
