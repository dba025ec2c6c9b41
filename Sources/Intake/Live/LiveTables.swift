public import Storage

/// The tables of what other systems send by themselves: who may, what came, and what is known of each conversation.
public enum LiveTables {
  public static let migrations = [migration, mentions]
  /// What came later, after the tables of other modules.
  public static let later = [setAside]

  static let setAside = Migration("intake-0001-set-aside") { dialect in
    """
    ALTER TABLE hook_delivery ADD COLUMN note_it \(dialect.text);
    ALTER TABLE hook_delivery ADD COLUMN set_aside \(dialect.integer) NOT NULL DEFAULT 0;
    ALTER TABLE hook_delivery ADD COLUMN set_aside_at \(dialect.integer);
    ALTER TABLE hook_delivery ADD COLUMN conversation \(dialect.text);
    UPDATE hook_delivery SET set_aside = 1, set_aside_at = received_at WHERE state = 'quarantined';
    CREATE INDEX hook_delivery_set_aside ON hook_delivery (hook_id, set_aside_at) WHERE set_aside > 0;
    CREATE INDEX hook_delivery_conversation ON hook_delivery (hook_id, conversation) WHERE conversation IS NOT NULL;
    """
  }

  static let mentions = Migration("facts-0006-live-mentions") { dialect in
    "ALTER TABLE hook_delivery ADD COLUMN mentions \(dialect.text) NOT NULL DEFAULT '[]';"
  }

  static let migration = Migration("facts-0005-live") { dialect in
    """
    CREATE TABLE hook (
      id \(dialect.identity),
      name \(dialect.text) NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
      kind \(dialect.text) NOT NULL,
      secret_hash \(dialect.text) NOT NULL,
      sealed_secret \(dialect.blob),
      created_at \(dialect.integer) NOT NULL,
      disabled_at \(dialect.integer)
    )\(dialect.strict);
    CREATE TABLE hook_delivery (
      id \(dialect.identity),
      hook_id \(dialect.integer) NOT NULL REFERENCES hook (id),
      key \(dialect.text) NOT NULL,
      received_at \(dialect.integer) NOT NULL,
      state \(dialect.text) NOT NULL CHECK (state IN ('waiting', 'gathered', 'nothing', 'quarantined')),
      note \(dialect.text) NOT NULL CHECK (length(note) <= 300),
      patches \(dialect.text) NOT NULL,
      sealed_body \(dialect.blob),
      UNIQUE (hook_id, key)
    )\(dialect.strict);
    CREATE INDEX hook_delivery_waiting ON hook_delivery (id) WHERE state = 'waiting';
    CREATE INDEX hook_delivery_received ON hook_delivery (received_at);
    CREATE TABLE live_conversation (
      hook_id \(dialect.integer) NOT NULL REFERENCES hook (id),
      external_id \(dialect.text) NOT NULL,
      customer \(dialect.text),
      content \(dialect.text) NOT NULL,
      changed_at \(dialect.integer) NOT NULL,
      PRIMARY KEY (hook_id, external_id)
    )\(dialect.strictWithoutRowID);
    CREATE INDEX live_conversation_customer ON live_conversation (customer);
    CREATE INDEX live_conversation_changed ON live_conversation (changed_at);
    """
  }
}
