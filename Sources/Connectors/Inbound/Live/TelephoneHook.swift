import Facts
import Primitives

/// Telephone events of Zammad's generic CTI protocol: `newCall`, `answer`, `hangup`. They carry no time: when they come
/// is when it was so. Only calls from customers count.
enum TelephoneHook {
  static func read(_ body: HookBody, _ request: HookRequest, _ fallback: String) -> HookReading {
    let event = body.text("event") ?? ""
    guard let call = body.id("callId") ?? body.id("call_id") else {
      return HookReading(key: fallback, setAside: HookRemarks.missing("callId"))
    }
    // One call has each of its events once.
    let key = "\(call) \(event)"
    if body.text("direction")?.lowercased() == "out" {
      return HookReading(key: key, nothing: LocalizedText(it: "una nostra chiamata", en: "a call of ours"))
    }
    var patch = ConversationPatch(externalID: call, at: request.now)
    patch.channel = "phone"
    patch.queue = body.text("queue")
    switch event {
    case "newCall": patch.openedAt = request.now.seconds
    case "answer":
      patch.openedAt = request.now.seconds
      patch.answeredAt = request.now.seconds
      patch.agent = body.text("user") ?? body.text("answeringNumber")
    case "hangup":
      let cause = body.text("cause") ?? ""
      patch.openedAt = request.now.seconds
      patch.closedAt = request.now.seconds
      patch.resolved = cause == "normalClearing" || cause == "forwarded"
      patch.status = cause
      if ["cancel", "noAnswer", "busy", "congestion"].contains(cause) { patch.abandoned = true }
    default:
      return HookReading(
        key: key,
        setAside: LocalizedText(
          it: "un evento che non si conosce: \(event)", en: "an event that is not known: \(event)"))
    }
    return HookReading(key: key, [patch])
  }
}
