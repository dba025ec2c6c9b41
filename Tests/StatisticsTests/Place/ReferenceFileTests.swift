import Statistics
import Testing
import SharedFolder

/// The whole of the reference files, where ../shared is present.
@Suite struct ReferenceFileTests {
  private struct Localise: Decodable {
    struct Scan: Decodable {
      struct Cell: Decodable {
        var channel, product, team: String
        var expected_bad, observed_bad: Double
      }
      struct Top: Decodable {
        var llr, observed, expected: Double
        var segment: [String: String]
      }
      var cells: [Cell]
      var top: [Top]
    }
    var ebp_scan: Scan
  }

  private struct Sampling: Decodable {
    struct Reads: Decodable {
      var share: Double
      var prob_seen_at_least_once: [String: Double]
    }
    struct Bayes: Decodable {
      var rows: [Double]
    }
    struct Funnel: Decodable {
      struct Agent: Decodable {
        var n, k, z, z_D: Double
        var exact_lo_95, exact_hi_95, exact_lo_998, exact_hi_998: Double
      }
      var agents: [Agent]
    }
    var reads: [Reads]
    var eb_moment: Bayes
    var funnel: Funnel
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: reference vectors skipped"))
  func `the scan's six best segments are those of the file`() throws {
    let scan = try referenceVectors("B_localise.json", as: Localise.self).ebp_scan
    let texts = scan.cells.map { [$0.channel, $0.product, $0.team] }
    let values = (0..<3).map { d in Set(texts.map { $0[d] }).sorted() }
    let cells = texts.map { row in row.enumerated().map { values[$0].firstIndex(of: $1) ?? -1 } }
    let findings = PoissonScan(
      CuboidLattice(CellGrid(valueCounts: values.map(\.count), cells: cells)),
      expectation: ShrunkExpectation(
        expected: scan.cells.map(\.expected_bad), shapes: scan.cells.map { _ in 1 }),
      observed: scan.cells.map(\.observed_bad)
    ).best(limit: 6)
    for (finding, top) in zip(findings, scan.top) {
      let names = finding.combination.elements.map { values[$0.dimension][$0.value] }
      #expect(Set(names) == Set(top.segment.values))
      #expect(near(finding.score, top.llr, relative: 1e-11))
    }
    #expect(findings.count == scan.top.count)
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: reference vectors skipped"))
  func `reads, funnel and shrinkage are those of the file`() throws {
    let vectors = try referenceVectors("H_sampling_agents.json", as: Sampling.self)
    for row in vectors.reads {
      for (reads, chance) in row.prob_seen_at_least_once {
        #expect(near(Reads.chanceOfSeeing(share: row.share, reads: Int(reads) ?? 0), chance))
      }
    }
    let groups = vectors.funnel.agents.map { Proportion($0.k, of: $0.n) }
    let funnel = FunnelPlot(groups)
    for (index, agent) in vectors.funnel.agents.enumerated() {
      #expect(near(funnel.z[index], agent.z))
      #expect(near(funnel.adjustedZ[index], agent.z_D))
      let wide = funnel.limits(n: Int(agent.n), level: 0.998)
      #expect(near(wide.low, agent.exact_lo_998) && near(wide.high, agent.exact_hi_998))
      let narrow = funnel.limits(n: Int(agent.n), level: 0.95)
      #expect(near(narrow.low, agent.exact_lo_95) && near(narrow.high, agent.exact_hi_95))
    }
    let bayes = EmpiricalBayes(moments: groups)
    for (group, shrunk) in zip(groups, vectors.eb_moment.rows) { #expect(near(bayes.shrunk(group), shrunk)) }
  }
}
