/// The durations of a conversation of which medians and percentiles are told, each with a sketch of its own. The first
/// two belong to the period in which it was opened, the others to the one in which it was closed.
public enum DurationKind: Int, Sendable, CaseIterable {
  case firstReply, firstReplyBusiness, resolution, resolutionBusiness

  public var belongsToClosing: Bool {
    switch self {
    case .firstReply, .firstReplyBusiness: false
    case .resolution, .resolutionBusiness: true
    }
  }
}
