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
    guard let ticket = body.object("ticket"), let id = ticket.id("number") ?? ticket.id("id") else {
      return HookReading(key: key, setAside: HookRemarks.missing("ticket.id"))
    }
    guard let at = ticket.moment("updated_at") ?? body.moment("article.created_at") else {
      return HookReading(key: key, setAside: body.remarks.noMoment("updated_at", "article.created_at"))
    }
    var patch = ConversationPatch(externalID: id, at: at)
    patch.openedAt = ticket.instant("created_at")?.seconds
    patch.channel = ticket.text("create_article_type").map { channels[$0.lowercased()] ?? $0 }
    let state = ticket.text("state") ?? ticket.text("state.name")
    patch.status = state
    let isGone = state?.lowercased() == "removed" || ticket.texts("tags").contains("spam")
    patch.isNoContact = isGone ? true : NotContacts.says(ticket, status: state)
    patch.resolved = state.map { ["closed", "chiuso"].contains($0.lowercased()) }
    patch.closedAt = patch.resolved == true ? ticket.instant("close_at")?.seconds ?? at.seconds : nil
    patch.firstReplyAt = ticket.instant("first_response_at")?.seconds
    patch.team = ticket.text("group") ?? ticket.text("group.name")
    patch.priority = ticket.text("priority") ?? ticket.text("priority.name")
    patch.agent = ticket.text("owner.login") ?? ticket.text("owner_id")
    patch.customerID = ticket.id("customer.id") ?? ticket.id("customer_id")
    patch.subject = ticket.prose("title")
    if body.text("article.sender")?.lowercased() == "customer", body.flag("article.internal") != true {
      let isMarkup = body.text("article.content_type")?.lowercased().hasPrefix("text/html") ?? false
      patch.text = body.prose("article.body", isMarkup: isMarkup)
    }
    return HookReading(key: key, [patch])
  }
}
