import Facts
import Primitives

/// Decides the scale of a column of scores from all its cells together, its heading and what is stated; never cell by
/// cell, and never a scale that would make a plausible figure of another one.
enum ScaleDecision: Sendable {
  case settled(ScoreReader)
  /// Someone must choose among these.
  case open([Scale], ScoreReader)

  /// - Parameters:
  ///   - question: what was asked; nil for a file that mixes questions.
  ///   - stated: what a person, the mapping or the known export says.
  static func decide(
    _ evidence: ScoreEvidence, header: String, question: SurveyKind?, stated: Scale?
  ) -> ScaleDecision {
    var reader = ScoreReader()
    reader.isRecommendation = question == .nps
    reader.tellsInvitations = evidence.invitations > 0
    reader.words = words(evidence, header, stated)
    if let stated {
      reader.scale = stated
      reader.isStated = true
      return .settled(reader)
    }
    // Where each row says what it asked, its question decides.
    guard let question else { return .settled(reader) }
    guard evidence.hasScores else {
      reader.scale = question == .nps ? .zeroToTen : question == .ces ? .oneToSeven : .oneToFive
      return .settled(reader)
    }
    return numbers(evidence, header, question, reader)
  }

  /// Words of a scale; of Freshdesk's seven only where its own name or a word of its own tells it.
  private static func words(_ evidence: ScoreEvidence, _ header: String, _ stated: Scale?) -> ScoreWords? {
    evidence.words.isEmpty
      ? stated == .freshdesk ? ScoreWords.family(of: ["extremely happy"], preferring: .freshdesk) : nil
      : ScoreWords.family(of: Set(evidence.words.keys), preferring: stated)
  }

  private static func numbers(
    _ evidence: ScoreEvidence, _ header: String, _ question: SurveyKind?, _ reader: ScoreReader
  ) -> ScaleDecision {
    var reader = reader
    var heading = ScaleHeading.scale(header)
    if ScaleHeading.isOther(header) { return .open(possible(evidence, question, besides: nil), reader) }
    // "of 10" says nothing of where it begins.
    if heading == .oneToTen, evidence.least == 0 || evidence.outOf[10]?.contains(0) == true { heading = .zeroToTen }
    // Parts of one, means of several: a third of the cells would be lost, and the others are no marks either.
    if evidence.unreadable * 2 >= evidence.numbers, evidence.unreadable > 2, evidence.words.isEmpty {
      reader.scale = heading
      return .open(possible(evidence, question, besides: nil), reader)
    }
    if question == .nps { return recommendation(evidence, heading, reader) }
    if evidence.percents > 0 {
      reader.scale = heading ?? .zeroToHundred
      guard heading == .zeroToHundred, evidence.numbers == 0 else { return .open([.zeroToHundred], reader) }
      reader.isStated = true
      return .settled(reader)
    }
    if let heading {
      reader.scale = heading
      reader.isStated = true
      let fits = evidence.different.allSatisfy(heading.contains)
      return fits ? .settled(reader) : .open(possible(evidence, question, besides: heading), reader)
    }
    if let named = namedBest(evidence) {
      reader.scale = named
      let fits = evidence.different.allSatisfy(named.contains)
      reader.isStated = fits
      return fits ? .settled(reader) : .open(possible(evidence, question, besides: named), reader)
    }
    // Words alone, or numbers among words of the same steps.
    if evidence.numbers == 0 {
      reader.scale = reader.words?.scale ?? .oneToFive
      return reader.words == nil ? .open(Scale.byNumbers, reader) : .settled(reader)
    }
    let scales = possible(evidence, question, besides: nil)
    reader.scale = scales.first ?? .oneToFive
    if isSettledByWords(evidence, &reader) { return .settled(reader) }
    return isSure(evidence, question, scales) ? .settled(reader) : .open(scales, reader)
  }

