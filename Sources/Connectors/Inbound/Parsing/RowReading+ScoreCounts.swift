import Facts
import Primitives

extension RowReading {
  /// A total of answers to a survey.
  mutating func scoreCount(_ setting: CountSetting) -> RowOutcome {
    guard let time = countedTime(.date, setting) else {
      return doubts.isEmpty ? lacks(timeField(.date)) : .rejected(doubts)
    }
    guard let kind = text(.kind).flatMap({ SurveyKind(rawValue: $0.lowercased()) }) else { return lacks(.kind) }
    if hasStrangeScale(.scale, of: kind) { return .rejected(doubts) }
    let fields = Field.scoreCounts.filter(\.isCount)
    guard !isUnread(fields), fields.allSatisfy({ isCount($0) }) else { return .rejected(doubts) }
    let given = Field.scores.enumerated().compactMap { score, field in integer(field).map { (score, $0) } }
    let found =
      given.isEmpty ? counted(time, kind) : spread(time, kind, Dictionary(uniqueKeysWithValues: given))
    guard var made = found else { return .rejected(doubts) }
    made.invited = integer(.invited)
    if let invited = made.invited, invited < made.answers {
      contradicts(.invited, "\(invited): \(made.answers)")
      return .rejected(doubts)
    }
    split(&made)
    return .fact(.scoreCount(made), doubts: doubts)
  }

  /// One column a score.
  private mutating func spread(_ time: CountedTime, _ kind: SurveyKind, _ given: [Int: Int]) -> ScoreCount? {
    let scale = scale(.scale) ?? (kind == .nps ? .zeroToTen : .oneToFive)
    let strangers = given.filter { $0.value > 0 && !scale.contains($0.key) }
    guard strangers.isEmpty else {
      contradicts(Field.scores[strangers.keys.min() ?? 0], "\(strangers.keys.sorted()) · \(scale.rawValue)")
      return nil
    }
    let made = ScoreCount(time, kind, scale, distribution: given)
    if let answers = integer(.answers), answers != made.answers {
      contradicts(.answers, "\(answers): \(made.answers)")
      return nil
    }
    return made
  }

  /// Answers with those of the top and of the bottom.
  private mutating func counted(_ time: CountedTime, _ kind: SurveyKind) -> ScoreCount? {
    guard kind != .ces else {
      contradicts(.kind, "ces")
      return nil
    }
    let names: (top: Field, middle: Field, bottom: Field) =
      kind == .nps ? (.promoters, .passives, .detractors) : (.satisfied, .neutral, .dissatisfied)
    let parts = [names.top, names.middle, names.bottom].map { integer($0) }
    // Three parts, or two that are all there is, tell the whole.
    let whole = parts[0].flatMap { top in parts[2].map { top + (parts[1] ?? 0) + $0 } }
    let needsMiddle = kind == .nps && parts[1] == nil
    guard let answers = integer(.answers) ?? (needsMiddle ? nil : whole) else {
      lackOf(.answers)
      return nil
    }
    let top = parts[0] ?? share(kind == .nps ? .promotersShare : .satisfiedShare, of: answers)
    let bottom = parts[2] ?? (kind == .nps ? share(.detractorsShare, of: answers) : nil)
    if isUnread([.promotersShare, .detractorsShare, .satisfiedShare]) { return nil }
    guard let top, kind != .nps || bottom != nil else {
      lackOf(top == nil ? names.top : names.bottom)
      return nil
    }
    let sum = top + (parts[1] ?? 0) + (bottom ?? 0)
    guard sum <= answers, parts[1] == nil || bottom == nil || sum == answers else {
      contradicts(.answers, "\(answers): \([top, parts[1] ?? 0, bottom ?? 0])")
      return nil
    }
    let scale = kind == .nps ? Scale.zeroToTen : scale(.scale) ?? .goodBad
    var made = ScoreCount(time, kind, scale, answers: answers, top: top)
    made.bottom = bottom ?? (scale == .goodBad ? answers - top : nil)
    return made
  }

  private mutating func lackOf(_ field: Field) {
    doubt(
      field, found: "",
      expected: LocalizedText(it: "un numero per \(field.rawValue)", en: "a number for \(field.rawValue)"),
      repair: LocalizedText(it: "completare la riga", en: "fill the row"))
  }

  private mutating func contradicts(_ field: Field, _ found: String) {
    let expected: LocalizedText =
      switch field {
      case .invited:
        LocalizedText(it: "almeno tanti inviti quante risposte", en: "at least as many invitations as answers")
      case .kind:
        LocalizedText(
          it: "il CES con una colonna per voto: è una media", en: "CES with a column for each score: it is a mean")
      case .answers:
        LocalizedText(it: "parti che diano il totale delle risposte", en: "parts that add up to the answers")
      default: LocalizedText(it: "voti della scala", en: "scores of the scale")
      }
    doubt(
      field, found: found, expected: expected,
      repair: LocalizedText(it: "controllare i numeri della riga", en: "check the numbers of the row"))
  }
}
