import Primitives

/// Several streams of numbers in 0 ..< 1, each of which fills the interval evenly: every stretch of a
/// stream has about its share of small and of large numbers.
///
/// A share made with these wobbles less from month to month than with independent draws, so a quiet
/// company is quiet whatever the seed and the day, and a planted fall has its planted size. Each stream is
/// Weyl's sequence (the multiples of an irrational number, without their whole part) from a random start.
/// What is drawn side by side takes different steps, so that one says nothing of the other. O(1) a draw.
struct EvenDraws: Sendable {
  /// Irrational numbers whose multiples fill the interval evenly from the start: roots of small numbers.
  enum Step: Double {
    case golden = 0.618_033_988_749_894_9
    case two = 0.414_213_562_373_095
    case three = 0.732_050_807_568_877_2
    case seven = 0.645_751_311_064_590_6
    case thirteen = 0.302_775_637_731_994_6
    case twentyNine = 0.192_582_403_567_252
  }

  private let step: Double
  private var places: [Double]

  init(streams: Int, step: Step = .golden, _ chance: inout SeededGenerator) {
    self.step = step.rawValue
    places = (0..<streams).map { _ in chance.unit() }
  }

  mutating func next(_ stream: Int) -> Double {
    let next = places[stream] + step
    places[stream] = next >= 1 ? next - 1 : next
    return places[stream]
  }
}
