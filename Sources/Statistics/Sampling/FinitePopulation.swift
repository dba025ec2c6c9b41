/// How many to read of a population that is not endless.
public enum FinitePopulation {
  /// Reads for a margin of ± `margin` at `level`, the share unknown (the worst case, ½) unless guessed.
  ///
  /// n₀ = z²p(1 − p)/e²; n = n₀ / (1 + (n₀ − 1)/N), rounded up. Source: Cochran, Sampling Techniques, 4.
  public static func reads(
    size: Int, margin: Double, guess: Double = 0.5, level: Double = 0.95
  ) -> Int {
    precondition(size >= 0 && margin > 0, "A population and a margin.")
    let z = Normal.quantile(0.5 + level / 2)
    let endless = z * z * guess * (1 - guess) / (margin * margin)
    let n = endless / (1 + (endless - 1) / Double(max(size, 1)))
    return min(size, Int(n.rounded(.up)))
  }
}
