import Indicators
import Primitives
import Testing

struct ReadingTests {
  @Test func `scales are never mixed in one figure`() {
    var sums = SegmentSums()
    sums.answers[AnswerSeries(.csat, .oneToFive)] = Self.answers(10, top: 8)
    sums.answers[AnswerSeries(.csat, .goodBad)] = Self.answers(4, top: 1)
    sums.answers[AnswerSeries(.nps, .zeroToTen)] = Self.answers(5, top: 5)
    let csat = Indicator.csat.definition.readings(sums)
    #expect(csat.map(\.scale) == [.goodBad, .oneToFive])
    #expect(csat.map(\.value) == [0.25, 0.8])
    #expect(csat.map(\.n) == [4, 10])
    #expect(csat.map(\.hits) == [1, 8])
  }

  /// 8 of 10: Wilson's 95 % interval is 0.490…0.943 (Brown, Cai and DasGupta 2001, by hand).
  @Test func `a share has Wilson's interval`() throws {
    var sums = SegmentSums()
    sums.answers[AnswerSeries(.csat, .oneToFive)] = Self.answers(10, top: 8)
    let reading = try #require(Indicator.csat.definition.readings(sums).first)
    #expect(abs((reading.low ?? 0) - 0.4902) < 0.0001)
    #expect(abs((reading.high ?? 0) - 0.9433) < 0.0001)
  }

  @Test func `shares of nobody and of everybody keep an interval`() throws {
    for top in [0, 20] {
      var sums = SegmentSums()
      sums.answers[AnswerSeries(.csat, .oneToFive)] = Self.answers(20, top: Int64(top))
      let reading = try #require(Indicator.csat.definition.readings(sums).first)
      let low = try #require(reading.low)
      let high = try #require(reading.high)
      #expect(low >= 0 && high <= 1 && high - low > 0.1)
      #expect(low <= reading.value && reading.value <= high)
    }
  }

  /// 10, 20 and 60 seconds: mean 30, standard deviation 26.458, half-width 1.95996 × 26.458 / √3 = 29.939.
  @Test func `a mean has the interval of its spread, and one alone has none`() throws {
    var sums = SegmentSums()
    sums.conversations[.waits] = 3
    sums.conversations[.waitSum] = 90
    sums.conversations[.waitSquares] = 100 + 400 + 3600
    let reading = try #require(Indicator.averageSpeedOfAnswer.definition.readings(sums).first)
    #expect(reading.value == 30 && reading.n == 3)
    #expect(abs((reading.low ?? 0) - 0.061) < 0.001)
    #expect(abs((reading.high ?? 0) - 59.939) < 0.001)
    sums.conversations[.waits] = 1
    sums.conversations[.waitSum] = 42
    sums.conversations[.waitSquares] = 42 * 42
    let alone = try #require(Indicator.averageSpeedOfAnswer.definition.readings(sums).first)
    #expect(alone.value == 42 && alone.low == nil && alone.high == nil)
  }

  /// 0, 0 and 300 seconds: mean 100, half-width 1.95996 × 173.2 / √3 = 196.
  @Test func `the interval of a mean time does not go below zero`() throws {
    var sums = SegmentSums()
    sums.conversations[.handled] = 3
    sums.conversations[.handleSum] = 300
    sums.conversations[.handleSquares] = 300 * 300
    let reading = try #require(Indicator.handlingTime.definition.readings(sums).first)
    #expect(reading.low == 0)
    #expect(abs((reading.high ?? 0) - 295.996) < 0.001)
  }

  /// Of 100 durations the median's interval runs from the 40th to the 61st (39 and 60 counted from zero).
  /// Totals tell no squares: a mean of 30 of 26 answers whose squares are 0, and of rows and totals together.
  @Test func `a mean that rests on totals has no margin`() throws {
    for squares: Int64 in [0, 900 * 25] {
      var sums = SegmentSums()
      sums.conversations[.handled] = 26
      sums.conversations[.handleSum] = 26 * 30
      sums.conversations[.handleSquares] = squares
      let reading = try #require(Indicator.handlingTime.definition.readings(sums).first)
      #expect(reading.value == 30 && reading.n == 26 && reading.low == nil && reading.high == nil)
    }
  }

