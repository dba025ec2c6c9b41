import Facts
import FileFormats
import Primitives

extension RecipeBuilder {
  /// The columns, with what was understood of their examples.
  func understood() -> [PlannedColumn] {
    decision.columns.map { column in
      guard case .fields(let targets) = column.use, let target = targets.first else { return column }
      var column = column
      var reader = self.reader(column, target)
      column.understood = column.examples.map { example in
        var example = example
        return Understood.text(example.withUTF8 { reader.read($0) }, target, column.scores, clock)
      }
      return column
    }
  }
}

/// A cell as it was understood, in words.
enum Understood {
  static func text(
    _ value: ParsedValue, _ target: FieldTarget, _ scores: ScoreReader?, _ clock: ZoneClock
  ) -> LocalizedText {
    switch value {
    case .none: LocalizedText(it: "vuota", en: "empty")
    case .unreadable: LocalizedText(it: "non si legge", en: "cannot be read")
    case .text(let text) where target.field == .channel:
      LocalizedText(it: Channel.name(text, .it), en: Channel.name(text, .en))
    case .text(let text): LocalizedText(it: text, en: text)
    case .integer(let number) where target.field.content == .duration:
      both { NumberText($0).duration(Double(number)) }
    case .integer(let number): both { NumberText($0).count(Double(number)) }
    case .decimal(let number): both { NumberText($0).decimal(number, digits: number == number.rounded() ? 0 : 2) }
    case .date(let reading): both { moment(reading, $0, clock) }
    case .boolean(let yes): both { truth(yes, target, $0) }
    case .score(let reading): both { score(reading, scores, $0) }
    }
  }

  /// A date as one of its readings has it.
  static func moment(_ reading: DateReading, _ clock: ZoneClock) -> LocalizedText {
    both { moment(reading, $0, clock) }
  }

  private static func both(_ text: (Language) -> String) -> LocalizedText {
    LocalizedText(it: text(.it), en: text(.en))
  }

  /// `3 novembre 2026, 09:12`; a moment with a zone is shown on the organisation's wall.
  private static func moment(_ reading: DateReading, _ language: Language, _ clock: ZoneClock) -> String {
    switch reading {
    case .day(let day): day.longName(language)
    case .local(let day, let milliseconds): "\(day.longName(language)), \(hour(milliseconds / 1000))"
    case .instant(let milliseconds):
      wall(Instant(seconds: Int64((Double(milliseconds) / 1000).rounded(.down))), language, clock)
    case .time(let milliseconds): hour(milliseconds / 1000)
    }
  }

  private static func wall(_ instant: Instant, _ language: Language, _ clock: ZoneClock) -> String {
    "\(clock.day(of: instant).longName(language)), \(hour(clock.secondOfDay(of: instant)))"
  }

  private static func hour(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
    return seconds % 60 == 0 ? clock : clock + ":\(two(seconds % 60))"
  }

  private static func truth(_ yes: Bool, _ target: FieldTarget, _ language: Language) -> String {
    if target.field == .abandoned {
      return yes
        ? (language == .it ? "senza risposta" : "not answered") : (language == .it ? "con risposta" : "answered")
    }
    return yes ? (language == .it ? "sì" : "yes") : (language == .it ? "no" : "no")
  }

  private static func score(_ reading: ScoreReading, _ scores: ScoreReader?, _ language: Language) -> String {
    guard let score = reading.score else {
      return reading.invited == true
        ? (language == .it ? "invitato, senza voto" : "invited, no score")
        : (language == .it ? "non invitato" : "not invited")
    }
    guard let scale = reading.scale ?? scores?.scale else { return "\(score)" }
    switch scale {
    case .goodBad: return score == 1 ? (language == .it ? "buono" : "good") : (language == .it ? "cattivo" : "bad")
    case .oneToThree:
      let names = language == .it ? ["cattivo", "così così", "buono"] : ["bad", "so-so", "good"]
      return names.indices.contains(score - 1) ? names[score - 1] : "\(score)"
    case .freshdesk: return "\(score)"
    default: return language == .it ? "\(score) su \(scale.ends.best)" : "\(score) of \(scale.ends.best)"
    }
  }
}
