import Storage

/// A stay without days: months, and whether it ended.
struct StayOnFile {
  let months: Double
  let hasLeft: Bool
  let segment: String?
}

/// How long customers stay, from a list without days. Of the months in which they left it says nothing: there is no
/// churn by month, and no trend.
public struct StaysOnFile: Sendable {
  public let customers: Int
  public let tenure: Tenure
  public let segments: [Retention]
}

extension CustomerQueries {
  /// Nil when no such list was brought in. O(n log n).
  public func stays() throws -> StaysOnFile? {
    let stays = try connection.all("SELECT months, has_left, segment FROM stay") {
      StayOnFile(months: $0.double(0), hasLeft: $0.int(1) != 0, segment: $0.stringOrNil(2))
    }
    if stays.isEmpty { return nil }
    return StaysOnFile(customers: stays.count, tenure: Tenure(stays), segments: Retention.bySegment(stays))
  }
}