  @Test func `the service level needs no wait, and those who gave up alone tell none`() throws {
    var sums = SegmentSums()
    sums.conversations[.abandoned] = 10
    sums.conversations[.levelKnown] = 10
    #expect(Indicator.serviceLevel.definition.readings(sums).isEmpty)
    #expect(Indicator.serviceLevelOffered.definition.readings(sums).isEmpty)
    sums.conversations[.levelKnown] = 50
    sums.conversations[.withinLevel] = 30
    #expect(Indicator.serviceLevel.definition.readings(sums).first?.value == 0.75)
    #expect(Indicator.serviceLevelOffered.definition.readings(sums).first?.value == 0.6)
    #expect(Indicator.averageSpeedOfAnswer.definition.readings(sums).isEmpty)
  }

  /// Of 100 durations the median's interval runs from the 41st to the 61st (40 and 60 counted from zero).
  @Test func `a quantile has the interval of its rank`() throws {
    var sums = SegmentSums()
    for seconds in 0..<100 { sums.conversations.firstReply.add(seconds: seconds) }
    let median = try #require(Indicator.firstResponse.definition.readings(sums).first)
    #expect(median.value == 49.5 && median.n == 100)
    #expect(median.low == 39 && median.high == 60)
    let p90 = try #require(Indicator.firstResponseP90.definition.readings(sums).first)
    #expect(p90.value == 89.5)
    #expect(p90.low == 83 && p90.high == 95)
  }

  @Test func `too few durations give a median without a margin`() throws {
    var sums = SegmentSums()
    for seconds in [10, 20, 30, 40, 45] { sums.conversations.resolution.add(seconds: seconds) }
    let median = try #require(Indicator.resolutionTime.definition.readings(sums).first)
    #expect(median.value == 30 && median.low == nil && median.high == nil)
  }

  @Test func `promoters minus detractors are points with an interval`() throws {
    var sums = SegmentSums()
    var answers = Self.answers(100, top: 50)
    answers[.bottom] = 20
    sums.answers[AnswerSeries(.nps, .zeroToTen)] = answers
    let reading = try #require(Indicator.nps.definition.readings(sums).first)
    #expect(reading.value == 30 && reading.n == 100)
    let low = try #require(reading.low)
    let high = try #require(reading.high)
    #expect(low < 30 && 30 < high && high - low < 40)
  }

  @Test func `whatever the sums, the interval holds the figure`() {
    var random = SeededGenerator(seed: 51)
    for _ in 0..<400 {
      let sums = Self.randomSums(&random)
      for indicator in Indicator.allCases {
        for reading in indicator.definition.readings(sums) {
          #expect(reading.value.isFinite, "\(indicator)")
          guard let low = reading.low, let high = reading.high else { continue }
          #expect(low <= reading.value + 1e-9 && reading.value <= high + 1e-9, "\(indicator) \(reading)")
          if indicator.definition.unit == .share { #expect(low >= 0 && high <= 1, "\(indicator)") }
        }
      }
    }
  }

  private static func answers(_ n: Int64, top: Int64) -> AnswerSums {
    var sums = AnswerSums()
    sums[.answers] = n
    sums[.top] = top
    return sums
  }

  private static func randomSums(_ random: inout SeededGenerator) -> SegmentSums {
    var sums = SegmentSums()
    for scale in Scale.allCases {
      let n = Int64(random.below(30))
      var answers = answers(n, top: Int64(random.below(Int(n) + 1)))
      answers[.bottom] = Int64(random.below(Int(n - answers[.top]) + 1))
      for _ in 0..<n {
        let score = Int64(random.below(8))
        answers[.scoreSum] += score
        answers[.scoreSquares] += score * score
      }
      answers[.invited] = n + Int64(random.below(20))
      answers[.responded] = n
      for question in AnswerSeries.Question.allCases { sums.answers[AnswerSeries(question, scale)] = answers }
    }
    for _ in 0..<random.below(12) {
      let seconds = random.below(10_000)
      sums.conversations[.contacts] += 1
      sums.conversations[.waits] += 1
      sums.conversations[.waitSum] += Int64(seconds)
      sums.conversations[.waitSquares] += Int64(seconds * seconds)
      sums.conversations[.withinLevel] += seconds <= 20 ? 1 : 0
      sums.conversations[.levelKnown] += 1
      sums.conversations.firstReply.add(seconds: seconds)
      sums.conversations.resolution.add(seconds: seconds * 40)
    }
    sums.agents = random.unit() * 10
    sums.customers = random.unit() * 1_000
    return sums
  }
}
