import Facts
import Primitives

/// Freshdesk's automation webhooks: fields that the administrator chose, below `freshdesk_webhook`. Most carry no time
/// of their own, and no signature: when they come is when it was so.
enum FreshdeskHook {
  private static let sources = [
    "1": "email", "2": "form", "3": "phone", "7": "chat", "9": "form", "10": "email", "email": "email",
    "portal": "form", "phone": "phone", "chat": "chat", "feedback widget": "form", "whatsapp": "whatsapp",
    "facebook": "social", "twitter": "social",
  ]

  static func read(_ body: HookBody, _ request: HookRequest, _ fallback: String) -> HookReading {
    guard let ticket = body.object("freshdesk_webhook"), let id = ticket.id("ticket_id") else {
      return HookReading(key: fallback, setAside: HookRemarks.missing("freshdesk_webhook.ticket_id"))
    }
    let told = ticket.moment("ticket_updated_at", "updated_at")
    let at = told ?? HookMoment(request.now)
    var patch = ConversationPatch(externalID: id, at: at)
    patch.openedAt = ticket.moment("ticket_created_at", "created_at")?.seconds ?? at.seconds
    patch.channel = ticket.text("ticket_source").map { sources[$0.lowercased()] ?? $0 }
    let status = ticket.text("ticket_status")?.lowercased()
    patch.status = status
    patch.resolved = status.map { ["resolved", "closed", "4", "5", "risolto", "chiuso"].contains($0) }
    if patch.resolved == true { patch.closedAt = at.seconds }
    patch.isNoContact = NotContacts.says(ticket, prefix: "ticket_", status: status)
    patch.priority = ticket.text("ticket_priority")?.lowercased()
    patch.agent = ticket.text("ticket_agent_name")
    patch.team = ticket.text("ticket_group_name")
    patch.reason = ticket.text("ticket_type")
    patch.product = ticket.text("ticket_product")
    patch.customerID = ticket.id("ticket_contact_id") ?? ticket.id("ticket_contact_email")
    patch.subject = ticket.prose("ticket_subject")
    // The description is HTML, its text is not.
    patch.text = ticket.prose("ticket_description_text") ?? ticket.prose("ticket_description")
    var reading = HookReading(key: fallback, [patch])
    reading.isTimeless = told == nil
    return reading
  }
}
