public import Markup
public import Primitives

/// The questions people ask on the first day.
public struct HelpPage: Sendable {
  var language: Language

  public init(language: Language) { self.language = language }

  public var title: String { words(.title) }

  public func body(_ site: Site) -> HTML {
    let items: [HTML] = Self.questions.map { question, answer in
      "<section class=\"card\"><h2>\(words(question))</h2><p>\(words(answer))</p></section>\n"
    }
    return "<div class=\"head\"><h1>\(title)</h1></div>\n\(items)"
  }

  private func words(_ key: HelpWords) -> String { key.text[language] }

  private static let questions: [(HelpWords, HelpWords)] = [
    (.bellQuestion, .bellAnswer), (.marginQuestion, .marginAnswer), (.chanceQuestion, .chanceAnswer),
    (.pointsQuestion, .pointsAnswer), (.undoQuestion, .undoAnswer),
  ]
}
