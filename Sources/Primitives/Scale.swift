/// The scale on which a customer gave a score. Scales are kept and never mixed in one series.
public enum Scale: String, Sendable, Hashable, CaseIterable {
  /// 0 bad, 1 good
  case goodBad = "good-bad"
  case oneToFive = "1-5"
  case oneToSeven = "1-7"
  /// Freshdesk: −103, −102, −101, 100, 101, 102, 103
  case freshdesk
  /// 0…10, for NPS
  case zeroToTen = "0-10"

  public func contains(_ score: Int) -> Bool {
    switch self {
    case .goodBad: score == 0 || score == 1
    case .oneToFive: (1...5).contains(score)
    case .oneToSeven: (1...7).contains(score)
    case .freshdesk: score == 100 || (101...103).contains(abs(score))
    case .zeroToTen: (0...10).contains(score)
    }
  }

  /// Counts as satisfied (CSAT's top two) or as a promoter (NPS 9 and 10).
  public func isTop(_ score: Int) -> Bool {
    switch self {
    case .goodBad: score == 1
    case .oneToFive: score >= 4
    case .oneToSeven: score >= 6
    case .freshdesk: score >= 102
    case .zeroToTen: score >= 9
    }
  }

  /// Counts as dissatisfied (the bottom two) or as a detractor (NPS 0 to 6).
  public func isBottom(_ score: Int) -> Bool {
    switch self {
    case .goodBad: score == 0
    case .oneToFive: score <= 2
    case .oneToSeven: score <= 2
    case .freshdesk: score <= -102
    case .zeroToTen: score <= 6
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
    }
  }
}
