import SharedFolder
import Statistics
import Testing

struct CountCusumTests {
  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: no reference sums"))
  func `the sum agrees with the recursion worked elsewhere`() throws {
    let vector = try SpikeVectors.load().nb_cusum
    var cusum = CountCusum(ratio: vector.ratio)
    for (place, count) in vector.y.enumerated() {
      cusum.add(count, mean: vector.mu[place], dispersion: vector.phi)
      #expect(near(cusum.sum, vector.S[place]))
    }
  }

  @Test func `it never falls below nothing, nor rises above its limit`() {
    var cusum = CountCusum(ratio: 1.5)
    cusum.most = 3
    for _ in 0..<50 { cusum.add(0, mean: 10, dispersion: 0) }
    #expect(cusum.sum == 0)
    for _ in 0..<50 { cusum.add(40, mean: 10, dispersion: 0.05) }
    #expect(cusum.sum == 3)
    cusum.restart()
    #expect(cusum.sum == 0)
  }
}
