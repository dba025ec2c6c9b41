import Foundation
import Incidents
import Indicators
import Notices
import Outbound
import Primitives
import Reports
import Storage

/// Publishes what waits: the outbox, the mails of subscribers, and the copy of the status page.
struct Publishing: Sendable {
  private let database: Database
  private let outbox: PublicationSender
  private let mails: SubscriberMailSender?
  private let copy: StatusCopy?
  private let clock: @Sendable () -> Instant
  private let log: @Sendable (String) -> Void
  private let onChange: @Sendable () -> Void

  init(
    _ database: Database, _ delivery: DeliverySettings, publicURL: String, copy: StatusCopy?,
    clock: @escaping @Sendable () -> Instant, log: @escaping @Sendable (String) -> Void,
    onChange: @escaping @Sendable () -> Void
  ) {
    self.database = database
    outbox = PublicationSender(
      database, transport: HTTPTransport(policy: delivery.policy, certificates: delivery.certificates),
      key: delivery.key, publicURL: publicURL)
    mails = delivery.mail.map {
      SubscriberMailSender(database, server: $0.server, from: $0.from, publicURL: publicURL)
    }
    self.copy = copy
    self.clock = clock
    self.log = log
    self.onChange = onChange
  }

  /// Seconds after which what is on its way is taken for lost: longer than any try can take.
  private static let lost: Int64 = 120

  /// Until it is cancelled: outlets, mails and the copy each at their own pace.
  func run() async {
    await attempt("publications") {
      try await database.write { try PublicationStore.settle(after: 0, now: clock(), $0) }
      try await database.write { try SubscriberMailStore.settle(after: 0, now: clock(), $0) }
    }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await publish() }
      group.addTask { await mail() }
      group.addTask { await export() }
    }
  }

  /// A round every second, whatever the one before still waits for: an outlet that hangs keeps no other waiting.
  private func publish() async {
    await withDiscardingTaskGroup { group in
      var looks = 0
      for await _ in Ticks.every(seconds: 0.5) {
        looks += 1
        let isSlow = looks % 120 == 0
        group.addTask {
          await attempt("publications") {
            if isSlow {
              try await database.write { try PublicationStore.settle(after: Self.lost, now: clock(), $0) }
            }
            if try await outbox.round(now: clock()) > 0 { onChange() }
          }
        }
      }
    }
  }

  private func mail() async {
    guard let mails else { return }
    var awayUntil: Int64 = 0
    var looks = 0
    for await _ in Ticks.every(seconds: 1) {
      looks += 1
      if looks % 60 == 0 {
        await attempt("subscribers") {
          try await database.write { connection in
            _ = try SubscriberMailStore.settle(after: 600, now: clock(), connection)
            try SubscriberStore.sweep(now: clock(), connection)
          }
        }
      }
      if clock().seconds < awayUntil { continue }
      await attempt("subscribers") {
        let organisation = try await database.read { try OrganisationStore.read($0) }
        while !Task.isCancelled {
          let round = try await mails.round(
            organisation: organisation.name, clock: organisation.clock, now: clock())
          if round.isEmpty { break }
          onChange()
          if let away = round.away {
            log("subscribers: the mail server does not take mails: \(away)")
            awayUntil = clock().seconds + 30
            break
          }
        }
      }
    }
  }

  private func export() async {
    guard let copy else { return }
    for await _ in Ticks.every(seconds: 2) {
      await attempt("status copy") {
        let now = clock()
        let snapshot = try await database.read { connection in
          try StatusDocuments.snapshot(
            base: copy.base, isCopy: copy.isOwnBase, takesSubscribers: false, now: now, connection)
        }
        if let said = try await copy.renew(snapshot) { log("status copy: \(said)") }
      }
    }
  }

  private func attempt(_ what: String, _ body: () async throws -> Void) async {
    do {
      try await body()
    } catch {
      log("\(what): \(error)")
    }
  }
}
