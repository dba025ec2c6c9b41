import Facts
import FileFormats
import Primitives

extension RowReading {
  mutating func conversation() -> RowOutcome {
    guard let id = text(.externalID) else { return lacks(.externalID) }
    if let column = row.header(of: .externalID), isShortened(id) {
      return .stopped(.shortenedIDs(column: column, examples: [id]))
    }
    guard let openedAt = moment(.openedAt, dayIsEnough: true) else { return lacks(.openedAt) }
    guard let channel = text(.channel) else { return lacks(.channel) }
    var made = Conversation(externalID: id, openedAt: openedAt, channel: channel)
    made.closedAt = later(.closedAt, than: openedAt, what: LocalizedText(it: "la chiusura", en: "the closing"))
    made.firstReplyAt = later(
      .firstReplyAt, than: openedAt, what: LocalizedText(it: "la prima risposta", en: "the first reply"))
    made.answeredAt = later(.answeredAt, than: openedAt, what: LocalizedText(it: "la risposta", en: "the answer"))
    made.abandoned = boolean(.abandoned)
    made.waitSeconds = integer(.waitSeconds)
    settleAnswer(&made)
    takeReply(&made)
    // Nobody handled a contact that was given up: what some sources write there is 0, or how long it rang.
    made.handleSeconds = made.abandoned == true ? nil : integer(.handleSeconds)
    made.firstReplySeconds = integer(.firstReplySeconds)
    made.firstReplyBusinessSeconds = integer(.firstReplyBusinessSeconds)
    made.resolutionSeconds = integer(.resolutionSeconds)
    made.resolutionBusinessSeconds = integer(.resolutionBusinessSeconds)
    leaveOutNoughts(&made)
    leaveOutImpossible(&made)
    made.status = text(.status)
    weighState(&made)
    made.resolved = boolean(.resolved)
    made.reopens = integer(.reopened)
    made.transfers = integer(.transfers)
    made.replies = integer(.replies)
    made.team = text(.team)
    made.agent = text(.agent)
    made.queue = text(.queue)
    made.reason = text(.reason)
    made.product = text(.product)
    made.language = text(.language)
    made.priority = text(.priority)
    made.customerID = text(.customerID)
    made.subject = text(.subject)
    made.text = prose(.text)
    made.csatComment = text(.csatComment)
    made.csatInvited = boolean(.csatInvited)
    if let reading = score(.csat) { rate(&made, reading) }
    made.extras = row.extras
    if let problem { return .stopped(problem) }
    return .fact(.conversation(made), doubts: doubts)
  }

  /// Where the file tells whether somebody answered, a row that does not is unknown, and its wait is nobody's: it
  /// stays out of every figure alike. On the telephone and in chat a moment of answer that is missing though the
  /// contact is over (it waited, or was closed) says that nobody answered.
  private func settleAnswer(_ made: inout Conversation) {
    guard made.abandoned == nil, made.answeredAt == nil else { return }
    let tellsMoment = row.header(of: .answeredAt) != nil
    guard tellsMoment || row.header(of: .abandoned) != nil else { return }
    let isOver = made.waitSeconds != nil || made.closedAt != nil
    if tellsMoment, isOver, Self.liveChannels.contains(made.channel) {
      made.abandoned = true
    } else {
      made.waitSeconds = nil
    }
  }

  /// Channels on which one waits until somebody answers.
  private static let liveChannels: Set<String> = ["phone", "chat", "in_person"]

  /// Whoever writes does not wait on a line: what a file calls the answer of a message is its first reply, unless the
  /// file speaks of waiting and giving up too.
  private func takeReply(_ made: inout Conversation) {
    guard Self.writtenChannels.contains(made.channel), row.header(of: .abandoned) == nil,
      row.header(of: .waitSeconds) == nil, row.header(of: .firstReplyAt) == nil
    else { return }
    made.firstReplyAt = made.answeredAt
    made.answeredAt = nil
  }

  private static let writtenChannels: Set<String> = ["email", "form", "social"]

  /// A state that says the contrary of the closing: what is open again is not closed, and a closing that nobody dates
  /// is told, for the request stays among the open ones.
  private mutating func weighState(_ made: inout Conversation) {
    guard row.header(of: .resolved) == nil, row.header(of: .closedAt) != nil, let state = made.status?.lowercased()
    else { return }
    if made.closedAt != nil, StatusWords.open.contains(state) {
      doubt(
        .closedAt, found: made.closedAt.map(wall) ?? "",
        expected: LocalizedText(
          it: "nessuna chiusura dove lo stato è «\(made.status ?? "")»",
          en: "no closing where the state is \"\(made.status ?? "")\""),
        repair: LocalizedText(it: "la considero aperta", en: "it is taken as open"))
      made.closedAt = nil
    } else if made.closedAt == nil, made.resolutionSeconds == nil, StatusWords.resolved[state] == "true" {
      doubt(
        .closedAt, found: "",
        expected: LocalizedText(
          it: "una chiusura dove lo stato è «\(made.status ?? "")»",
          en: "a closing where the state is \"\(made.status ?? "")\""),
        repair: LocalizedText(
          it: "senza data resta fra le richieste aperte", en: "without a date it stays among the open ones"))
    }
  }

