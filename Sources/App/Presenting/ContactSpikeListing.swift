import Alarms
import Demand
import Primitives
import TextAnalysis

/// The spikes among the conversations, for a person and for a program.
struct ContactSpikeListing {
  struct Word: Encodable {
    var text: String
    var now: Int
    var before: Int
    var q: Double
  }

  struct Line: Encodable {
    var segment: [String: String]
    var day: String
    var from: String
    var to: String
    var contacts: Double
    var expected: Double
    var worstExcess: Double
    var line: String
    var customers: Int
    var contactsWithCustomer: Int
    var words: [Word]
  }

  struct Answer: Encodable {
    var by: String
    var days: Int
    var daysWatched: [String: Int]
    var spikes: [Line]
  }

  let answer: Answer

  init(_ spikes: [ContactSpike], watched: [String: Int], by dimension: Dimension, days: Int) {
    answer = Answer(
      by: dimension.rawValue, days: days, daysWatched: watched,
      spikes: spikes.map { found in
        Line(
          segment: [dimension.rawValue: found.value], day: found.spike.day.description,
          from: Self.clock(found.spike.from), to: Self.clock(found.spike.to), contacts: found.spike.contacts,
          expected: found.spike.expected, worstExcess: found.spike.worst,
          line: found.spike.lines.contains(.window) ? "window" : "growth", customers: found.customers,
          contactsWithCustomer: found.named,
          words: found.words.map { Word(text: $0.text, now: $0.now, before: $0.before, q: $0.q) })
      })
  }

  private static func clock(_ second: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(second / 3_600)):\(two(second / 60 % 60))"
  }

  func print(_ language: Language) {
    let it = language == .it
    let numbers = NumberText(language)
    let watched = answer.daysWatched.sorted { $0.key < $1.key }.map { value, days in
      "\(SegmentText.name([answer.by: value], language)) \(days)"
    }
    if answer.daysWatched.isEmpty {
      return Output.line(it ? "Non ci sono conversazioni: importa un file." : "No conversations: import a file.")
    }
    for spike in answer.spikes {
      let name = SegmentText.name(Segment(spike.segment), language)
      let counts =
        it
        ? "\(numbers.count(spike.contacts)) contatti, attesi \(numbers.decimal(spike.expected))"
        : "\(numbers.count(spike.contacts)) contacts, \(numbers.decimal(spike.expected)) expected"
      Output.line("⬢ \(name), \(spike.day) \(spike.from)–\(spike.to): \(counts).")
      if spike.contactsWithCustomer > 0 {
        let whole = numbers.count(Double(spike.contactsWithCustomer))
        let people = numbers.count(Double(spike.customers))
        Output.line(
          it
            ? "  Clienti diversi: \(people), in \(whole) contatti che dicono il cliente."
            : "  Different customers: \(people), in \(whole) contacts that name theirs.")
      }
      if !spike.words.isEmpty {
        let words = spike.words.prefix(6).map { "\($0.text) (\($0.now))" }.joined(separator: ", ")
        Output.line((it ? "  Parole nuove: " : "  New words: ") + words)
      }
    }
    if answer.spikes.isEmpty {
      Output.line(
        it ? "✓ Nessun picco negli ultimi \(answer.days) giorni." : "✓ No spike in the last \(answer.days) days.")
    }
    Output.line((it ? "Giorni guardati: " : "Days watched: ") + watched.joined(separator: ", "))
  }
}
