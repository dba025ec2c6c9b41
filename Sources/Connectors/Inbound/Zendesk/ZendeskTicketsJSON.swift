import Facts

/// Zendesk's tickets as JSON (full export, API), one object a line; nested keys come with dots.
enum ZendeskTicketsJSON {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "via channel", "requester id", "submitter id", "ticket form id", "brand id", "raw subject",
      "satisfaction rating score", "generated timestamp", "has incidents", "organization id",
    ],
    needed: 4, mapping: mapping, leftOut: ZendeskTickets.leftOut)

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "zendesk"
    mapping.columns = [
      "id": "external_id", "created_at": "opened_at", "via.channel": "channel",
      "subject": "subject",
      "description": "text", "status": ["status", "resolved"], "priority": "priority",
      "assignee_id": "agent", "group_id": "team", "requester_id": "customer_id",
      "satisfaction_rating.score": ["csat", "csat_invited"],
      "satisfaction_rating.comment": "csat_comment",
    ]
    mapping.values = ZendeskTickets.values
    mapping.missing = ["csat_invited": [""]]
    mapping.ignore = [
      "url", "raw_subject", "submitter_id", "external_id", "updated_at", "generated_timestamp",
      "custom_fields",
      "fields", "collaborator_ids", "follower_ids", "email_cc_ids", "followup_ids",
      "sharing_agreement_ids",
      "recipient", "satisfaction_rating.id", "organization_id", "problem_id", "via.source.rel",
      "via.source.from.address", "via.source.from.name", "via.source.to.address",
      "via.source.to.name",
    ]
    return mapping
  }()
}
