/// What makes a total unique in its source: its time and everything that splits it. The same table brought in again
/// changes nothing, a corrected one updates.
enum CountKey {
  static func text(_ time: CountedTime, _ parts: [String?], _ extras: [String: String]) -> String {
    let own = [time.description] + parts.map { $0 ?? "" }
    let others = extras.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return (own + others).joined(separator: "|")
  }
}

extension ContactCount {
  public var key: String { CountKey.text(time, [channel, team, queue, reason, product, agent], extras) }
}

extension ScoreCount {
  public var key: String {
    CountKey.text(time, [kind.rawValue, channel, team, queue, reason, product, agent], extras)
  }
}
