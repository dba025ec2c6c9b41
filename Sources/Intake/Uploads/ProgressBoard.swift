import Synchronization

/// How far the jobs of this node are. An import is one transaction, so nothing it writes is seen before its end: what
/// pages show meanwhile stands here, in memory.
public final class ProgressBoard: Sendable {
  public struct Progress: Sendable, Hashable {
    /// 0…1 of the file.
    public var fraction: Double
    public var rows: Int

    public init(fraction: Double, rows: Int) {
      self.fraction = fraction
      self.rows = rows
    }
  }

  /// The one that the jobs and the pages of this process share.
  public static let ofThisNode = ProgressBoard()

  private let jobs = Mutex<[Int64: Progress]>([:])

  public init() {}

  public func set(_ progress: Progress, of job: Int64) { jobs.withLock { $0[job] = progress } }

  /// Nil when no job of this node works on it.
  public func progress(of job: Int64) -> Progress? { jobs.withLock { $0[job] } }

  public func remove(_ job: Int64) { jobs.withLock { $0[job] = nil } }
}
