import Facts
import Primitives

/// Chatwoot's events. A rating has no event of its own: it comes as a changed message.
enum ChatwootHook {
  private static let channels = [
    "channel::webwidget": "chat", "channel::api": "api", "channel::email": "email", "channel::whatsapp": "whatsapp",
    "channel::facebookpage": "social", "channel::instagram": "social", "channel::twitterprofile": "social",
    "channel::telegram": "chat", "channel::line": "chat", "channel::sms": "other", "channel::voice": "phone",
  ]

  static func read(_ body: HookBody, _ request: HookRequest, _ fallback: String) -> HookReading {
    let key = request.headers["x-chatwoot-delivery"] ?? fallback
    let event = body.text("event") ?? ""
    switch event {
    case "conversation_created", "conversation_status_changed", "conversation_updated":
      return conversation(body, key: key, nil, request.now)
    case "message_created", "message_updated":
      guard let talk = body.object("conversation") else {
        return HookReading(key: key, quarantined: "no conversation: the field conversation is missing")
      }
      return conversation(talk, key: key, body, request.now)
    default: return HookReading(key: key, nothing: "an event about no conversation: \(event)")
    }
  }

  private static func conversation(
    _ talk: HookBody, key: String, _ message: HookBody?, _ now: Instant
  ) -> HookReading {
    guard let id = talk.text("display_id") ?? talk.text("id") else {
      return HookReading(key: key, quarantined: "no conversation: its id is missing")
    }
    let at = talk.instant("updated_at") ?? message?.instant("created_at") ?? talk.instant("timestamp") ?? now
    var patch = ConversationPatch(externalID: id, at: at)
    patch.openedAt = talk.instant("created_at")?.seconds
    patch.channel = talk.text("channel").map { channels[$0.lowercased()] ?? $0 }
    patch.status = talk.text("status")
    patch.resolved = talk.text("status").map { $0 == "resolved" }
    if patch.resolved == true { patch.closedAt = at.seconds }
    patch.firstReplyAt = talk.instant("first_reply_created_at")?.seconds
    patch.priority = talk.text("priority")
    patch.agent = talk.text("meta.assignee.name") ?? talk.text("meta.assignee.id")
    patch.team = talk.text("meta.team.name")
    patch.reason = talk.text("labels.0")
    patch.customerID = talk.text("meta.sender.id") ?? talk.text("contact_inbox.contact_id")
    // What the customer wrote first is what the conversation is about.
    if let message, message.text("message_type") == "incoming" || message.whole("message_type") == 0 {
      patch.text = message.text("content")
    } else if message == nil {
      patch.text = talk.text("messages.0.content")
    }
    if let message, message.text("content_type") == "input_csat" {
      patch.csat = message.whole("content_attributes.submitted_values.csat_survey_response.rating")
      patch.csatComment = message.text("content_attributes.submitted_values.csat_survey_response.feedback_message")
      patch.text = nil
    }
    return HookReading(key: key, [patch])
  }
}
