import SharedFolder
import Statistics
import Testing

struct NegativeBinomialTests {
  @Test func `tails by hand`() {
    // φ = 1 is geometric: P(X ≥ k) = (μ/(1 + μ))^k.
    #expect(near(NegativeBinomial.upperTail(3, mean: 2, dispersion: 1), 8.0 / 27))
    #expect(NegativeBinomial.upperTail(0, mean: 5, dispersion: 0.1) == 1)
    #expect(NegativeBinomial.upperTail(1, mean: 0, dispersion: 0.1) == 0)
    #expect(NegativeBinomial.surprise(4, mean: 0, dispersion: 0) == 300)
    #expect(NegativeBinomial.surprise(1e9, mean: 1, dispersion: 0) == 300)
    let almost = NegativeBinomial.upperTail(12, mean: 4, dispersion: 1e-8)
    #expect(abs(almost - PoissonCount.upperTail(12, expected: 4)) < 1e-8)
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: no reference tails"))
  func `tails agree with SciPy, however small`() throws {
    for one in try SpikeVectors.load().nb_tail {
      let tail = NegativeBinomial.upperTail(one.x, mean: one.mu, dispersion: one.phi)
      #expect(abs(tail - one.p_ge_x) <= 1e-9 * one.p_ge_x, "x \(one.x), μ \(one.mu), φ \(one.phi)")
      #expect(near(NegativeBinomial.surprise(one.x, mean: one.mu, dispersion: one.phi), -one.log10p))
    }
  }
}
