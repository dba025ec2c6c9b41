import Primitives
import Testing

struct NumberTextTests {
  private let it = NumberText(.it)
  private let en = NumberText(.en)

  @Test func `numbers are grouped also below ten thousand`() {
    #expect(it.decimal(1284.46) == "1.284,5")
    #expect(en.decimal(1284.46) == "1,284.5")
    #expect(it.count(1284) == "1.284")
    #expect(en.count(1_234_567) == "1,234,567")
    #expect(it.count(999) == "999")
    #expect(it.count(100_000) == "100.000")
  }

  @Test func `below zero stands a true minus sign and never before a zero`() {
    #expect(it.decimal(-4.5) == "−4,5")
    #expect(it.decimal(-0.04) == "0,0")
    #expect(it.count(-0.4) == "0")
    #expect(en.signed(4.5) == "+4.5")
    #expect(en.signed(-4.5) == "−4.5")
    #expect(it.signed(0.04) == "0,0")
    #expect(it.signed(-0.04) == "0,0")
  }

  @Test func `percentages are shares times one hundred`() {
    #expect(it.percent(0.841) == "84,1%")
    #expect(en.percent(1) == "100.0%")
    #expect(it.percent(-0.054) == "−5,4%")
    #expect(it.signedPercent(0.01) == "+1%")
    #expect(it.signedPercent(-0.001) == "0%")
  }

  @Test(arguments: durations) func `durations are read in their own unit`(_ row: DurationRow) {
    #expect(it.duration(row.seconds) == row.it)
  }

  @Test func `a difference of durations has its sign, unless it is nothing`() {
    #expect(it.signedDuration(108) == "+1:48 min")
    #expect(it.signedDuration(-7_200) == "−2 h")
    #expect(it.signedDuration(0.03) == "0 s")
    #expect(it.signedDuration(-0.03) == "0 s")
    #expect(it.signedDuration(.nan) == "—")
  }

  @Test func `days are g in Italian and d in English`() {
    #expect(en.duration(259_200 + 4 * 3600) == "3 d 4 h")
    #expect(en.duration(4.2) == "4.2 s")
  }

  @Test func `what is no number is a dash`() {
    #expect(it.decimal(.nan) == "—")
    #expect(it.duration(.nan) == "—")
    #expect(it.duration(.infinity) == "—")
  }

  struct DurationRow: Sendable, CustomTestStringConvertible {
    var seconds: Double
    var it: String
    var testDescription: String { it }
  }

  static let durations: [DurationRow] = [
    DurationRow(seconds: 0, it: "0 s"), DurationRow(seconds: 4, it: "4 s"), DurationRow(seconds: 4.2, it: "4,2 s"),
    DurationRow(seconds: 9.94, it: "9,9 s"), DurationRow(seconds: 9.96, it: "10 s"),
    DurationRow(seconds: 45, it: "45 s"), DurationRow(seconds: 59.6, it: "1 min"),
    DurationRow(seconds: 108, it: "1:48 min"), DurationRow(seconds: 180, it: "3 min"),
    DurationRow(seconds: 210, it: "3:30 min"), DurationRow(seconds: 599.4, it: "9:59 min"),
    DurationRow(seconds: 599.5, it: "10 min"), DurationRow(seconds: 1_804, it: "30 min"),
    DurationRow(seconds: 1_831, it: "31 min"), DurationRow(seconds: 3_569, it: "59 min"),
    DurationRow(seconds: 3_599, it: "1 h"), DurationRow(seconds: 5_400, it: "1 h 30 min"),
    DurationRow(seconds: 7_200, it: "2 h"), DurationRow(seconds: 7_500, it: "2 h 5 min"),
    DurationRow(seconds: 86_369, it: "23 h 59 min"), DurationRow(seconds: 86_399, it: "24 h"),
    DurationRow(seconds: 93_784, it: "26 h"), DurationRow(seconds: 172_799, it: "2 g"),
    DurationRow(seconds: 259_200 + 4 * 3600, it: "3 g 4 h"), DurationRow(seconds: 863_000, it: "10 g"),
    DurationRow(seconds: 12.4 * 86_400, it: "12 g"), DurationRow(seconds: 1_500 * 86_400, it: "1.500 g"),
    DurationRow(seconds: -90, it: "−1:30 min"), DurationRow(seconds: -0.04, it: "0 s"),
    DurationRow(seconds: -0.2, it: "−0,2 s"),
  ]
}
