import Foundation
public import Primitives

/// A channel where nothing happens: a day's course, a week's, chance, and a level that wanders.
public struct QuietChannel {
  public var meanOfADay: Double
  public var slots: Int
  /// A year's growth, as a part.
  public var growth = 0.0
  /// Days that bring a third.
  public var holidays: Set<CivilDate> = []
  private var chance: SeededGenerator
  private var wander = 0.0

  public init(meanOfADay: Double, slots: Int, seed: UInt64) {
    self.meanOfADay = meanOfADay
    self.slots = slots
    chance = SeededGenerator(seed: seed)
  }

  /// Counts of a day, `number` days after the first.
  public mutating func day(_ date: CivilDate, number: Int) -> [Double] {
    wander = 0.7 * wander + 0.05 * normal()
    let week: Double = [1.2, 1.1, 1, 1, 1.05, 0.5, 0.25][date.weekday]
    let level = meanOfADay * week * exp(wander) * (1 + growth * Double(number) / 365)
    let total = holidays.contains(date) ? level / 3 : level
    let shape = (0..<slots).map { slot -> Double in
      let hour = (Double(slot) + 0.5) * 24 / Double(slots)
      return 0.02 + exp(-pow((hour - 11) / 2.5, 2)) + 0.8 * exp(-pow((hour - 16) / 2.5, 2))
    }
    let sum = shape.reduce(0, +)
    return shape.map { poisson(total * $0 / sum) }
  }

  private mutating func normal() -> Double {
    (-2 * log(1 - chance.unit())).squareRoot() * cos(2 * Double.pi * chance.unit())
  }

  private mutating func poisson(_ mean: Double) -> Double {
    if mean > 50 { return max(0, (mean + mean.squareRoot() * normal()).rounded()) }
    let limit = exp(-mean)
    var count = 0.0
    var product = chance.unit()
    while product > limit {
      count += 1
      product *= chance.unit()
    }
    return count
  }
}
