/// Contacts counted over a time, without a row for each: what a telephone exchange says of a quarter of an hour, or
/// a monthly report of a channel.
public struct ContactCount: SplitFact, Sendable, Equatable {
  public var time: CountedTime
  /// All that came, answered or not.
  public var contacts: Int
  /// Known both or neither; together at most ``contacts``.
  public var answered: Int?
  public var abandoned: Int?
  /// Of those answered, within the seconds of the service level. The source counted them, with its own seconds.
  public var answeredInTime: Int?
  /// Of all those answered together.
  public var waitSeconds: Int?
  public var handleSeconds: Int?

  /// A ``Channel``'s raw value, or the source's own word; nil where the totals are of all channels together.
  public var channel: String?
  public var team: String?
  public var agent: String?
  public var queue: String?
  public var reason: String?
  public var product: String?
  /// Columns that split the totals and have no field, under their own names.
  public var extras: [String: String]

  public init(_ time: CountedTime, contacts: Int) {
    self.time = time
    self.contacts = contacts
    extras = [:]
  }
}
