import Facts
import Primitives

/// Intercom's notifications: the conversation whole below `data.item`, times in seconds since 1970.
enum IntercomHook {
  private static let channels = [
    "conversation": "chat", "email": "email", "facebook": "social", "instagram": "social", "twitter": "social",
    "whatsapp": "whatsapp", "phone_call": "phone", "sms": "other",
  ]

  /// Topics after which a conversation is no contact any more.
  private static let goneTopics = [".deleted", ".merged", ".spam", ".marked_as_spam"]

  static func read(_ body: HookBody, _ request: HookRequest, _ fallback: String) -> HookReading {
    let key = body.key("id") ?? fallback
    let topic = body.text("topic") ?? ""
    if topic == "ping" {
      var reading = HookReading(key: key, nothing: LocalizedText(it: "ping", en: "ping"))
      reading.isHandshake = true
      return reading
    }
    guard topic.hasPrefix("conversation.") || topic.hasPrefix("ticket.") else {
      return HookReading(
        key: key,
        nothing: LocalizedText(
          it: "un argomento che non è di una conversazione: \(topic)", en: "a topic about no conversation: \(topic)"))
    }
    guard let item = body.object("data.item"), let id = item.id("id") ?? item.id("conversation_id") else {
      return HookReading(key: key, setAside: HookRemarks.missing("data.item.id"))
    }
    let isGone = goneTopics.contains { topic.hasSuffix($0) }
    // Of one that was deleted the item tells when it last changed, not when it went.
    let own = isGone ? nil : item.moment("updated_at")
    guard let at = own ?? body.moment("created_at") ?? item.moment("updated_at") else {
      return HookReading(key: key, setAside: body.remarks.noMoment("updated_at", "created_at"))
    }
    var patch = ConversationPatch(externalID: id, at: at)
    patch.openedAt = item.instant("created_at")?.seconds
    patch.channel = item.text("source.type").map { channels[$0.lowercased()] ?? $0 }
    patch.status = item.text("state")
    patch.isNoContact = isGone ? true : NotContacts.says(item, status: patch.status)
    patch.resolved = item.text("state").map { $0 == "closed" } ?? item.flag("open").map { !$0 }
    if patch.resolved == true { patch.closedAt = item.instant("statistics.last_close_at")?.seconds ?? at.seconds }
    patch.firstReplyAt = item.instant("statistics.first_admin_reply_at")?.seconds
    patch.agent = item.text("admin_assignee_id")
    patch.team = item.text("team_assignee_id")
    patch.priority = item.text("priority")
    patch.customerID = item.id("contacts.contacts.0.id") ?? item.id("source.author.id")
    patch.subject = item.prose("title") ?? item.prose("source.subject")
    patch.text = item.prose("source.body", isMarkup: true)
    patch.csat = item.whole("conversation_rating.rating")
    patch.csatComment = item.prose("conversation_rating.remark")
    return HookReading(key: key, [patch])
  }
}