  /// Lengths that the row's own moments contradict: a talk longer than twice the whole contact, a solution that would end
  /// after tomorrow. A wrong unit shows here.
  private mutating func leaveOutImpossible(_ made: inout Conversation) {
    func passed(_ end: Instant?) -> Int? {
      end.flatMap { $0 >= made.openedAt ? Int($0.seconds(since: made.openedAt)) : nil }
    }
    if let talk = made.handleSeconds, let whole = passed(made.closedAt), talk > 2 * whole + 3_600 {
      made.handleSeconds = told(.handleSeconds)
    }
    if Self.isThousandfold(made.resolutionSeconds, passed(made.closedAt)) {
      made.resolutionSeconds = told(.resolutionSeconds)
    }
    if Self.isThousandfold(made.firstReplySeconds, passed(made.firstReplyAt)) {
      made.firstReplySeconds = told(.firstReplySeconds)
    }
    // In business hours nothing takes longer than by the clock.
    if let whole = passed(made.closedAt) {
      if let seconds = made.firstReplyBusinessSeconds, seconds > whole + 60 {
        made.firstReplyBusinessSeconds = told(.firstReplyBusinessSeconds)
      }
      if let seconds = made.resolutionBusinessSeconds, seconds > whole + 60 {
        made.resolutionBusinessSeconds = told(.resolutionBusinessSeconds)
      }
    }
    if let seconds = made.resolutionSeconds, made.closedAt == nil, let latest = limits.latest,
      made.openedAt.seconds + Int64(seconds) > latest.seconds
    {
      made.resolutionSeconds = told(.resolutionSeconds)
    }
  }

  /// Milliseconds taken for seconds: a thousand times what the moments say.
  private static func isThousandfold(_ stated: Int?, _ passed: Int?) -> Bool {
    guard let stated, let passed, passed > 0 else { return false }
    return (990...1_010).contains(stated / passed)
  }

  /// Says that a length of time cannot be; gives nothing.
  private mutating func told(_ field: Field) -> Int? {
    doubt(
      field, found: integer(field).map { NumberText(.it).duration(Double($0)) } ?? "",
      expected: LocalizedText(
        it: "un tempo che stia fra le date della riga", en: "a time that fits the moments of the row"),
      repair: LocalizedText(it: "resta senza: controlla l'unità", en: "left out: check the unit"))
    return nil
  }

  /// Such an id beyond the first rows: see ``ShortenedNumber``.
  private func isShortened(_ id: String) -> Bool {
    guard id.utf8.count >= 5, id.contains("+") else { return false }
    var id = id
    return id.withUTF8 { ShortenedNumber.matches($0) }
  }

  /// A nought where nothing has happened yet is no length of time: the reply of a ticket without replies, the solution of
  /// one that is open.
  private func leaveOutNoughts(_ made: inout Conversation) {
    if integer(.replies) == 0, made.firstReplyAt == nil {
      made.firstReplySeconds = made.firstReplySeconds == 0 ? nil : made.firstReplySeconds
      made.firstReplyBusinessSeconds = made.firstReplyBusinessSeconds == 0 ? nil : made.firstReplyBusinessSeconds
    }
    let tellsState = row.header(of: .closedAt) != nil || row.header(of: .status) != nil
    if made.closedAt == nil, made.resolutionSeconds == 0, tellsState { made.resolutionSeconds = nil }
    if boolean(.resolved) == false, made.closedAt == nil {
      made.resolutionSeconds = nil
      if made.handleSeconds == 0 { made.handleSeconds = nil }
      if made.firstReplySeconds == 0, made.firstReplyAt == nil { made.firstReplySeconds = nil }
    }
  }

  /// The score with its scale: the cell's words, else the stated scale, else 1 to 5.
  private mutating func rate(_ made: inout Conversation, _ reading: ScoreReading) {
    made.csatInvited = reading.invited ?? made.csatInvited
    guard let score = reading.score, !hasStrangeScale(.csatScale, of: .csat) else { return }
    let scale = scale(.csatScale) ?? reading.scale ?? .oneToFive
    guard scale.contains(score) else { return outOfScale(.csat, score, scale) }
    made.csat = score
    made.csatScale = scale
  }
}
