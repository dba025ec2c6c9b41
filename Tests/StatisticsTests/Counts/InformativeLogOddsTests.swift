import SharedFolder
import Statistics
import Testing

struct InformativeLogOddsTests {
  private struct Vectors: Decodable {
    struct Odds: Decodable {
      struct Row: Decodable {
        let word: String
        let delta: Double
        let z: Double
      }
      let now: [String: Double]
      let before: [String: Double]
      let background: [String: Double]
      let alpha0: Double
      let rows: [Row]
    }
    let log_odds: Odds
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: no reference log-odds"))
  func `the log-odds agree with the vectors`() throws {
    let odds = try SharedFolder.vectors("GI_text_deflection.json", as: Vectors.self).log_odds
    func total(_ counts: [String: Double]) -> Double { counts.values.reduce(0, +) }
    for row in odds.rows {
      let found = InformativeLogOdds(
        odds.now[row.word] ?? 0, of: total(odds.now), before: odds.before[row.word] ?? 0, of: total(odds.before),
        background: (odds.background[row.word] ?? 0) / total(odds.background), strength: odds.alpha0)
      #expect(near(found.delta, row.delta) && near(found.z, row.z), "\(row.word)")
    }
  }

  @Test func `a word that is everywhere stays a number`() {
    let found = InformativeLogOdds(10, of: 10, before: 0, of: 0, background: 1)
    #expect(found.delta.isFinite && found.z.isFinite)
  }
}
