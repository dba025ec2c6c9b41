import Primitives

/// How customers come, and what is usual on each channel. Nothing here changes over the three years.
enum DemoChannel: Int, Sendable, CaseIterable {
  case phone, email, chat, whatsapp, form, social, app

  var raw: String {
    switch self {
    case .phone: Channel.phone.rawValue
    case .email: Channel.email.rawValue
    case .chat: Channel.chat.rawValue
    case .whatsapp: Channel.whatsapp.rawValue
    case .form: Channel.form.rawValue
    case .social: Channel.social.rawValue
    case .app: Channel.app.rawValue
    }
  }

  var usual: Usual { Self.table[rawValue] }

  /// What is usual on a channel.
  struct Usual: Sendable {
    /// Contacts of an ordinary Wednesday in the first month.
    let daily: Double
    /// Share of satisfied customers (4 and 5 of 5), and of conversations that answer the survey.
    let satisfied: Double
    let answering: Double
    /// Net promoter score: shares of promoters and detractors in quiet times.
    let promoters: Double
    let detractors: Double
    /// CES: share of the top two, share of conversations invited, before and after the app's change.
    let easy: Double
    let invitedToCES: Double
    /// Solved at the first contact.
    let atOnce: Double
    /// Median seconds of work, of first reply (service hours) and from there to the solution.
    let work: Double
    let firstReply: Double
    let solution: Double
  }

  private static let table: [Usual] = [
    Usual(
      daily: 39, satisfied: 0.84, answering: 0.40, promoters: 0.52, detractors: 0.16, easy: 0.78,
      invitedToCES: 0, atOnce: 0.76, work: 330, firstReply: 0, solution: 26_000),
    Usual(
      daily: 19, satisfied: 0.82, answering: 0.46, promoters: 0.50, detractors: 0.17, easy: 0.77,
      invitedToCES: 0.45, atOnce: 0.72, work: 430, firstReply: 9_000, solution: 21_000),
    Usual(
      daily: 14, satisfied: 0.85, answering: 0.52, promoters: 0.53, detractors: 0.15, easy: 0.80,
      invitedToCES: 0.45, atOnce: 0.77, work: 610, firstReply: 40, solution: 600),
    Usual(
      daily: 10.5, satisfied: 0.83, answering: 0.50, promoters: 0.52, detractors: 0.16, easy: 0.79,
      invitedToCES: 0.40, atOnce: 0.74, work: 480, firstReply: 1_000, solution: 9_000),
    Usual(
      daily: 5.5, satisfied: 0.81, answering: 0.45, promoters: 0.50, detractors: 0.17, easy: 0.77,
      invitedToCES: 0.45, atOnce: 0.71, work: 450, firstReply: 10_500, solution: 22_000),
    Usual(
      daily: 3.5, satisfied: 0.79, answering: 0.42, promoters: 0.48, detractors: 0.19, easy: 0.74,
      invitedToCES: 0, atOnce: 0.68, work: 400, firstReply: 2_400, solution: 12_000),
    Usual(
      daily: 8, satisfied: 0.81, answering: 0.48, promoters: 0.51, detractors: 0.16, easy: 0.36,
      invitedToCES: 0.28, atOnce: 0.72, work: 380, firstReply: 1_500, solution: 9_500),
  ]
}
