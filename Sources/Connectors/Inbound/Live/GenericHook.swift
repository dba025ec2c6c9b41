import Facts
import Primitives

/// Campanello's own fields: `{"id", "at", "opened_at", "channel", …}`, one object or `{"conversations": […]}` of at most
/// a thousand. The names are those of an import of conversations. `{"mentions": […]}` are mentions in public, by the
/// names of an import of mentions.
enum GenericHook {
  static let most = 1_000

  static func read(_ body: HookBody, _ request: HookRequest, _ fallback: String) -> HookReading {
    let key = request.headers["webhook-id"] ?? fallback
    var objects = objects(body, "conversations")
    let said = Self.objects(body, "mentions")
    if objects.isEmpty, said.isEmpty { objects = [body.object("data") ?? body] }
    guard objects.count + said.count <= most else {
      return HookReading(key: key, quarantined: "more than \(most) conversations or mentions at once")
    }
    var mentions: [LiveMention] = []
    for (number, one) in said.enumerated() {
      guard let mention = mention(one) else {
        return HookReading(key: key, quarantined: "mention \(number + 1): id, published_at or text is missing")
      }
      mentions.append(mention)
    }
    var patches: [ConversationPatch] = []
    var remarks: [String] = []
    for (number, one) in objects.enumerated() {
      guard let id = one.text("id") ?? one.text("external_id") else {
        return HookReading(key: key, quarantined: "conversation \(number + 1): the field id is missing")
      }
      guard let at = one.instant("at") ?? one.instant("updated_at") ?? one.instant("opened_at") else {
        return HookReading(key: key, quarantined: "conversation \(number + 1): at and opened_at are missing")
      }
      var told = patch(one, id, at)
      remarks += leaveOutTheImpossible(&told).map { "conversation \(number + 1): \($0)" }
      patches.append(told)
    }
    var reading = HookReading(key: key, patches)
    if !remarks.isEmpty { reading.note = remarks.prefix(5).joined(separator: "; ") }
    reading.mentions = mentions
    return reading
  }

  /// One more than the most, where there are more.
  private static func objects(_ body: HookBody, _ name: String) -> [HookBody] {
    var objects: [HookBody] = []
    while objects.count <= most, let next = body.object("\(name).\(objects.count)") { objects.append(next) }
    return objects
  }

  private static func mention(_ one: HookBody) -> LiveMention? {
    guard let id = one.text("id") ?? one.text("external_id"), let at = one.instant("published_at"),
      let text = one.text("text")
    else { return nil }
    var mention = LiveMention(externalID: id, publishedAt: at, text: text)
    func short(_ name: String, _ most: Int = 200) -> String? { one.text(name).map { String($0.prefix(most)) } }
    mention.site = short("source")
    mention.url = short("url", 2_000)
    mention.author = short("author")
    mention.language = short("language")
    mention.about = short("about")
    return mention
  }

  /// Durations below nothing or over a year are left out and told; the rest of the conversation stays.
  private static func leaveOutTheImpossible(_ patch: inout ConversationPatch) -> [String] {
    var remarks: [String] = []
    for (path, name) in [(\ConversationPatch.waitSeconds, "wait_seconds"), (\.handleSeconds, "handle_seconds")] {
      guard let seconds = patch[keyPath: path], !(0...ConversationPatch.longest).contains(seconds) else { continue }
      remarks.append("\(name) \(seconds) is no duration: left out")
      patch[keyPath: path] = nil
    }
    return remarks
  }

  private static func patch(_ one: HookBody, _ id: String, _ at: Instant) -> ConversationPatch {
    var patch = ConversationPatch(externalID: id, at: at)
    patch.openedAt = one.instant("opened_at")?.seconds
    patch.channel = one.text("channel")
    patch.closedAt = one.instant("closed_at")?.seconds
    patch.firstReplyAt = one.instant("first_reply_at")?.seconds
    patch.answeredAt = one.instant("answered_at")?.seconds
    patch.abandoned = one.flag("abandoned")
    patch.waitSeconds = one.whole("wait_seconds")
    patch.handleSeconds = one.whole("handle_seconds")
    patch.status = one.text("status")
    patch.resolved = one.flag("resolved")
    patch.team = one.text("team")
    patch.agent = one.text("agent")
    patch.queue = one.text("queue")
    patch.reason = one.text("reason")
    patch.product = one.text("product")
    patch.language = one.text("language")
    patch.priority = one.text("priority")
    patch.customerID = one.text("customer_id")
    patch.subject = one.text("subject")
    patch.text = one.text("text")
    patch.csat = one.whole("csat")
    patch.csatComment = one.text("csat_comment")
    return patch
  }
}
