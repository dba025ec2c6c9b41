/// The scale on which a customer gave a score. Scales are kept and never mixed in one series.
///
/// New cases go to the end: sums are stored under a scale's place in this list.
public enum Scale: String, Sendable, Hashable, CaseIterable {
  /// 0 bad, 1 good
  case goodBad = "good-bad"
  /// Also stars.
  case oneToFive = "1-5"
  case oneToSeven = "1-7"
  /// Freshdesk: −103, −102, −101, 100, 101, 102, 103
  case freshdesk
  /// 0…10: NPS, and satisfaction or effort asked that way.
  case zeroToTen = "0-10"
  case oneToTen = "1-10"
  /// Percentages.
  case zeroToHundred = "0-100"
  /// Three steps: 1 bad, 2 so-so, 3 good.
  case oneToThree = "1-3"

  public func contains(_ score: Int) -> Bool {
    switch self {
    case .goodBad: score == 0 || score == 1
    case .oneToFive: (1...5).contains(score)
    case .oneToSeven: (1...7).contains(score)
    case .freshdesk: score == 100 || (101...103).contains(abs(score))
    case .zeroToTen: (0...10).contains(score)
    case .oneToTen: (1...10).contains(score)
    case .zeroToHundred: (0...100).contains(score)
    case .oneToThree: (1...3).contains(score)
    }
  }

  /// Counts as satisfied: the upper two of five, and what comes nearest to that on the other scales.
  public func isTop(_ score: Int) -> Bool { score >= firstSatisfied }

  /// Counts as dissatisfied: the lower two of five, and what comes nearest to that on the other scales.
  public func isBottom(_ score: Int) -> Bool { score <= lastDissatisfied }

  /// The promoters of the NPS: 9 and 10.
  public static func isPromoter(_ score: Int) -> Bool { score >= 9 }

  /// The detractors of the NPS: 0 to 6.
  public static func isDetractor(_ score: Int) -> Bool { score <= 6 }

  private var firstSatisfied: Int {
    switch self {
    case .goodBad: 1
    case .oneToFive: 4
    case .oneToSeven: 6
    case .freshdesk: 102
    case .zeroToTen, .oneToTen: 8
    case .zeroToHundred: 80
    case .oneToThree: 3
    }
  }

  private var lastDissatisfied: Int {
    switch self {
    case .goodBad: 0
    case .oneToFive, .oneToSeven: 2
    case .freshdesk: -102
    case .zeroToTen, .oneToTen: 4
    case .zeroToHundred: 40
    case .oneToThree: 1
    }
  }

  /// All its scores, from the worst to the best.
  public var scores: [Int] {
    switch self {
    case .goodBad: [0, 1]
    case .oneToFive: Array(1...5)
    case .oneToSeven: Array(1...7)
    case .freshdesk: [-103, -102, -101, 100, 101, 102, 103]
    case .zeroToTen: Array(0...10)
    case .oneToTen: Array(1...10)
    case .zeroToHundred: Array(0...100)
    case .oneToThree: [1, 2, 3]
    }
  }

  /// The worst and the best score of a scale whose steps are equal.
  public var ends: (worst: Int, best: Int) {
    switch self {
    case .goodBad: (0, 1)
    case .oneToFive: (1, 5)
    case .oneToSeven: (1, 7)
    case .freshdesk: (-103, 103)
    case .zeroToTen: (0, 10)
    case .oneToTen: (1, 10)
    case .zeroToHundred: (0, 100)
    case .oneToThree: (1, 3)
    }
  }

  /// The score on 0…100, only to show scales side by side, never to mix them.
  public func normalised(_ score: Int) -> Double {
    switch self {
    case .goodBad: Double(score) * 100
    case .oneToFive: Double(score - 1) * 25
    case .oneToSeven: Double(score - 1) * 100 / 6
    case .freshdesk:
      score == 100 ? 50 : score > 0 ? 50 + Double(score - 100) * 50 / 3 : 50 + Double(score + 100) * 50 / 3
    case .zeroToTen: Double(score) * 10
    case .oneToTen: Double(score - 1) * 100 / 9
    case .zeroToHundred: Double(score)
    case .oneToThree: Double(score - 1) * 50
    }
  }
}
