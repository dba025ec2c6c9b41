import Facts
import Indicators

/// What the reading side hands to the writing side.
struct ImportBatch: Sendable {
  var facts: EncodedFacts?
  var sums: RollupRows?
  var rejected: [RejectedRow] = []
  /// Ids of rows that are no contact (merged, spam, deleted): what an earlier import brought of them goes out.
  var withdrawn: [String] = []
  /// Unmasked texts by external id, when they are to be kept.
  var originals: [String: [String: String]] = [:]
  /// 0…1 of the file.
  var progress = 0.0
}
