import Facts
import Primitives

/// Zammad's triggers: the ticket with its names, and the article that made it run.
enum ZammadHook {
  private static let channels = [
    "phone": "phone", "email": "email", "web": "form", "chat": "chat", "sms": "other", "whatsapp message": "whatsapp",
    "facebook feed post": "social", "telegram personal-message": "chat", "twitter status": "social",
  ]

  static func read(_ body: HookBody, _ request: HookRequest, _ fallback: String) -> HookReading {
    let key = request.headers["x-zammad-delivery"] ?? fallback
    guard let ticket = body.object("ticket"), let id = ticket.text("number") ?? ticket.text("id") else {
      return HookReading(key: key, quarantined: "no ticket: the field ticket.id is missing")
    }
    guard let at = ticket.instant("updated_at") ?? body.instant("article.created_at") else {
      return HookReading(key: key, quarantined: "no time: ticket.updated_at is missing")
    }
    var patch = ConversationPatch(externalID: id, at: at)
    patch.openedAt = ticket.instant("created_at")?.seconds
    patch.channel = ticket.text("create_article_type").map { channels[$0.lowercased()] ?? $0 }
    let state = ticket.text("state") ?? ticket.text("state.name")
    patch.status = state
    patch.isNoContact = state.map { ["merged", "removed", "unito"].contains($0.lowercased()) }
    patch.resolved = state.map { ["closed", "chiuso"].contains($0.lowercased()) }
    patch.closedAt = patch.resolved == true ? (ticket.instant("close_at") ?? at).seconds : nil
    patch.firstReplyAt = ticket.instant("first_response_at")?.seconds
    patch.team = ticket.text("group") ?? ticket.text("group.name")
    patch.priority = ticket.text("priority") ?? ticket.text("priority.name")
    patch.agent = ticket.text("owner.login") ?? ticket.text("owner_id")
    patch.customerID = ticket.text("customer.id") ?? ticket.text("customer_id")
    patch.subject = ticket.text("title")
    if body.text("article.sender")?.lowercased() == "customer", body.flag("article.internal") != true {
      patch.text = body.text("article.body").map { $0.replacing(/<[^>]{0,500}>/, with: " ") }
    }
    return HookReading(key: key, [patch])
  }
}
