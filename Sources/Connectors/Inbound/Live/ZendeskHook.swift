import Facts
import Primitives

/// Zendesk's ticket events. Their order is not guaranteed; each carries the ticket as it was (`detail`).
enum ZendeskHook {
  static func read(_ body: HookBody, _ request: HookRequest, _ fallback: String) -> HookReading {
    let key = body.text("id") ?? request.headers["x-zendesk-webhook-invocation-id"] ?? fallback
    guard let ticket = body.object("detail"), let id = ticket.text("id") else {
      return HookReading(key: key, quarantined: "no ticket: the field detail.id is missing")
    }
    guard let at = ticket.instant("updated_at") ?? body.instant("time") else {
      return HookReading(key: key, quarantined: "no time: detail.updated_at and time are missing")
    }
    var patch = ConversationPatch(externalID: id, at: at)
    patch.openedAt = ticket.instant("created_at")?.seconds
    patch.channel = ticket.text("via.channel").map {
      ZendeskTickets.channels[$0.lowercased().replacing("_", with: " ")] ?? $0
    }
    let status = ticket.text("status")?.lowercased()
    patch.status = status
    patch.resolved = status.map { $0 == "solved" || $0 == "closed" }
    if patch.resolved == true { patch.closedAt = at.seconds }
    patch.priority = ticket.text("priority")?.lowercased()
    patch.agent = ticket.text("assignee_id")
    patch.team = ticket.text("group_id")
    patch.customerID = ticket.text("requester_id")
    patch.subject = ticket.text("subject")
    patch.text = ticket.text("description")
    return HookReading(key: key, [patch])
  }
}
