public import Facts

/// What became of a row.
public enum RowOutcome: Sendable {
  /// A fact; the doubts name cells that could not be read and were left empty.
  case fact(Fact, doubts: [Diagnostic])
  /// No data: left out, counted by reason.
  case skipped(SkipReason)
  /// A required cell is missing or cannot be read.
  case rejected([Diagnostic])
  /// Something that the first rows did not show changes what the file means: the import stops, and someone decides.
  case stopped(MappingProblem)
}

/// Why a row is not data.
public enum SkipReason: String, CaseIterable, Hashable, Sendable {
  /// Nothing in it.
  case blank
  /// A line below the data: a total, the period of the report.
  case footer
  /// Labels under the header.
  case secondHeader = "second_header"
  /// The mapping leaves it out (`skip`).
  case byMapping = "skip"
  /// It adds up other rows of the file.
  case total
  /// A ticket that is no contact: merged into another, spam, deleted.
  case notContact = "not_contact"
  /// An answer of a trial: a survey's preview.
  case test
  /// A call of ours to the outside: no contact of a customer.
  case outgoing
  /// A call between our own telephones.
  case inside = "internal"
  /// A survey that was filled in, but not this question (`missing`).
  case noScore = "no_score"
}
