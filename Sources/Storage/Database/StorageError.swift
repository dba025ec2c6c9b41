/// What can go wrong between Campanello and its database. The texts of the engines are kept for the
/// technical detail; the sentence for the user is made at the edge from the case.
public enum StorageError: Error, Sendable, Hashable {
  /// The location is neither a path nor a PostgreSQL address.
  case badLocation(String)

  /// The file or the server cannot be opened: where, and why.
  case cannotOpen(place: String, reason: String)

  /// The file is there and is not a database.
  case notADatabase(place: String)

  /// Another writer holds the database, or a deadlock was broken: the same work may be tried again.
  case busy(String)

  /// No room left; the transaction was undone.
  case diskFull(String)

  /// The database, or this transaction, only reads.
  case readOnly(String)

  /// A rule of the schema forbids the row. `name` is the constraint or the columns, as the engine says it.
  case constraint(ConstraintKind, name: String, message: String)

  /// The server went away. Nothing of the transaction was kept.
  case lostConnection(String)

  /// The server went away while it committed: the transaction was kept whole or not at all, and which is not known.
  case unknownOutcome(String)

  /// The database is damaged.
  case corrupt(String)

  /// Text with U+0000 inside, which cannot be stored.
  case nulInText

  /// A value beyond what the engine stores: about 1 GB, and in PostgreSQL about 2,700 bytes in a unique key.
  case tooLarge(String)

  /// A statement before this one failed in the same transaction; nothing of it can be kept.
  case transactionFailed

  /// Anything else: the engine's code (SQLite's extended code, PostgreSQL's SQLSTATE) and text.
  case sql(code: String, message: String)

  /// A migration that was applied has another text now: its id.
  case editedMigration(String)

  /// The database has a migration that this version does not know: its id.
  case newerSchema(String)

  /// The kinds of rule that a schema holds.
  public enum ConstraintKind: String, Sendable, Hashable {
    case unique, foreignKey, notNull, check, other
  }
}

extension StorageError {
  /// Others were at work, and waiting was in vain: the same may succeed later.
  public var isBusy: Bool {
    if case .busy = self { true } else { false }
  }

  /// The server cannot be reached, or went away in the middle: it comes back by itself or by its administrator's hand.
  public var isAway: Bool {
    switch self {
    case .lostConnection, .unknownOutcome, .cannotOpen: true
    default: false
    }
  }
}
