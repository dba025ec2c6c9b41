import Facts
import Primitives

/// Zendesk's ticket events. Their order is not guaranteed; each carries the ticket as it was (`detail`).
enum ZendeskHook {
  /// Events after which a ticket is no contact any more.
  private static let goneEvents = [".merged", ".soft_deleted", ".permanently_deleted", ".marked_as_spam"]
  /// Events and states that tell that it is one again.
  private static let backEvents = [".undeleted", ".unmarked_as_spam", ".restored"]
  private static let live: Set<String> = ["new", "open", "pending", "hold", "on-hold"]

  static func read(_ body: HookBody, _ request: HookRequest, _ fallback: String) -> HookReading {
    let key = body.key("id") ?? request.headers["x-zendesk-webhook-invocation-id"] ?? fallback
    let event = body.text("type") ?? ""
    if event.hasPrefix("zen:event-type:"), !event.hasPrefix("zen:event-type:ticket.") {
      return HookReading(
        key: key,
        nothing: LocalizedText(
          it: "un evento che non è di un ticket: \(event)", en: "an event about no ticket: \(event)"))
    }
    guard let ticket = body.object("detail"), let id = ticket.id("id") else {
      return HookReading(key: key, setAside: HookRemarks.missing("detail.id"))
    }
    let told = body.moment("time")
    guard let at = ticket.moment("updated_at")?.refined(by: told) ?? told else {
      return HookReading(key: key, setAside: body.remarks.noMoment("updated_at", "time"))
    }
    var patch = ConversationPatch(externalID: id, at: at)
    patch.openedAt = ticket.instant("created_at")?.seconds
    patch.channel = ticket.text("via.channel").map {
      ZendeskTickets.channels[$0.lowercased().replacing("_", with: " ")] ?? $0
    }
    let status = ticket.text("status")?.lowercased()
    patch.status = status
    patch.isNoContact = isNoContact(ticket, event, status)
    patch.resolved = status.map { $0 == "solved" || $0 == "closed" }
    if patch.resolved == true { patch.closedAt = at.seconds }
    patch.priority = ticket.text("priority")?.lowercased()
    patch.agent = ticket.text("assignee_id")
    patch.team = ticket.text("group_id")
    patch.customerID = ticket.id("requester_id")
    patch.subject = ticket.prose("subject")
    patch.text = ticket.prose("description")
    return HookReading(key: key, [patch])
  }

  /// Nil where it does not tell: a ticket of spam is closed afterwards, and stays spam.
  private static func isNoContact(_ ticket: HookBody, _ event: String, _ status: String?) -> Bool? {
    if goneEvents.contains(where: event.hasSuffix) || ["deleted", "suspended"].contains(status) { return true }
    if NotContacts.says(ticket, status: status) == true
      || ticket.texts("tags").contains(where: NotContacts.tags.contains)
    {
      return true
    }
    return backEvents.contains(where: event.hasSuffix) || status.map(live.contains) == true ? false : nil
  }
}
