public import Facts

/// A field of a fact, by the name it has in mapping files and in headers (`docs/import`).
public enum Field: String, CaseIterable, Hashable, Sendable {
  // conversations
  case externalID = "external_id"
  case openedAt = "opened_at"
  case channel
  case closedAt = "closed_at"
  case firstReplyAt = "first_reply_at"
  case answeredAt = "answered_at"
  case abandoned
  case waitSeconds = "wait_seconds"
  case handleSeconds = "handle_seconds"
  case firstReplySeconds = "first_reply_seconds"
  case firstReplyBusinessSeconds = "first_reply_business_seconds"
  case resolutionSeconds = "resolution_seconds"
  case resolutionBusinessSeconds = "resolution_business_seconds"
  case status, resolved, reopened, transfers, replies
  case team, agent, queue, reason, product, language, priority
  case customerID = "customer_id"
  case subject, text
  case csat
  case csatScale = "csat_scale"
  case csatComment = "csat_comment"
  case csatInvited = "csat_invited"
  // answers
  case kind, score, scale
  case sentAt = "sent_at"
  case conversationID = "conversation_id"
  case comment
  // headcount and shifts
  case month, date, agents, start, end
  // customers and holdings
  case joinedOn = "joined_on"
  case leftOn = "left_on"
  case segment, value, from, to
  // stays
  case tenureMonths = "tenure_months"
  case hasLeft = "has_left"
  // mentions
  case publishedAt = "published_at"
  case source, url, author, about
  // counts
  case at, contacts
  case answeredCount = "answered_count"
  case abandonedCount = "abandoned_count"
  case answeredInTime = "answered_in_time"
  case meanWaitSeconds = "mean_wait_seconds"
  case meanHandleSeconds = "mean_handle_seconds"
  case intervalMinutes = "interval_minutes"
  case answeredShare = "answered_share"
  case abandonedShare = "abandoned_share"
  case inTimeShare = "in_time_share"
  // counts and score counts: a month without its year, and the year
  case monthOfYear = "month_of_year"
  case year
  // score counts
  case answers, satisfied, neutral, dissatisfied, promoters, passives, detractors, invited
  case satisfiedShare = "satisfied_share"
  case promotersShare = "promoters_share"
  case detractorsShare = "detractors_share"
  case scored0 = "score_0"
  case scored1 = "score_1"
  case scored2 = "score_2"
  case scored3 = "score_3"
  case scored4 = "score_4"
  case scored5 = "score_5"
  case scored6 = "score_6"
  case scored7 = "score_7"
  case scored8 = "score_8"
  case scored9 = "score_9"
  case scored10 = "score_10"

  /// What a cell of the field holds, and so how it is read.
  enum Content: Sendable {
    case text, category, instant, day, month, duration, integer, decimal, boolean, score, scale
  }

  var content: Content {
    switch self {
    case .externalID, .customerID, .conversationID, .subject, .text, .csatComment, .comment, .url,
      .author:
      .text
    case .channel, .status, .team, .agent, .queue, .reason, .product, .language, .priority, .kind,
      .segment, .source,
      .about:
      .category
    case .openedAt, .closedAt, .firstReplyAt, .answeredAt, .sentAt, .publishedAt, .start, .end, .at:
      .instant
    case .date, .joinedOn, .leftOn, .from, .to: .day
    case .month: .month
    case .waitSeconds, .handleSeconds, .firstReplySeconds, .firstReplyBusinessSeconds,
      .resolutionSeconds,
      .resolutionBusinessSeconds, .meanWaitSeconds, .meanHandleSeconds:
      .duration
    case .reopened, .transfers, .replies, .intervalMinutes, .year: .integer
    case .contacts, .answeredCount, .abandonedCount, .answeredInTime, .answers, .satisfied, .neutral, .dissatisfied,
      .promoters, .passives, .detractors, .invited, .scored0, .scored1, .scored2, .scored3, .scored4, .scored5,
      .scored6, .scored7, .scored8, .scored9, .scored10:
      .integer
    case .agents, .value, .tenureMonths, .answeredShare, .abandonedShare, .inTimeShare, .satisfiedShare,
      .promotersShare, .detractorsShare:
      .decimal
    case .monthOfYear: .category
    case .abandoned, .resolved, .csatInvited, .hasLeft: .boolean
    case .csat, .score: .score
    case .csatScale, .scale: .scale
    }
  }

  /// The fields that rows of a kind may have.
  public static func all(of kind: FactKind) -> [Field] {
    switch kind {
    case .conversations:
      [
        .externalID, .openedAt, .channel, .closedAt, .firstReplyAt, .answeredAt, .abandoned,
        .waitSeconds,
        .handleSeconds, .firstReplySeconds, .firstReplyBusinessSeconds, .resolutionSeconds,
        .resolutionBusinessSeconds, .status, .resolved, .reopened, .transfers, .replies, .team,
        .agent, .queue,
        .reason, .product, .language, .priority, .customerID, .subject, .text, .csat, .csatScale,
        .csatComment,
        .csatInvited,
      ]
    case .answers:
      [
        .externalID, .answeredAt, .kind, .score, .scale, .sentAt, .channel, .team, .agent, .queue,
        .reason, .product,
        .customerID, .conversationID, .comment,
      ]
    case .headcount: [.month, .date, .agents, .team, .channel]
    case .customers: [.customerID, .joinedOn, .leftOn, .hasLeft, .segment, .value]
    case .holdings: [.customerID, .product, .from, .to]
    case .stays: [.customerID, .tenureMonths, .hasLeft, .segment]
    case .mentions: [.externalID, .publishedAt, .text, .source, .url, .author, .language, .about]
    case .shifts: [.start, .end, .agents, .team, .channel]
    case .counts: counts
    case .scoreCounts: scoreCounts
    }
  }

  /// The fields without which a row of a kind is nothing. Each inner list is a choice: one of them is
  /// enough.
  public static func required(of kind: FactKind) -> [[Field]] {
    switch kind {
    case .conversations: [[.externalID], [.openedAt], [.channel]]
    case .answers: [[.externalID], [.answeredAt, .sentAt], [.kind], [.score]]
    case .headcount: [[.month, .date], [.agents]]
    case .customers: [[.customerID], [.joinedOn]]
    case .holdings: [[.customerID], [.product], [.from]]
    case .stays: [[.customerID], [.tenureMonths], [.hasLeft]]
    case .mentions: [[.externalID], [.publishedAt], [.text]]
    case .shifts: [[.start], [.end], [.agents]]
    case .counts: [[.at, .month, .monthOfYear], [.contacts, .answeredCount, .abandonedCount]]
    case .scoreCounts:
      [
        [.month, .date, .monthOfYear], [.kind],
        [.answers, .satisfied, .promoters, .scored1],
      ]
    }
  }
}
