public import Primitives

/// Rows and totals of the same contacts, or two totals of them: what an import brings is there already in another form,
/// over the same time and split. Both would count.
public struct CountedTwice: Sendable, Hashable {
  /// Of what is there already.
  public var kind: FactKind
  public var source: String
  public var isSameSource: Bool
  /// Conversations or answers, or the contacts and answers that the totals add up to.
  public var count: Int
  /// The first and the last day that both tell of.
  public var from: CivilDate
  public var to: CivilDate

  public var text: LocalizedText {
    let number = (it: NumberText(.it).count(Double(count)), en: NumberText(.en).count(Double(count)))
    let place =
      isSameSource
      ? (it: "questa fonte ha già", en: "this source already has")
      : (it: "la fonte «\(source)» ha già", en: "the source \"\(source)\" already has")
    let what: (it: String, en: String) =
      switch kind {
      case .conversations: ("\(number.it) conversazioni", "\(number.en) conversations")
      case .answers: ("\(number.it) risposte", "\(number.en) answers")
      case .counts: ("totali per \(number.it) contatti", "totals of \(number.en) contacts")
      default: ("totali per \(number.it) risposte", "totals of \(number.en) answers")
      }
    let question: (it: String, en: String) =
      kind == .answers || kind == .scoreCounts
      ? ("risposte contate due volte?", "are answers counted twice?")
      : ("contatti contati due volte?", "are contacts counted twice?")
    return LocalizedText(
      it: "\(span(.it)) \(place.it) \(what.it): \(question.it) Importa gli uni o gli altri.",
      en: "\(span(.en)) \(place.en) \(what.en): \(question.en) Bring in the one or the other.")
  }

  private func span(_ language: Language) -> String {
    func day(_ date: CivilDate) -> String {
      let parts = date.parts
      return language == .it ? "\(parts.day)/\(parts.month)/\(parts.year)" : date.description
    }
    if from == to { return language == .it ? "Il \(day(from))" : "On \(day(from))" }
    return language == .it ? "Dal \(day(from)) al \(day(to))" : "From \(day(from)) to \(day(to))"
  }
}
