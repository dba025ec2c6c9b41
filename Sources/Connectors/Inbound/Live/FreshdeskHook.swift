import Facts
import Primitives

/// Freshdesk's automation webhooks: fields that the administrator chose, below `freshdesk_webhook`. They carry no time
/// of their own, and no signature: when they come is when it was so.
enum FreshdeskHook {
  private static let sources = [
    "1": "email", "2": "form", "3": "phone", "7": "chat", "9": "form", "10": "email", "email": "email",
    "portal": "form", "phone": "phone", "chat": "chat", "feedback widget": "form", "whatsapp": "whatsapp",
    "facebook": "social", "twitter": "social",
  ]

  static func read(_ body: HookBody, _ request: HookRequest, _ fallback: String) -> HookReading {
    guard let ticket = body.object("freshdesk_webhook"), let id = ticket.text("ticket_id") else {
      return HookReading(key: fallback, quarantined: "no ticket: the field freshdesk_webhook.ticket_id is missing")
    }
    let at = ticket.instant("ticket_updated_at") ?? request.now
    var patch = ConversationPatch(externalID: id, at: at)
    patch.openedAt = (ticket.instant("ticket_created_at") ?? at).seconds
    patch.channel = ticket.text("ticket_source").map { sources[$0.lowercased()] ?? $0 }
    let status = ticket.text("ticket_status")?.lowercased()
    patch.status = status
    patch.resolved = status.map { ["resolved", "closed", "4", "5", "risolto", "chiuso"].contains($0) }
    if patch.resolved == true { patch.closedAt = at.seconds }
    patch.priority = ticket.text("ticket_priority")?.lowercased()
    patch.agent = ticket.text("ticket_agent_name")
    patch.team = ticket.text("ticket_group_name")
    patch.reason = ticket.text("ticket_type")
    patch.product = ticket.text("ticket_product")
    patch.customerID = ticket.text("ticket_contact_id") ?? ticket.text("ticket_contact_email")
    patch.subject = ticket.text("ticket_subject")
    patch.text = ticket.text("ticket_description")
    return HookReading(key: fallback, [patch])
  }
}
