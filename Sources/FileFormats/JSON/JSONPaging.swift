/// What the object around a list of records says of others that are not in the file: an export of a program's interface
/// comes in pages.
enum JSONPaging {
  /// The note, if there are more records than were delivered.
  static func note(around bytes: [UInt8], delivered: Int) -> ReadingNote? {
    let text = String(decoding: bytes, as: UTF8.self)
    let total = text.matches(of: /"(?:count|total|total_count|totalCount|total_results|totalSize)"\s*:\s*(\d{1,12})\b/)
      .compactMap { Int($0.output.1) }.max()
    if let total, total > delivered { return .moreRecords(total: total) }
    let next = /"(?:next_page|next_page_url|nextPage|nextRecordsUrl|next|after_url|nextPageToken)"\s*:\s*(?:"[^"]|\d)/
    let more = /"(?:has_more|hasMore)"\s*:\s*true/
    return text.contains(next) || text.contains(more) ? .moreRecords(total: nil) : nil
  }
}
