/// What a file can bring in.
public enum FactKind: String, Sendable, CaseIterable, Codable {
  case conversations, answers, headcount, customers, holdings, stays, mentions, shifts
}
