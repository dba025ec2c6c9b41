import Primitives
import Statistics

/// Conversations drawn to be read, and how they were drawn: seed, frame, strata, probabilities.
public struct ConversationSample: Sendable {
  public var id: Int64
  public var alarmID: String?
  public var seed: UInt64
  public var frameSize: Int
  public var strata: [Stratum]
  /// In the order in which to read them, strata mixed.
  public var items: [Item]

  public struct Stratum: Sendable, Equatable {
    public var name: String
    public var size: Int
    public var drawn: Int
    public var probability: Double
  }

  public struct Item: Sendable, Equatable {
    /// The conversation's id in its source.
    public var conversationID: String
    /// `conversation/<source>/<external id>` or `answer/…`.
    public var key: String
    public var stratum: String
    public var probability: Double
  }
}
