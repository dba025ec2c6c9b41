import FileFormats
public import Primitives

/// How the scores of one column are read: its scale, and what its words mean. Decided once, from the whole column.
public struct ScoreReader: Hashable, Sendable {
  /// The scale of its numbers; nil where each row names its own, or where its kind of question decides.
  public var scale: Scale?
  /// The scores answer the question of the NPS, whose groups are its own.
  public var isRecommendation = false
  /// The scale is stated, by a person, by the heading or by the known export, and not found from the numbers.
  public var isStated = false
  /// Its words are steps of a scale.
  var words: ScoreWords?
  /// Lone numbers among words of another scale are no scores of either.
  var readsNumbers = true
  /// The file says who was invited, so that answers are a share of the invitations.
  var tellsInvitations = false

  /// What a cell says.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, _ decimal: DecimalFormat) -> ParsedValue {
    reading(ScoreCell(bytes, decimal))
  }

  func reading(_ cell: ScoreCell) -> ParsedValue {
    switch cell {
    case .number(let number): return readsNumbers ? score(number, on: scale) : .unreadable
    case .percent(let percent): return scale == .zeroToHundred ? score(percent, on: scale) : .unreadable
    case .outOf(let number, let best):
      guard let scale else { return score(number, on: nil) }
      return scale.ends.best == best && scale != .freshdesk ? score(number, on: scale) : .unreadable
    case .word(let word):
      guard let words, let number = words.scores[word] else { return .unreadable }
      return score(number, on: words.scale)
    case .invited(let invited): return .score(ScoreReading(invited: invited))
    case .nothing: return .none
    case .unreadable: return .unreadable
    }
  }

  private func score(_ number: Int, on scale: Scale?) -> ParsedValue {
    .score(ScoreReading(score: number, scale: scale, invited: tellsInvitations ? true : nil))
  }

  /// The scales in which its scores come: more than one is a break in the series.
  public var scales: [Scale] {
    var scales = readsNumbers ? [scale].compactMap { $0 } : []
    if let words, !scales.contains(words.scale) { scales.append(words.scale) }
    return scales
  }
}
