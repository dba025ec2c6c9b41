extension Alarm {
  private enum CodingKeys: String, CodingKey {
    case id, kind, state, indicator, scale, segment, period, since, value, previous, lastMonth, change, n, nPrevious
    case context, scope, segments, alsoMoved, sentence, nextStep, rule
  }

  /// What is not known is written as null, so that every field is always there.
  public func encode(to encoder: any Encoder) throws {
    var all = encoder.container(keyedBy: CodingKeys.self)
    try all.encode(id, forKey: .id)
    try all.encode(kind, forKey: .kind)
    try all.encode(state, forKey: .state)
    try all.encode(indicator, forKey: .indicator)
    try all.encode(scale, forKey: .scale)
    try all.encode(segment, forKey: .segment)
    try all.encode(period, forKey: .period)
    try all.encode(since, forKey: .since)
    try all.encode(value, forKey: .value)
    try all.encode(previous, forKey: .previous)
    try all.encode(lastMonth, forKey: .lastMonth)
    try all.encode(change, forKey: .change)
    try all.encode(n, forKey: .n)
    try all.encode(nPrevious, forKey: .nPrevious)
    try all.encode(context, forKey: .context)
    try all.encode(scope, forKey: .scope)
    try all.encode(segments, forKey: .segments)
    try all.encode(alsoMoved, forKey: .alsoMoved)
    try all.encode(sentence, forKey: .sentence)
    try all.encode(nextStep, forKey: .nextStep)
    try all.encode(rule, forKey: .rule)
  }
}
