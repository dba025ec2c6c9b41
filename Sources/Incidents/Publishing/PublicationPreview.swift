import Outlets
import Transport
import Primitives

/// How an update would stand on an outlet, before it is published.
public struct PublicationPreview: Sendable {
  /// Title, text and link, as the outlet shows them.
  public let text: String
  /// By the outlet's own count.
  public let length: Int
  public let limit: Int?
  /// Bytes and how many the outlet takes, where they are too many.
  public let excessBytes: (bytes: Int, limit: Int)?

  public var fits: Bool { (limit.map { length <= $0 } ?? true) && excessBytes == nil }

  public init(
    _ incident: Incident, _ phase: IncidentPhase, _ text: PublicText, own: String?, on outlet: IncidentOutlet,
    publicURL: String
  ) {
    let kept = own.map { PublicText(it: $0, en: "").cleaned(keepsLines: true).it }.flatMap { $0.isEmpty ? nil : $0 }
    let words = PublicationStore.words(incident, phase, text.cleaned(keepsLines: true), kept, outlet.language)
    self.text = PublicationStore.whole(words, outlet.kind, incident, publicURL: publicURL, update: nil)
    let whole = PublicationStore.whole(words, outlet.kind, incident, publicURL: publicURL)
    length = outlet.rule.length(of: whole)
    limit = outlet.rule.limit(for: whole)
    excessBytes = outlet.rule.excessBytes(of: whole).flatMap { bytes in outlet.rule.mostBytes.map { (bytes, $0) } }
  }
}
