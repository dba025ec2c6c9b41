import Facts
import Primitives

/// Chatwoot's events. A rating has no event of its own: it comes as a changed message.
enum ChatwootHook {
  private static let channels = [
    "channel::webwidget": "chat", "channel::api": "api", "channel::email": "email", "channel::whatsapp": "whatsapp",
    "channel::facebookpage": "social", "channel::instagram": "social", "channel::twitterprofile": "social",
    "channel::telegram": "chat", "channel::line": "chat", "channel::sms": "other", "channel::voice": "phone",
  ]

  /// There is no state for what is no contact: people say it with a label.
  private static let goneLabels: Set<String> = ["spam", "junk"]

  static func read(_ body: HookBody, _ request: HookRequest, _ fallback: String) -> HookReading {
    let key = request.headers["x-chatwoot-delivery"] ?? fallback
    let event = body.text("event") ?? ""
    switch event {
    case "conversation_created", "conversation_status_changed", "conversation_updated", "conversation_opened",
      "conversation_resolved", "conversation_deleted":
      return conversation(body, key: key, event: event, nil, request.now)
    case "message_created", "message_updated":
      guard let talk = body.object("conversation") else {
        return HookReading(key: key, setAside: HookRemarks.missing("conversation"))
      }
      return conversation(talk, key: key, event: event, body, request.now)
    default:
      return HookReading(
        key: key,
        nothing: LocalizedText(
          it: "un evento che non è di una conversazione: \(event)", en: "an event about no conversation: \(event)"))
    }
  }

  private static func conversation(
    _ talk: HookBody, key: String, event: String, _ message: HookBody?, _ now: Instant
  ) -> HookReading {
    guard let id = talk.id("display_id") ?? talk.id("id") else {
      return HookReading(key: key, setAside: HookRemarks.missing("conversation.id"))
    }
    let told = talk.moment("updated_at") ?? message?.moment("created_at") ?? talk.moment("timestamp")
    let at = told ?? HookMoment(now)
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
    patch.customerID = talk.id("meta.sender.id") ?? talk.id("contact_inbox.contact_id")
    let isGone = event == "conversation_deleted" || talk.texts("labels").contains(where: goneLabels.contains)
    // Only a list of labels tells that there is none of spam.
    patch.isNoContact = isGone ? true : talk.hasList("labels") ? false : nil
    patch.text = message == nil ? talk.prose("messages.0.content") : nil
    if let message { read(message, into: &patch) }
    var reading = HookReading(key: key, [patch])
    reading.isTimeless = told == nil
    return reading
  }

  private static func read(_ message: HookBody, into patch: inout ConversationPatch) {
    if message.text("content_type") == "input_csat" {
      patch.csat = message.whole("content_attributes.submitted_values.csat_survey_response.rating")
      patch.csatComment = message.prose("content_attributes.submitted_values.csat_survey_response.feedback_message")
    } else if message.text("message_type") == "incoming" || message.whole("message_type") == 0 {
      // What the customer wrote first is what the conversation is about.
      patch.text = message.prose("content")
    }
  }
}
