import Alarms
import Foundation
import Primitives
import Testing

struct AlarmTests {
  @Test func `every alarm survives the way to JSON and back`() throws {
    let snake = JSONEncoder()
    snake.keyEncodingStrategy = .convertToSnakeCase
    let back = JSONDecoder()
    back.keyDecodingStrategy = .convertFromSnakeCase
    for (name, alarms) in try StoryAlarms.all.get() {
      #expect(try back.decode([Alarm].self, from: snake.encode(alarms)) == alarms, "\(name)")
      #expect(try JSONDecoder().decode([Alarm].self, from: JSONEncoder().encode(alarms)) == alarms, "\(name)")
    }
  }

  /// The keys that the command line promises: ../shared/design/cli.md, ALARM.
  @Test(arguments: promised)
  func `the keys of an alarm are those promised`(_ path: String, _ keys: [String]) throws {
    var value: Any = try Self.object(try Self.fullAlarm.get())
    for step in path.split(separator: "/") {
      let object = (value as? [Any])?.first ?? value
      value = try #require((object as? [String: Any])?[String(step)])
    }
    let object = (value as? [Any])?.first ?? value
    #expect(Set(keys).subtracting(try #require(object as? [String: Any]).keys) == [])
  }

  @Test func `what is not known is null, never absent`() throws {
    let alarm = try #require(try Story.noWhatsApp.alarms().first)
    let object = try Self.object(alarm)
    #expect(Set(Self.promised[0].1).subtracting(object.keys) == [])
    #expect(object["value"] is NSNull && object["change"] is NSNull && object["scope"] is NSNull)
  }

  /// An alarm in which nothing is missing: the abandonment rose beside it.
  static let fullAlarm = Result {
    try #require(try Story.fallWithAbandonment.ringing().first { $0.indicator == "csat" })
  }

  static func object(_ alarm: Alarm) throws -> [String: Any] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return try #require(try JSONSerialization.jsonObject(with: encoder.encode(alarm)) as? [String: Any])
  }

  static let promised: [(String, [String])] = [
    (
      "",
      [
        "id", "kind", "state", "indicator", "segment", "period", "since", "value", "previous", "change", "n",
        "n_previous", "context", "scope", "segments", "also_moved", "sentence", "rule",
      ]
    ),
    ("change", ["points", "percent", "low", "high", "p", "q"]),
    ("context", ["volume_percent", "headcount_percent", "stable"]),
    ("scope", ["verdict", "dimension", "values", "mix_share", "parts"]),
    (
      "scope/parts",
      ["segment", "before", "after", "n_before", "n_after", "rate_effect", "mix_effect", "low", "high"]
    ),
    ("segments", ["segment", "share_explained", "before", "after", "n", "p"]),
    ("also_moved", ["what", "before", "after", "p"]),
    ("sentence", ["it", "en"]),
    ("rule", ["relative_fall", "least_answers", "rings_below"]),
  ]

  @Test func `every sentence is clean, in both languages`() throws {
    for alarm in try StoryAlarms.all.get().flatMap(\.alarms) {
      for text in [alarm.sentence.it, alarm.sentence.en, alarm.nextStep.it, alarm.nextStep.en] {
        for flaw in Self.flaws { #expect(!text.contains(flaw), "«\(flaw)» in: \(text)") }
        #expect(text.hasSuffix(".") || text.contains("campanello sample --alarm alr_"), "\(text)")
        #expect(text == text.trimmingCharacters(in: .whitespaces))
      }
    }
  }

  /// Also a hyphen before a digit: a minus is a minus sign.
  static let flaws = [
    "nil", "Optional", "nan", "inf%", "—", "  ", "..", ";;", "; ;", " ;", " ,", " .", " %", "()", "(-", " -1", " -2",
    "-0", "−0%", "+0%",
  ]

  @Test func `ids are unique in a month and have one form`() throws {
    for (name, alarms) in try StoryAlarms.all.get() {
      let ids = alarms.map(\.id)
      #expect(Set(ids).count == ids.count, "\(name)")
      #expect(ids.allSatisfy { $0.count == 17 && $0.hasPrefix("alr_") }, "\(name)")
    }
  }
}
