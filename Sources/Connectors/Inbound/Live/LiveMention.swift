public import Facts
public import Primitives
import TextAnalysis

/// A mention as another system sends it, kept until it is a fact. Told again by the same number, it is the same mention.
public struct LiveMention: Sendable, Hashable, Codable {
  public var externalID: String
  /// Seconds since 1970.
  public var publishedAt: Int64
  public var text: String
  public var site: String?
  public var url: String?
  public var author: String?
  public var language: String?
  public var about: String?

  public init(externalID: String, publishedAt: Instant, text: String) {
    self.externalID = externalID
    self.publishedAt = publishedAt.seconds
    self.text = text
  }

  /// The fact.
  public var fact: Fact {
    var mention = Mention(externalID: externalID, publishedAt: Instant(seconds: publishedAt), text: text)
    mention.source = site
    mention.url = url
    mention.author = author
    mention.language = language
    mention.about = about
    return .mention(mention)
  }
}

extension FactMasker {
  /// Covers personal data in what was said, before it is kept.
  public func mask(_ mention: inout LiveMention) {
    var fact = mention.fact
    var counts = MaskCounts()
    _ = mask(&fact, counts: &counts)
    if case .mention(let masked) = fact { mention.text = masked.text }
  }
}
