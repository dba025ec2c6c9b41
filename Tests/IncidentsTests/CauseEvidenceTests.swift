import Incidents
import Primitives
import Testing

/// How much a sign says about a cause.
struct CauseEvidenceTests {
  private static let start = Instant(seconds: 1_795_428_000)

  private func sign(
    _ kind: Monitor.Kind, _ name: String, _ title: String, minutes: Int64, ended: Int64? = nil
  ) -> (monitor: Monitor, sign: MonitorSign, seenAt: Instant) {
    let began = Instant(seconds: Self.start.seconds + minutes * 60)
    return (
      Monitor(
        id: 1, kind: kind, name: name, address: "https://example.org", pointsTo: kind.usualCause),
      MonitorSign(
        externalID: "x", title: title, url: nil, beganAt: began,
        endedAt: ended.map { Instant(seconds: Self.start.seconds + $0 * 60) }), Instant(seconds: began.seconds + 120)
    )
  }

  private func evidence(
    _ signs: [(monitor: Monitor, sign: MonitorSign, seenAt: Instant)], words: [String] = [], isHoliday: Bool = false
  ) -> [CauseEvidence] {
    CauseEvidence.of(
      CauseEvidence.Known(startedAt: Self.start, endedAt: nil, signs: signs, words: words, isHoliday: isHoliday))
  }

  @Test func `nearer in time is stronger, a notice of a feed is fair at most`() {
    #expect(evidence([sign(.statuspage, "Banca", "Carte", minutes: -10)]).first?.strength == .strong)
    #expect(evidence([sign(.statuspage, "Banca", "Carte", minutes: 90)]).first?.strength == .fair)
    #expect(evidence([sign(.statuspage, "Banca", "Carte", minutes: -300)]).first?.strength == .weak)
    #expect(evidence([sign(.feed, "Meteo", "Allerta", minutes: -10)]).first?.strength == .fair)
  }

  @Test func `what customers write makes it stronger`() {
    let words = ["maltempo a genova", "carta rifiutata"]
    let found = evidence([sign(.feed, "Meteo", "Maltempo in Liguria", minutes: -10)], words: words)
    #expect(found.first?.strength == .strong && found.first?.cause == .outside)
    #expect(found.contains { $0.ground == .words(["maltempo a genova"]) && $0.strength == .weak })
  }

  @Test func `the likeliest stands alone at the top, or nothing is said`() {
    let bank = sign(.statuspage, "Banca", "Carte", minutes: -5)
    let site = sign(.http, "Sito", "Sito", minutes: 3)
    #expect(CauseEvidence.likeliest(evidence([bank])) == .supplier)
    #expect(CauseEvidence.likeliest(evidence([bank, sign(.feed, "Meteo", "Neve", minutes: 0)])) == .supplier)
    #expect(CauseEvidence.likeliest(evidence([bank, site])) == nil)
    #expect(CauseEvidence.likeliest(evidence([], isHoliday: true)) == nil)
    #expect(CauseEvidence.likeliest([]) == nil)
  }

  @Test func `distance, delay and end are told`() {
    let found = evidence([sign(.statuspage, "Banca", "Carte", minutes: -60, ended: -30)])
    #expect(
      found.first?.ground == .sign(monitor: "Banca", title: "Carte", apart: -3_600, delay: 120, isOn: false))
  }
}
