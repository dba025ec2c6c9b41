public import Primitives

extension IndicatorUnit {
  /// A figure as a person reads it: `84,1%`, `+32`, `4,21`, `1:48 min`, `1.284`.
  public func text(_ value: Double, _ language: Language) -> String {
    let numbers = NumberText(language)
    return switch self {
    case .share: numbers.percent(value)
    case .nps: numbers.signed(value)
    case .score: numbers.decimal(value, digits: 2)
    case .seconds: numbers.duration(value)
    case .count: numbers.count(value)
    case .agents: numbers.decimal(value)
    case .perCustomer: numbers.decimal(value, digits: 3)
    case .perAgent: numbers.decimal(value)
    case .smallShare: numbers.percent(value, digits: 2)
    case .months: "\(numbers.decimal(value, digits: 2)) \(language == .it ? "mesi" : "months")"
    }
  }

  /// A difference: percentage points for shares, never a percent.
  public func difference(_ value: Double, _ language: Language) -> String {
    let numbers = NumberText(language)
    return switch self {
    case .share: "\(numbers.signed(value * 100)) \(language == .it ? "punti" : "points")"
    case .nps: "\(numbers.signed(value)) \(language == .it ? "punti" : "points")"
    case .score: numbers.signed(value, digits: 2)
    case .smallShare: "\(numbers.signed(value * 100, digits: 2)) \(language == .it ? "punti" : "points")"
    case .months: "\(numbers.signed(value, digits: 2)) \(language == .it ? "mesi" : "months")"
    case .seconds: numbers.signedDuration(value)
    case .count, .agents, .perCustomer, .perAgent: numbers.signed(value)
    }
  }

  /// A round value beside an axis: `80%`, `+20`, `4,5`.
  public func tickText(_ value: Double, _ language: Language) -> String {
    let numbers = NumberText(language)
    func digits(_ shown: Double) -> Int { abs(shown - shown.rounded()) < 1e-6 ? 0 : 1 }
    return switch self {
    case .share, .smallShare: numbers.percent(value, digits: digits(value * 100))
    case .nps: numbers.signed(value, digits: 0)
    case .seconds: numbers.duration(value)
    case .count: numbers.count(value)
    case .score, .agents, .perCustomer, .perAgent, .months: numbers.decimal(value, digits: max(digits(value), 1))
    }
  }

  /// What a value cannot pass; nil where nothing bounds it on both sides.
  public var limits: ClosedRange<Double>? {
    switch self {
    case .share, .smallShare: 0...1
    case .nps: -100...100
    case .score, .seconds, .count, .agents, .perCustomer, .perAgent, .months: nil
    }
  }

  /// What a value is multiplied by when its difference is told in points.
  public var pointsPerUnit: Double { self == .share || self == .smallShare ? 100 : 1 }

  /// Decimals of a difference told in points.
  public var pointDigits: Int {
    switch self {
    case .score, .smallShare, .months: 2
    case .perCustomer: 3
    case .share, .nps, .seconds, .count, .agents, .perAgent: 1
    }
  }
}
