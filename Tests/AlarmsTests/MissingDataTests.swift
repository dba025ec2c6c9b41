import Alarms
import Primitives
import Testing

@Suite struct MissingDataTests {
  private let rule = MissingData()

  @Test func `a series that stopped rings as missing`() {
    let series = Made.rate(Made.calm, of: 300)
    let found = rule.findings(in: Made.month(12), series: [series])
    #expect(found.map(\.state) == [.ringing])
    #expect(found.map(\.lack) == [.noData(usual: 300)])
  }

  @Test func `it goes on as the same alarm while nothing comes`() {
    let series = Made.rate(Made.calm, of: 300)
    let open = [series.look: Ongoing(kind: .missingData, since: Made.month(12))]
    let found = rule.findings(in: Made.month(15), series: [series], ongoing: open)
    #expect(found.map(\.isUpdate) == [true])
    #expect(found.map(\.since) == [Made.month(12)])
  }

  @Test func `a tenth of the usual contacts is as good as missing, a third is not`() {
    let usual = [400.0, 420, 390, 410, 405, 395]
    let tenth = rule.findings(in: Made.month(6), series: [Made.volume(usual + [40])])
    #expect(tenth.map(\.lack) == [.tooLittle(usual: 402.5, now: 40)])
    #expect(rule.findings(in: Made.month(6), series: [Made.volume(usual + [140])]).isEmpty)
  }

  @Test func `a series that hardly ever had data is not missed`() {
    let series = Made.volume([12, 3, 0, 4, 11, 2, 0])
    #expect(rule.findings(in: Made.month(6), series: [series]).isEmpty)
  }
}
