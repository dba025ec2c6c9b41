import Primitives

/// Several streams of numbers in 0 ..< 1, each of which fills the interval evenly: every stretch of a
/// stream has about its share of small and of large numbers.
///
/// A share made with these wobbles less from month to month than with independent draws, so a quiet
/// company is quiet whatever the seed and the day, and a planted fall has its planted size. Each stream is
/// Weyl's sequence of the golden ratio from a random start; O(1) a draw.
struct EvenDraws: Sendable {
  private static let golden = 0.618_033_988_749_894_9
  private var places: [Double]

  init(streams: Int, _ chance: inout SeededGenerator) {
    places = (0..<streams).map { _ in chance.unit() }
  }

  mutating func next(_ stream: Int) -> Double {
    let next = places[stream] + Self.golden
    places[stream] = next >= 1 ? next - 1 : next
    return places[stream]
  }
}
