import Facts
import FileFormats
import Primitives

extension RowReading {
  mutating func answer() -> RowOutcome {
    guard let id = text(.externalID) else { return lacks(.externalID) }
    guard let kind = text(.kind).flatMap({ SurveyKind(rawValue: $0.lowercased()) }) else {
      return lacks(.kind)
    }
    let sentAt = moment(.sentAt)
    let answeredAt = moment(.answeredAt, dayIsEnough: true)
    let reading = score(.score)
    guard sentAt != nil || answeredAt != nil else { return lacks(.answeredAt) }
    // An invitation without an answer is a row; a filled-in survey without this answer is not.
    guard reading?.score != nil || sentAt != nil || reading?.invited == true else {
      return .skipped(.noScore)
    }
    if hasStrangeScale(.scale, of: kind) { return .rejected(doubts) }
    let stated = scale(.scale) ?? reading?.scale
    let scale = kind == .nps ? .zeroToTen : stated ?? (kind == .ces ? .oneToSeven : .oneToFive)
    if let score = reading?.score, scale.contains(score) == false {
      outOfScale(.score, score, scale)
      if let problem { return .stopped(problem) }
      return .rejected(doubts)
    }
    var made = SurveyAnswer(externalID: id, kind: kind, scale: scale, score: reading?.score)
    made.sentAt = sentAt ?? (reading?.score == nil ? answeredAt : nil)
    made.answeredAt = reading?.score == nil ? nil : answeredAt ?? sentAt
    split(&made)
    made.customerID = text(.customerID)
    made.conversationID = text(.conversationID)
    made.comment = prose(.comment)
    return .fact(.answer(made), doubts: doubts)
  }

  mutating func mention() -> RowOutcome {
    guard let id = text(.externalID) else { return lacks(.externalID) }
    guard let publishedAt = moment(.publishedAt, dayIsEnough: true) else {
      return lacks(.publishedAt)
    }
    guard let text = prose(.text) else { return lacks(.text) }
    var made = Mention(externalID: id, publishedAt: publishedAt, text: text)
    made.source = self.text(.source)
    made.url = self.text(.url)
    made.author = self.text(.author)
    made.language = self.text(.language)
    made.about = self.text(.about)
    made.extras = row.extras
    return .fact(.mention(made), doubts: doubts)
  }
}
