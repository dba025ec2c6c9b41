public import Facts
import Primitives

/// An import, as programs read it.
public struct ImportAnswer: Encodable {
  let importId: Int64
  let file: String
  let sha256: String
  let kind: String
  let source: String
  let rows: Int
  let added: Int
  let changed: Int
  let unchanged: Int
  let rejected: Int
  let finishedAt: String
  let undoneAt: String?

  public init(_ summary: ImportSummary) {
    importId = summary.id
    file = summary.file
    sha256 = summary.sha256
    kind = summary.kind.rawValue
    source = summary.source
    rows = summary.rows
    added = summary.added
    changed = summary.changed
    unchanged = summary.unchanged
    rejected = summary.rejected
    finishedAt = summary.finishedAt.rfc3339
    undoneAt = summary.undoneAt?.rfc3339
  }
}
