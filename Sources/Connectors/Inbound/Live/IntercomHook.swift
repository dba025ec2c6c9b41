import Facts
import Primitives

/// Intercom's notifications: the conversation whole below `data.item`, times in seconds since 1970.
enum IntercomHook {
  private static let channels = [
    "conversation": "chat", "email": "email", "facebook": "social", "instagram": "social", "twitter": "social",
    "whatsapp": "whatsapp", "phone_call": "phone", "sms": "other",
  ]

  static func read(_ body: HookBody, _ request: HookRequest, _ fallback: String) -> HookReading {
    let key = body.text("id") ?? fallback
    let topic = body.text("topic") ?? ""
    if topic == "ping" { return HookReading(key: key, nothing: "ping") }
    guard topic.hasPrefix("conversation.") || topic.hasPrefix("ticket.") else {
      return HookReading(key: key, nothing: "a topic about no conversation: \(topic)")
    }
    guard let item = body.object("data.item"), let id = item.text("id") else {
      return HookReading(key: key, quarantined: "no conversation: the field data.item.id is missing")
    }
    guard let at = item.instant("updated_at") ?? body.instant("created_at") else {
      return HookReading(key: key, quarantined: "no time: data.item.updated_at and created_at are missing")
    }
    var patch = ConversationPatch(externalID: id, at: at)
    patch.openedAt = item.instant("created_at")?.seconds
    patch.channel = item.text("source.type").map { channels[$0.lowercased()] ?? $0 }
    patch.status = item.text("state")
    patch.resolved = item.text("state").map { $0 == "closed" } ?? item.flag("open").map { !$0 }
    if patch.resolved == true { patch.closedAt = (item.instant("statistics.last_close_at") ?? at).seconds }
    patch.firstReplyAt = item.instant("statistics.first_admin_reply_at")?.seconds
    patch.agent = item.text("admin_assignee_id")
    patch.team = item.text("team_assignee_id")
    patch.priority = item.text("priority")
    patch.customerID = item.text("contacts.contacts.0.id") ?? item.text("source.author.id")
    patch.subject = item.text("title") ?? item.text("source.subject")
    patch.text = item.text("source.body").map { $0.replacing(/<[^>]{0,500}>/, with: " ") }
    patch.csat = item.whole("conversation_rating.rating")
    patch.csatComment = item.text("conversation_rating.remark")
    return HookReading(key: key, [patch])
  }
}
