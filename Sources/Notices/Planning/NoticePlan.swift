import Secrets
public import Primitives

/// One thing to send, before it is stored.
public struct PlannedDelivery: Sendable, Hashable {
  public enum Target: Sendable, Hashable {
    case person(Int64)
    case endpoint(Int64)

    var name: String {
      switch self {
      case .person(let id): "person \(id)"
      case .endpoint(let id): "endpoint \(id)"
      }
    }
  }

  public let target: Target
  /// Whether it waits for company.
  public let isDigest: Bool
  public let runAt: Instant
  /// The same for the same thing to the same receiver; also the id that the receiver sees.
  public let key: String
}

/// Who is told of an alarm, and when. A pure rule.
public enum NoticePlan {
  /// One delivery for each enabled endpoint and each person who wants to know. O(receivers).
  public static func deliveries(
    of news: AlarmNews, to people: [NoticeRecipient], and endpoints: [NoticeEndpoint], _ clock: ZoneClock,
    now: Instant
  ) -> [PlannedDelivery] {
    let places = endpoints.filter { $0.isEnabled && $0.wanted.includes(news.state) }.map { endpoint in
      let target = PlannedDelivery.Target.endpoint(endpoint.id)
      return PlannedDelivery(target: target, isDigest: false, runAt: now, key: key(news, target))
    }
    return places
      + people.filter { $0.choice.byMail && $0.choice.wanted.includes(news.state) }.map { person in
        let target = PlannedDelivery.Target.person(person.person)
        guard let digest = person.choice.nextDigest(after: now, clock) else {
          let runAt = person.choice.nextAllowed(now, clock)
          return PlannedDelivery(target: target, isDigest: false, runAt: runAt, key: key(news, target))
        }
        return PlannedDelivery(
          target: target, isDigest: true, runAt: digest, key: hash(["digest", digest.rfc3339, target.name]))
      }
  }

  private static func key(_ news: AlarmNews, _ target: PlannedDelivery.Target) -> String {
    hash([news.alarm, news.state.rawValue, news.period, target.name])
  }

  /// `msg_` and 32 hexadecimal digits.
  private static func hash(_ parts: [String]) -> String {
    "msg_" + Fingerprint.name(of: parts)
  }
}
