import Primitives

extension IndicatorDefinition {
  /// Average speed of answer: the mean wait of those who were answered.
  static let averageSpeedOfAnswer = IndicatorDefinition(
    name: LocalizedText(it: "tempo medio di attesa", en: "average speed of answer"),
    meaning: LocalizedText(
      it: "Attesa media, in secondi, di chi ha avuto risposta.",
      en: "Mean wait, in seconds, of those who were answered."),
    exclusions: LocalizedText(
      it: "Chi ha rinunciato non conta.", en: "Those who gave up do not count."),
    unit: .seconds, direction: .lowerIsBetter
  ) { sums in
    let s = sums.conversations
    return Reading.meanTime(n: s[.waits], sum: s[.waitSum], squares: s[.waitSquares])
  }
}
