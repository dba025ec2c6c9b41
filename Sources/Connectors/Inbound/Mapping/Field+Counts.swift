/// The fields of totals.
extension Field {
  static let counts: [Field] = [
    .at, .month, .monthOfYear, .year, .contacts, .answeredCount, .abandonedCount, .answeredInTime,
    .waitSeconds, .meanWaitSeconds, .handleSeconds, .meanHandleSeconds, .intervalMinutes, .answeredShare,
    .abandonedShare, .inTimeShare, .channel, .team, .agent, .queue, .reason, .product,
  ]

  static let scoreCounts: [Field] =
    [
      .month, .date, .monthOfYear, .year, .kind, .scale, .answers, .satisfied, .neutral, .dissatisfied, .promoters,
      .passives, .detractors, .invited, .satisfiedShare, .promotersShare, .detractorsShare,
    ] + scores + [.channel, .team, .agent, .queue, .reason, .product]

  /// How many gave each score, by the score: 0…10.
  static let scores: [Field] = [
    .scored0, .scored1, .scored2, .scored3, .scored4, .scored5, .scored6, .scored7, .scored8, .scored9, .scored10,
  ]

  /// Fields of whole numbers that count something: a fraction or a word in them is an error.
  var isCount: Bool {
    switch self {
    case .contacts, .answeredCount, .abandonedCount, .answeredInTime, .answers, .satisfied, .neutral, .dissatisfied,
      .promoters, .passives, .detractors, .invited:
      true
    default: Field.scores.contains(self)
    }
  }

  /// The field that tells the same as a part of the whole, and back.
  var asShare: Field? {
    switch self {
    case .answeredCount: .answeredShare
    case .abandonedCount: .abandonedShare
    case .answeredInTime: .inTimeShare
    case .satisfied: .satisfiedShare
    case .promoters: .promotersShare
    case .detractors: .detractorsShare
    default: nil
    }
  }

  /// The field that holds the mean of what this one holds in all.
  var asMean: Field? {
    switch self {
    case .waitSeconds: .meanWaitSeconds
    case .handleSeconds: .meanHandleSeconds
    default: nil
    }
  }
}
