import Incidents
import Indicators
import Primitives
import Storage
import Transport

/// Which mails to subscribers do not arrive, and why.
enum UndeliveredReport {
  /// Addresses that are shown; all are counted.
  static let most = 50
  /// Days for which a trouble is shown.
  static let days: Int64 = 7

  /// Nil where all arrive.
  static func section(
    now: Instant, _ language: Language, _ connection: Connection
  ) throws -> UndeliveredSection? {
    let from = Instant(seconds: now.seconds - days * 86_400)
    let troubles = try SubscriberMailStore.troubles(since: from, limit: 10_000, connection)
    let refused = try SubscriberStore.refused(limit: most, connection)
    let total = try SubscriberStore.counts(connection).refused
    if troubles.isEmpty, refused.isEmpty { return nil }
    let moments = MomentText(try OrganisationStore.read(connection).clock, language)
    return UndeliveredSection(
      language: language, troubles: lines(troubles, moments, language),
      refused: refused.map {
        UndeliveredSection.Address(id: $0.id, text: $0.address, note: "\(moments.text($0.refusedAt)) · \($0.why)")
      }, more: total - refused.count)
  }

  /// One line for each reason: how many, why, and the server's last words.
  private static func lines(
    _ troubles: [SubscriberMailStore.Trouble], _ moments: MomentText, _ language: Language
  ) -> [String] {
    MailRefusal.Reason.allCases.compactMap { reason in
      let some = troubles.filter { $0.reason == reason }
      guard let last = some.first else { return nil }
      let count = NumberText(language).count(Double(Set(some.map(\.address)).count))
      let who = OutletWords.addresses(count).text[language]
      return "\(who): \(reason.name[language]) (\(moments.text(last.refusedAt)): «\(last.text)»)"
    }
  }
}
