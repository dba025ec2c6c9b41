import SharedFolder

/// The reference values of section C: SciPy 1.17 and hand-worked recursions.
struct SpikeVectors: Decodable, Sendable {
  struct Tail: Decodable, Sendable {
    let x: Double
    let mu: Double
    let phi: Double
    let p_ge_x: Double
    let log10p: Double
  }

  struct Cusum: Decodable, Sendable {
    let y: [Double]
    let mu: [Double]
    let phi: Double
    let ratio: Double
    let S: [Double]
  }

  struct Rank: Decodable, Sendable {
    let scores: [Double]
    let new: Double
    let p: Double
  }

  let nb_tail: [Tail]
  let nb_cusum: Cusum
  let conformal: [Rank]

  static func load() throws -> SpikeVectors { try SharedFolder.vectors("C_spikes.json", as: SpikeVectors.self) }
}
