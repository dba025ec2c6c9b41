import Facts
import Primitives

/// Zendesk's ticket events. Their order is not guaranteed; each carries the ticket as it was (`detail`).
enum ZendeskHook {
  /// Events after which a ticket is no contact any more.
  private static let goneEvents = [".merged", ".soft_deleted", ".permanently_deleted", ".marked_as_spam"]

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
    let event = body.text("type") ?? ""
    patch.isNoContact =
      goneEvents.contains { event.hasSuffix($0) } || ["deleted", "suspended"].contains(status)
      || (0..<100).lazy.map { ticket.text("tags.\($0)") }.prefix { $0 != nil }.contains {
        $0.map { NotContacts.tags.contains($0.lowercased()) } == true
      }
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
