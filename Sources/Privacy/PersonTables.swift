/// Every table of the database, and what it holds of persons: a table that is new has to say (a test compares).
public enum PersonTables {
  public enum Holding: Sendable, Hashable {
    /// Of customers: handed out and erased by ``PersonRecord``.
    case customers
    /// Of customers, below a row of `customers`: goes or is emptied with it, and says nothing more of them.
    case withCustomers
    /// Texts that were masked before they were stored; no column says whose they are.
    case masked
    /// Of the people who work with the product.
    case staff
    /// Of nobody.
    case nobody
  }

  public static let all: [String: Holding] = [
    "conversation": .customers, "survey_answer": .customers, "customer": .customers, "holding": .customers,
    "stay": .customers, "contact": .customers, "survey_invitation": .customers, "survey_response": .customers,
    "subscriber": .customers,
    "live_conversation": .withCustomers, "hook_delivery": .withCustomers, "fact_revision": .withCustomers,
    "original_text": .withCustomers, "call_back": .withCustomers, "comment_tag": .withCustomers,
    "incident_conversation": .withCustomers, "sample_item": .withCustomers, "subscriber_mail": .withCustomers,
    "import_rejection": .withCustomers, "erased_customer": .withCustomers, "erasure_key": .withCustomers,
    "mention": .masked, "alarm": .masked, "notice_news": .masked, "notice_item": .masked,
    "person": .staff, "session": .staff, "one_time_link": .staff, "sign_in_failure": .staff, "api_token": .staff,
    "audit_event": .staff, "notice_choice": .staff, "notice_delivery": .staff, "notice_delivery_event": .staff,
    "alarm_event": .staff, "alarm_handling": .staff, "incident_event": .staff, "incident_update": .staff,
    "incident_update_version": .staff, "publication_event": .staff, "upload": .staff, "survey_text_change": .staff,
    "headcount": .staff, "shift": .staff, "dimension_value": .staff, "job": .staff,
    "alarm_run": .nobody, "answer_rollup": .nobody, "contact_count": .nobody, "conversation_rollup": .nobody,
    "counting_rules": .nobody, "customer_rollup": .nobody, "hook": .nobody, "import": .nobody, "incident": .nobody,
    "incident_service": .nobody, "incident_template": .nobody, "monitor": .nobody, "monitor_sign": .nobody,
    "notice_endpoint": .nobody, "outlet": .nobody, "publication": .nobody, "sample": .nobody,
    "sample_stratum": .nobody, "schema_migration": .nobody, "score_count": .nobody, "served_place": .nobody,
    "service": .nobody, "setting": .nobody, "source": .nobody, "status_key": .nobody, "survey": .nobody,
    "survey_inviting": .nobody, "survey_mailing": .nobody, "transaction_guard": .nobody,
  ]
}
