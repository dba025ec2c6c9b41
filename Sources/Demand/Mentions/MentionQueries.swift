public import Primitives
public import Storage

/// Mentions as they came: when and of whom, who wrote, what was written.
public struct MentionQueries {
  private let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  /// Every mention published in some time, in order; without a subject under the empty name.
  public func forEach(from: Instant, to: Instant, _ body: (Instant, _ about: String) throws -> Void) throws {
    try connection.forEach(
      """
      SELECT published_at, about FROM mention
      WHERE published_at >= \(from.seconds) AND published_at < \(to.seconds) ORDER BY published_at
      """
    ) { row in try body(Instant(seconds: row.int64(0)), row.stringOrNil(1) ?? "") }
  }

  /// Different authors among the mentions of some time, and how many mentions name theirs.
  public func authors(_ about: String, from: Instant, to: Instant) throws -> (authors: Int, named: Int) {
    try connection.first(
      """
      SELECT COUNT(DISTINCT author), COUNT(author) FROM mention
      WHERE published_at >= \(from.seconds) AND published_at < \(to.seconds) AND \(condition(about))
      """
    ) { ($0.int(0), $0.int(1)) } ?? (0, 0)
  }

  /// What was written in some time, masked, the latest first.
  public func texts(_ about: String, from: Instant, to: Instant, limit: Int = 2_000) throws -> [String] {
    try latest(about, from: from, to: to, limit: limit).map(\.text)
  }

  public struct Found: Sendable, Hashable {
    public let at: Instant
    /// The site or network it was found on.
    public let site: String?
    public let url: String?
    public let text: String
  }

  /// The latest of some time; without `to`, up to now.
  public func latest(_ about: String, from: Instant, to: Instant?, limit: Int) throws -> [Found] {
    try connection.all(
      """
      SELECT published_at, site, url, body FROM mention
      WHERE published_at >= \(from.seconds) AND published_at < \(to?.seconds ?? Int64.max) AND \(condition(about))
      ORDER BY published_at DESC, id DESC LIMIT \(limit)
      """
    ) { row in
      Found(
        at: Instant(seconds: row.int64(0)), site: row.stringOrNil(1), url: row.stringOrNil(2), text: row.string(3))
    }
  }

  private func condition(_ about: String) -> SQL { about.isEmpty ? "about IS NULL" : "about = \(about)" }
}
