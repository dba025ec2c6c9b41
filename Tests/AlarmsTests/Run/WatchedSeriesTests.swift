import Alarms
import Indicators
import Primitives
import Testing

struct WatchedSeriesTests {
  @Test func `what has no channel or no team does not pass for the whole`() throws {
    let month = month("2026-01")
    let watched = WatchedSeries(
      total: Self.table(month, [.all: 90]), channels: Self.table(month, [.all: 20, ["channel": "phone"]: 70]),
      teams: Self.table(month, [.all: 30, ["team": "Milano"]: 60]), days: .usual)
    let whole = try #require(watched.volumes.first { $0.look.segment.isAll })
    #expect(whole.points.count == 1 && whole.points.first?.figure.n == 90)
    #expect(watched.volumes.count == 2 && watched.teams.map(\.look.segment) == [["team": "Milano"]])
  }

  private static func table(_ month: Month, _ contacts: [Segment: Int64]) -> FigureTable {
    var table = FigureTable()
    for (segment, count) in contacts {
      table.sums[FigureTable.Key(period: Period(month), segment: segment), default: SegmentSums()]
        .conversations[.contacts] = count
    }
    return table
  }
}