  /// Numbers among words: of the words' own scale where they fit it, else a slip where they are few. As many of both
  /// are two series, as in an account that changed its scale.
  private static func isSettledByWords(_ evidence: ScoreEvidence, _ reader: inout ScoreReader) -> Bool {
    guard let words = reader.words else { return false }
    if words.scale != .goodBad, evidence.different.allSatisfy(words.scale.contains) {
      reader.scale = words.scale
      return true
    }
    let worded = evidence.words.values.reduce(0, +)
    if evidence.numbers < 5 || evidence.numbers * 10 < worded { reader.readsNumbers = worded <= evidence.numbers }
    if worded * 10 < evidence.numbers { reader.words = nil }
    return !reader.readsNumbers
  }

  /// The NPS has one scale; marks that begin at 1 are told, others that do not fit are asked.
  private static func recommendation(
    _ evidence: ScoreEvidence, _ heading: Scale?, _ reader: ScoreReader
  ) -> ScaleDecision {
    var reader = reader
    reader.scale = .zeroToTen
    let isOther = heading != nil && heading != .zeroToTen && heading != .oneToTen
    let isBeyond = evidence.numbers > 0 && (evidence.greatest > 10 || evidence.least < 0)
    // Eight customers of whom none goes beyond 5 were not asked from 0 to 10.
    let isShort = evidence.numbers >= 8 && evidence.greatest <= 5
    return isOther || isBeyond || isShort ? .open([.zeroToTen], reader) : .settled(reader)
  }

  /// The scale whose best mark the cells name; nil where they name none or two.
  private static func namedBest(_ evidence: ScoreEvidence) -> Scale? {
    guard evidence.outOf.count == 1, let (best, scores) = evidence.outOf.first else { return nil }
    switch best {
    case 5: return scores.contains(0) ? nil : .oneToFive
    case 7: return scores.contains(0) ? nil : .oneToSeven
    case 10: return scores.contains(0) || evidence.least == 0 ? .zeroToTen : .oneToTen
    case 100: return .zeroToHundred
    default: return nil
    }
  }

  /// The scales that hold every number of the column, the likeliest first; all of them where none does.
  private static func possible(_ evidence: ScoreEvidence, _ question: SurveyKind?, besides: Scale?) -> [Scale] {
    let likely: [Scale] =
      question == .ces ? [.oneToSeven, .oneToFive] + Scale.byNumbers : Scale.byNumbers
    var scales: [Scale] = []
    for scale in likely where scale != besides && !scales.contains(scale) {
      if evidence.different.allSatisfy(scale.contains) { scales.append(scale) }
    }
    // A nought may stand for "no answer".
    for scale in likely where scale.ends.worst == 1 && !scales.contains(scale) && scale != besides {
      if evidence.different.allSatisfy({ $0 == 0 || scale.contains($0) }) { scales.append(scale) }
    }
    return scales.isEmpty ? Scale.byNumbers : scales
  }

  /// Whether the numbers leave no other scale in common use.
  private static func isSure(_ evidence: ScoreEvidence, _ question: SurveyKind?, _ scales: [Scale]) -> Bool {
    let (least, greatest) = (evidence.least, evidence.greatest)
    if !evidence.outOf.isEmpty || scales.isEmpty { return false }
    switch scales[0] {
    case .freshdesk: return evidence.different.contains { abs($0) > 100 }
    case .oneToFive:
      // Answers that never pass 3 may be of three steps.
      return question != .ces && least >= 1 && greatest <= 5 && (greatest > 3 || evidence.numbers < 8)
    case .oneToSeven: return question == .ces && greatest >= 6
    case .zeroToTen: return least == 0 && greatest == 10
    default: return false
    }
  }
}

extension Scale {
  /// Those whose steps are numbers, the more usual first.
  fileprivate static let byNumbers: [Scale] = [
    .oneToFive, .oneToSeven, .oneToTen, .zeroToTen, .goodBad, .oneToThree, .freshdesk, .zeroToHundred,
  ]
}
