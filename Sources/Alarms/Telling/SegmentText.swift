public import Primitives

/// The name of a segment in a sentence: `telefono`, `telefono · Fatturazione · Milano`.
public enum SegmentText {
  public static func name(_ segment: Segment, _ language: Language) -> String {
    if segment.isAll { return language == .it ? "nel complesso" : "overall" }
    let order: [Dimension] = [.channel, .team, .queue, .reason, .product]
    let known = order.compactMap { dimension in segment[dimension].map { (dimension, $0) } }
    let others = segment.pairs.map { (Dimension($0.0), $0.1) }.filter { pair in !order.contains(pair.0) }
    return (known + others).map { dimension, value in
      if value.isEmpty { return "\(dimension.name(language)): \(language == .it ? "non indicato" : "not given")" }
      return switch dimension {
      case .channel: Channel.name(value, language)
      case .customerAge: CustomerAge(rawValue: value)?.name[language] ?? value
      default: value
      }
    }.joined(separator: " · ")
  }
}

/// `a`, `a e b`, `a, b e c`
enum ListText {
  static func join(_ items: [String], _ language: Language) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + (language == .it ? " e " : " and ") + last
  }
}
