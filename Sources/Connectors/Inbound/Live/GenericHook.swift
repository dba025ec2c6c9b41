import Facts
import Primitives

/// Campanello's own fields: `{"id", "at", "opened_at", "channel", …}`, one object or `{"conversations": […]}` of at most
/// a thousand. The names are those of an import of conversations. `{"mentions": […]}` are mentions in public, by the
/// names of an import of mentions.
///
/// Of several the good ones count; the others are set aside with their reasons.
enum GenericHook {
  static let most = 1_000

  static func read(_ body: HookBody, _ request: HookRequest, _ fallback: String) -> HookReading {
    var reading = HookReading(key: request.headers["webhook-id"] ?? fallback, [])
    var told = body.objects("conversations") ?? []
    let said = body.objects("mentions") ?? []
    if told.isEmpty, said.isEmpty { told = [body.object("data") ?? body] }
    guard told.count + said.count <= most else {
      return HookReading(
        key: reading.key,
        setAside: LocalizedText(
          it: "più di \(most) conversazioni o menzioni in una volta",
          en: "more than \(most) conversations or mentions at once"))
    }
    let isOne = told.count + said.count == 1
    for (number, one) in said.enumerated() {
      body.remarks.place = isOne ? nil : LocalizedText(it: "menzione \(number + 1)", en: "mention \(number + 1)")
      if let taken = take(one.map(mention) ?? .failure(noObject), body.remarks, &reading) {
        reading.mentions.append(taken)
      }
    }
    for (number, one) in told.enumerated() {
      body.remarks.place =
        isOne ? nil : LocalizedText(it: "conversazione \(number + 1)", en: "conversation \(number + 1)")
      if let taken = take(one.map(conversation) ?? .failure(noObject), body.remarks, &reading) {
        reading.patches.append(taken)
      }
    }
    body.remarks.place = nil
    reading.isTimeless = said.isEmpty && !told.contains { $0.map { $0.holds("at") || $0.holds("updated_at") } ?? false }
    return reading
  }

  /// What can be a fact is taken; of the rest the reason.
  private static func take<Value>(
    _ result: Result<Value, Unfit>, _ remarks: HookRemarks, _ reading: inout HookReading
  ) -> Value? {
    switch (result, remarks.takeRefusal()) {
    case (.success(let value), nil): return value
    case (.success, let refusal?): reading.setAside(refusal)
    case (.failure(let unfit), let refusal): reading.setAside(refusal ?? remarks.placed(unfit.reason))
    }
    return nil
  }

  struct Unfit: Error {
    var reason: LocalizedText
  }

  private static let noObject = Unfit(reason: LocalizedText(it: "non è un oggetto JSON", en: "it is no JSON object"))

  private static func mention(_ one: HookBody) -> Result<LiveMention, Unfit> {
    guard let id = one.id("id") ?? one.id("external_id") else {
      return .failure(Unfit(reason: HookRemarks.missing("id")))
    }
    guard let at = one.instant("published_at") else {
      return .failure(Unfit(reason: one.remarks.noMoment("published_at")))
    }
    guard let text = one.prose("text") else { return .failure(Unfit(reason: HookRemarks.missing("text"))) }
    // Without the name of whom it speaks of no bell could ring.
    guard let about = one.text("about") else { return .failure(Unfit(reason: HookRemarks.missing("about"))) }
    var mention = LiveMention(externalID: id, publishedAt: at, text: text)
    mention.about = about
    mention.site = one.text("source")
    mention.url = one.url("url")
    mention.author = one.text("author")
    mention.language = one.text("language")
    return .success(mention)
  }

  private static func conversation(_ one: HookBody) -> Result<ConversationPatch, Unfit> {
    guard let id = one.id("id") ?? one.id("external_id") else {
      return .failure(Unfit(reason: HookRemarks.missing("id")))
    }
    guard let at = one.moment("at", "updated_at", "opened_at") else {
      return .failure(Unfit(reason: one.remarks.noMoment("at", "opened_at")))
    }
    var patch = ConversationPatch(externalID: id, at: at)
    patch.openedAt = one.instant("opened_at")?.seconds
    patch.channel = one.text("channel")
    patch.closedAt = one.instant("closed_at")?.seconds
    patch.firstReplyAt = one.instant("first_reply_at")?.seconds
    patch.answeredAt = one.instant("answered_at")?.seconds
    patch.abandoned = one.flag("abandoned")
    patch.waitSeconds = one.seconds("wait_seconds")
    patch.handleSeconds = one.seconds("handle_seconds")
    patch.status = one.text("status")
    patch.resolved = one.flag("resolved")
    patch.isNoContact = NotContacts.says(one, status: patch.status)
    patch.team = one.text("team")
    patch.agent = one.text("agent")
    patch.queue = one.text("queue")
    patch.reason = one.text("reason")
    patch.product = one.text("product")
    patch.language = one.text("language")
    patch.priority = one.text("priority")
    patch.customerID = one.id("customer_id")
    patch.subject = one.prose("subject")
    patch.text = one.prose("text")
    patch.csat = one.whole("csat")
    patch.csatComment = one.prose("csat_comment")
    return .success(patch)
  }
}
