import PageKit
import Alarms
import Conversations
import Indicators
public import Primitives
public import Storage

/// The samples, and one of them page by page.
public enum SampleReport {
  static let length = 20

  public static func list(_ language: Language, _ connection: Connection) throws -> SampleListPage {
    let moments = MomentText(try OrganisationStore.read(connection).clock, language)
    let numbers = NumberText(language)
    let lines = try SampleStore.all(connection).map { line in
      let drawn = numbers.count(Double(line.drawn))
      let frame = numbers.count(Double(line.frameSize))
      return SampleListPage.Line(
        id: "\(line.id)",
        text: SampleWords.line(drawn, of: frame).text[language],
        drawnAt: moments.text(line.drawnAt), alarm: try alarm(line.alarmID, language, connection))
    }
    return SampleListPage(language: language, lines: lines)
  }

  /// The items from `start`; nil when there is no such sample.
  public static func page(
    _ id: Int64, from start: Int, _ language: Language, _ connection: Connection
  ) throws -> SamplePage? {
    guard let sample = try SampleStore.find(id, connection) else { return nil }
    let count = sample.items.count
    let first = min(max(0, start), max(0, count - 1))
    let end = min(first + length, count)
    let numbers = NumberText(language)
    let range = count == 0 ? "0" : "\(first + 1)–\(end)"
    return SamplePage(
      language: language, id: "\(id)", sentence: sentence(sample, language),
      alarm: try alarm(sample.alarmID, language, connection),
      strata: sample.strata.map {
        SamplePage.Stratum(
          name: StratumText.name($0.name, language).capitalisedFirst, size: numbers.count(Double($0.size)),
          drawn: numbers.count(Double($0.drawn)), probability: numbers.percent($0.probability))
      },
      items: try sample.items[first..<end].map {
        SamplePage.Item(
          id: $0.conversationID, stratum: StratumText.name($0.stratum, language),
          words: try SampleStore.words(of: $0, connection))
      },
      place: SampleWords.place(range, of: count).text[language],
      previous: first > 0 ? max(0, first - length) : nil, next: end < count ? end : nil)
  }

  private static func sentence(_ sample: ConversationSample, _ language: Language) -> String {
    let numbers = NumberText(language)
    let count = numbers.count(Double(sample.items.count))
    let frame = numbers.count(Double(sample.frameSize))
    return SampleWords.sentence(count, of: frame, seed: "\(sample.seed)").text[language]
  }

  private static func alarm(
    _ id: String?, _ language: Language, _ connection: Connection
  ) throws -> SampleListPage.AlarmLink? {
    guard let id, let alarm = try AlarmStore.find(id, connection) else { return nil }
    return SampleListPage.AlarmLink(id: id, headline: AlarmHeadline(alarm).text(language))
  }
}
