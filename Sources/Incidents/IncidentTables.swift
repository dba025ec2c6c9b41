public import Outbox
public import Storage

/// The tables of incidents: what goes on, what was said of it, what is hit.
public enum IncidentTables {
  /// What leaves for customers.
  public static let outboxes = [PublishingTables.outbox, SubscriberTables.outbox]

  public static let migrations: [Migration] = [
    Migration("incidents-0001") { dialect in
      [
        services, incidents, updates, timeline, PublishingTables.outlets, PublishingTables.publications,
        SubscriberTables.subscribers, templates,
      ].map { $0(dialect) }.joined(separator: "\n")
    },
    MonitorTables.migration, PublishingTables.leadsTo, MaintenanceTables.cancelledAndMoved, PublishingTables.inHands,
    SubscriberTables.inHands,
  ]

  private static func services(_ dialect: Dialect) -> String {
    """
    CREATE TABLE service (
      id \(dialect.identity),
      key \(dialect.text) NOT NULL UNIQUE,
      name_it \(dialect.text) NOT NULL,
      name_en \(dialect.text) NOT NULL,
      position \(dialect.integer) NOT NULL,
      created_at \(dialect.integer) NOT NULL,
      removed_at \(dialect.integer),
      CHECK (name_it <> '' OR name_en <> '')
    )\(dialect.strict);
    """
  }

  private static func incidents(_ dialect: Dialect) -> String {
    """
    CREATE TABLE incident (
      id \(dialect.identity),
      key \(dialect.text) NOT NULL UNIQUE,
      kind \(dialect.text) NOT NULL CHECK (kind IN ('fault', 'maintenance')),
      title_it \(dialect.text) NOT NULL,
      title_en \(dialect.text) NOT NULL,
      severity \(dialect.text) NOT NULL CHECK (severity IN ('minor', 'major', 'critical')),
      phase \(dialect.text) NOT NULL CHECK (phase IN
        ('investigating', 'identified', 'monitoring', 'resolved', 'scheduled', 'in_progress', 'completed')),
      cause \(dialect.text) CHECK (cause IN ('own', 'outside', 'supplier')),
      cause_note \(dialect.text) NOT NULL,
      cause_at \(dialect.integer),
      alarm_id \(dialect.text),
      started_at \(dialect.integer) NOT NULL,
      opened_at \(dialect.integer) NOT NULL,
      ended_at \(dialect.integer),
      window_from \(dialect.integer),
      window_to \(dialect.integer),
      promised_at \(dialect.integer),
      retrospective \(dialect.text) NOT NULL,
      hit \(dialect.text) NOT NULL,
      CHECK (title_it <> '' OR title_en <> ''),
      CHECK ((cause IS NULL) = (cause_at IS NULL)),
      CHECK ((kind = 'maintenance') = (window_from IS NOT NULL)),
      CHECK ((window_from IS NULL) = (window_to IS NULL)),
      CHECK (window_to IS NULL OR window_to > window_from),
      CHECK ((ended_at IS NOT NULL) = (phase IN ('resolved', 'completed')))
    )\(dialect.strict);
    CREATE INDEX incident_started ON incident (started_at);
    CREATE INDEX incident_open ON incident (ended_at);
    CREATE TABLE incident_service (
      incident_id \(dialect.integer) NOT NULL REFERENCES incident (id),
      service_id \(dialect.integer) NOT NULL REFERENCES service (id),
      state \(dialect.text) NOT NULL CHECK (state IN
        ('operational', 'degraded_performance', 'partial_outage', 'major_outage', 'under_maintenance')),
      from_at \(dialect.integer) NOT NULL,
      to_at \(dialect.integer),
      PRIMARY KEY (incident_id, service_id, from_at),
      CHECK (to_at IS NULL OR to_at >= from_at)
    )\(dialect.strictWithoutRowID);
    CREATE INDEX incident_service_end ON incident_service (to_at);
    """
  }

  private static func updates(_ dialect: Dialect) -> String {
    """
    CREATE TABLE incident_update (
      id \(dialect.identity),
      incident_id \(dialect.integer) NOT NULL REFERENCES incident (id),
      state \(dialect.text) NOT NULL CHECK (state IN ('draft', 'published', 'discarded')),
      version \(dialect.integer) NOT NULL,
      phase \(dialect.text) NOT NULL,
      text_it \(dialect.text) NOT NULL,
      text_en \(dialect.text) NOT NULL,
      promised_at \(dialect.integer),
      content \(dialect.text) NOT NULL,
      person_id \(dialect.integer),
      actor \(dialect.text) NOT NULL CHECK (length(actor) <= 100),
      written_at \(dialect.integer) NOT NULL,
      approver_id \(dialect.integer),
      approver \(dialect.text),
      published_at \(dialect.integer),
      CHECK (text_it <> '' OR text_en <> ''),
      CHECK ((state = 'published') = (published_at IS NOT NULL))
    )\(dialect.strict);
    CREATE INDEX incident_update_incident ON incident_update (incident_id);
    CREATE TABLE incident_update_version (
      update_id \(dialect.integer) NOT NULL REFERENCES incident_update (id),
      version \(dialect.integer) NOT NULL,
      text_it \(dialect.text) NOT NULL,
      text_en \(dialect.text) NOT NULL,
      written_at \(dialect.integer) NOT NULL,
      person_id \(dialect.integer),
      actor \(dialect.text) NOT NULL,
      PRIMARY KEY (update_id, version)
    )\(dialect.strictWithoutRowID);
    """
  }

  private static func timeline(_ dialect: Dialect) -> String {
    """
    CREATE TABLE incident_event (
      id \(dialect.identity),
      incident_id \(dialect.integer) NOT NULL REFERENCES incident (id),
      happened_at \(dialect.integer) NOT NULL,
      what \(dialect.text) NOT NULL,
      update_id \(dialect.integer),
      detail \(dialect.text) NOT NULL,
      person_id \(dialect.integer),
      actor \(dialect.text) NOT NULL CHECK (length(actor) <= 100)
    )\(dialect.strict);
    CREATE INDEX incident_event_incident ON incident_event (incident_id);
    """
  }

  private static func templates(_ dialect: Dialect) -> String {
    """
    CREATE TABLE incident_template (
      cause \(dialect.text) NOT NULL,
      audience \(dialect.text) NOT NULL,
      phase \(dialect.text) NOT NULL,
      text_it \(dialect.text) NOT NULL,
      text_en \(dialect.text) NOT NULL,
      PRIMARY KEY (cause, audience, phase)
    )\(dialect.strictWithoutRowID);
    """
  }
}
