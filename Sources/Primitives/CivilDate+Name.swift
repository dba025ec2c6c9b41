extension CivilDate {
  /// `3 novembre 2026`, `3 November 2026`
  public func longName(_ language: Language) -> String { "\(parts.day) \(month.name(language))" }
}
