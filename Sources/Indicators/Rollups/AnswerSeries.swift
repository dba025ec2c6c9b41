public import Primitives

/// Which question on which scale: answers of two scales are never one series.
public struct AnswerSeries: Hashable, Sendable, Comparable {
  public var question: Question
  public var scale: Scale

  public enum Question: Int, Sendable, CaseIterable {
    case csat = 0
    case nps, ces
  }

  @inlinable
  public init(_ question: Question, _ scale: Scale) {
    self.question = question
    self.scale = scale
  }

  /// The stored form: question × 10 + place of the scale.
  var code: Int { question.rawValue * 10 + (Scale.allCases.firstIndex(of: scale) ?? 0) }

  init?(code: Int) {
    guard let question = Question(rawValue: code / 10), code % 10 < Scale.allCases.count else { return nil }
    self.init(question, Scale.allCases[code % 10])
  }

  public static func < (a: AnswerSeries, b: AnswerSeries) -> Bool { a.code < b.code }
}
