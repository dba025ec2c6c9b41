import Alarms
import Primitives
import Statistics

/// What was planted.
enum Truth: String, CaseIterable {
  case one, several, all, mix, nothing

  /// Those in which something happened.
  static let planted: [Truth] = [.one, .several, .all, .mix]

  var verdict: PlaceVerdict {
    switch self {
    case .one: .one
    case .several: .several
    case .all: .all
    case .mix: .mix
    case .nothing: .undetermined
    }
  }
}

/// Six channels over 6 to 12 months, then one month in which something happens.
struct PlantedCase {
  var groups: [GroupChange]
  var fallen: Set<Int>

  /// `answers` is what a channel gets in a month, `fall` in points (0.08), `wobble` a channel's real
  /// month-to-month standard deviation.
  init(
    _ truth: Truth, answers: Double, fall: Double, wobble: Double,
    _ generator: inout SeededGenerator
  ) {
    let channels = 6
    let months = 6 + generator.below(7)
    var levels = (0..<channels).map { _ in 0.85 + 0.06 * (2 * generator.unit() - 1) }
    var growth = [Double](repeating: 1, count: channels)
    let shuffled = (0..<channels).shuffled(using: &generator)
    switch truth {
    case .one: fallen = Set(shuffled.prefix(1))
    case .several: fallen = Set(shuffled.prefix(2 + generator.below(2)))
    case .all: fallen = Set(shuffled)
    case .nothing: fallen = []
    case .mix:
      fallen = []
      levels[shuffled[0]] = 0.62 + 0.1 * generator.unit()
      growth[shuffled[0]] = 3 + 2 * generator.unit()
    }
    let moved = fallen
    groups = (0..<channels).map { channel in
      var before = Proportion(0, of: 0)
      for _ in 0..<months {
        before = before + drawMonth(levels[channel], answers, wobble, &generator)
      }
      let level = levels[channel] - (moved.contains(channel) ? fall : 0)
      return GroupChange(
        before: before, after: drawMonth(level, answers * growth[channel], wobble, &generator))
    }
  }
}

/// One month's answers of a channel.
private func drawMonth(
  _ level: Double, _ answers: Double, _ wobble: Double, _ generator: inout SeededGenerator
) -> Proportion {
  let n = Int(answers)
  let noise = (0..<12).reduce(-6.0) { sum, _ in sum + generator.unit() }
  let p = min(max(level + wobble * noise, 0), 1)
  var good = 0
  for _ in 0..<n where generator.unit() < p { good += 1 }
  return Proportion(Double(good), of: Double(n))
}
