import AlarmPages
import PageKit
import Alarms
import ArgumentParser
import Conversations
import Facts
import Indicators
import Primitives
import Storage

/// `campanello sample`: conversations worth reading, drawn with their controls.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Draw conversations to read, for an alarm or a segment.",
    discussion: "Example: campanello sample --alarm alr_… --size 40 --seed 7")

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "The alarm to draw for.")
  var alarm: String?

  @Option(name: .long, help: "Only this segment: channel=phone. May be repeated.")
  var `where`: [String] = []

  @Option(name: .long, help: "For an alarm: conversations for each outcome and period; else: in all.")
  var size = 40

  @Option(name: .long, help: "The same seed draws the same conversations.")
  var seed: UInt64 = 7

  @Option(name: .long, help: "First month, YYYY-MM.")
  var from: Month?

  @Option(name: .long, help: "Last month, YYYY-MM.")
  var to: Month?

  @Flag(name: .long, help: "Print the conversations' masked words too.")
  var text = false

  func run() throws {
    try options.reporting {
      guard (1...10_000).contains(size) else {
        throw Refusal(.usage, "bad_size", it: "--size va da 1 a 10000.", en: "--size goes from 1 to 10000.")
      }
      let database = try Schema.open(options)
      let drawn = try database.write { connection in
        let reader = try IndicatorReader(connection)
        guard let sample = try draw(SampleDrawing(connection, reader), reader, connection) else {
          let totals = try totals(reader, connection)
          throw Refusal(
            .notFound, "nothing_matched", it: totals?.it ?? "Nessuna conversazione da cui estrarre.",
            en: totals?.en ?? "No conversation to draw from.")
        }
        let words = try text ? sample.items.map { try SampleStore.words(of: $0, connection) } : []
        return (sample, words)
      }
      if options.json { try Output.json(SampleAnswer(drawn.0)) } else { print(drawn.0, drawn.1) }
    }
  }

  private func draw(
    _ drawing: SampleDrawing, _ reader: IndicatorReader, _ connection: Connection
  ) throws -> ConversationSample? {
    if let alarm {
      guard let found = try AlarmStore.find(alarm, connection) else {
        throw AlarmHandlingProblem.noSuchAlarm(alarm)
      }
      return try drawing.draw(for: found, size: size, seed: seed, now: .now)
    }
    guard let data = try reader.rollups.monthsWithData() else { return nil }
    let first = from ?? data.lowerBound
    let last = to ?? data.upperBound
    guard first <= last else {
      throw Refusal(.usage, "bad_period", it: "--from viene dopo --to.", en: "--from comes after --to.")
    }
    return try drawing.draw(
      from: try Segment(arguments: self.where), months: first...last, size: size, seed: seed, now: .now)
  }

  /// Why there is nothing to draw: the figure rests on totals.
  private func totals(_ reader: IndicatorReader, _ connection: Connection) throws -> LocalizedText? {
    guard let alarm, let found = try AlarmStore.find(alarm, connection), let month = Month(found.period) else {
      return nil
    }
    return try TotalsText.behind(found, months: month...month, reader, connection)
  }

  private func print(_ sample: ConversationSample, _ words: [[String]]) {
    let it = options.language == .it
    let numbers = NumberText(options.language)
    let count = numbers.count(Double(sample.items.count))
    let frame = numbers.count(Double(sample.frameSize))
    Output.line(
      it
        ? "Ho scelto \(count) conversazioni su \(frame) (a caso, per strato; seme \(sample.seed))."
        : "Drew \(count) conversations of \(frame) (at random, by stratum; seed \(sample.seed)).")
    var table = TextTable(
      it
        ? ["strato", "conversazioni", "estratte", "probabilità"]
        : ["stratum", "conversations", "drawn", "probability"],
      figures: [1, 2, 3])
    for stratum in sample.strata {
      table.add([
        StratumText.name(stratum.name, options.language), numbers.count(Double(stratum.size)),
        numbers.count(Double(stratum.drawn)), numbers.percent(stratum.probability),
      ])
    }
    Output.line(table.text)
    Output.line()
    for (i, item) in sample.items.enumerated() {
      Output.line(item.conversationID)
      if i < words.count { for word in words[i] { Output.line("  \(word)") } }
    }
  }
}

struct SampleAnswer: Encodable {
  struct Stratum: Encodable {
    var name: String
    var size: Int
    var drawn: Int
    var probability: Double
  }

  struct Item: Encodable {
    var conversationId: String
    var stratum: String
    var probability: Double
  }

  var sampleId: Int64
  var alarmId: String?
  var seed: UInt64
  var frameSize: Int
  var strata: [Stratum]
  var items: [Item]

  init(_ sample: ConversationSample) {
    sampleId = sample.id
    alarmId = sample.alarmID
    seed = sample.seed
    frameSize = sample.frameSize
    strata = sample.strata.map {
      Stratum(name: $0.name, size: $0.size, drawn: $0.drawn, probability: $0.probability)
    }
    items = sample.items.map {
      Item(conversationId: $0.conversationID, stratum: $0.stratum, probability: $0.probability)
    }
  }
}
