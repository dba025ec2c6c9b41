import Storage

/// What a planned maintenance adds to an incident.
enum MaintenanceTables {
  /// A maintenance that is not done is kept as completed, with the moment it was cancelled at.
  static let cancelledAndMoved = Migration("incidents-0004-maintenance") { dialect in
    """
    ALTER TABLE incident ADD COLUMN cancelled_at \(dialect.integer);
    ALTER TABLE incident ADD COLUMN revision \(dialect.integer) NOT NULL DEFAULT 0;
    ALTER TABLE incident ADD COLUMN revised_at \(dialect.integer);
    """
  }
}
