import Statistics

/// What people write now and did not before: terms whose part of the texts rose by more than chance explains.
///
/// Texts are counted, not words. Each term's informative log-odds against the texts before, one-sided p, and q over
/// all terms that stand in enough texts; a term that stands in the same texts as a surer one is left to it.
/// O(length of the texts).
public enum RisingTerms {
  public struct Term: Sendable, Hashable {
    /// `doppio addebito`
    public var text: String
    /// Texts that have it, now and before.
    public var now: Int
    public var before: Int
    public var z: Double
    public var q: Double
    /// The places of those texts among `now`.
    public var places: [Int]
  }

  public struct Settings: Sendable, Hashable {
    /// Fewer texts than this say nothing.
    public var fewest = 5
    public var mostQ = 0.05
    /// A term in so great a part of a surer one's texts is the same thing.
    public var sameTexts = 0.7
    public var limit = 10

    public init() {}
  }

  public static func find(now: [String], before: [String], settings: Settings = Settings()) -> [Term] {
    var places: [String: [Int]] = [:]
    for (place, text) in now.enumerated() { for term in Terms.of(text) { places[term, default: []].append(place) } }
    var earlier: [String: Int] = [:]
    for text in before { for term in Terms.of(text) { earlier[term, default: 0] += 1 } }
    let total = Double(places.values.reduce(0) { $0 + $1.count })
    let totalBefore = Double(earlier.values.reduce(0, +))
    guard total > 0 else { return [] }

    let candidates = places.filter { $0.value.count >= settings.fewest }.sorted { $0.key < $1.key }
    let scored = candidates.map { term, found -> (Term, Double) in
      let was = Double(earlier[term] ?? 0)
      let odds = InformativeLogOdds(
        Double(found.count), of: total, before: was, of: totalBefore,
        background: (Double(found.count) + was) / (total + totalBefore))
      let one = Term(text: term, now: found.count, before: Int(was), z: odds.z, q: 1, places: found)
      return (one, Normal.upperTail(odds.z))
    }
    let q = FalseDiscovery.benjaminiHochberg(scored.map(\.1))
    let risen = zip(scored, q).compactMap { scored, q -> Term? in
      guard q <= settings.mostQ, scored.0.z > 0 else { return nil }
      var term = scored.0
      term.q = q
      return term
    }
    return merged(risen.sorted { isTold($0, before: $1) }, settings)
  }

  /// The surest first; of equals the one with the most words of its own, then the shortest.
  private static func isTold(_ a: Term, before b: Term) -> Bool {
    if a.z != b.z { return a.z > b.z }
    let (own, others) = (Terms.weight(a.text), Terms.weight(b.text))
    if own != others { return own > others }
    return (a.text.count, a.text) < (b.text.count, b.text)
  }

  /// Of terms in the same texts the first stays.
  private static func merged(_ terms: [Term], _ settings: Settings) -> [Term] {
    var kept: [Term] = []
    for term in terms {
      let texts = Set(term.places)
      let isSame = kept.contains { other in
        Double(texts.intersection(other.places).count) >= settings.sameTexts
          * Double(min(texts.count, other.places.count))
      }
      if !isSame { kept.append(term) }
      if kept.count == settings.limit { break }
    }
    return kept
  }
}
