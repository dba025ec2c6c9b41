/// What a file can bring in.
public enum FactKind: String, Sendable, CaseIterable, Codable {
  case conversations, answers, headcount, customers, holdings, stays, mentions, shifts
  /// Totals instead of rows: contacts over a time, answers to a survey over a time.
  case counts
  case scoreCounts = "score_counts"
}
