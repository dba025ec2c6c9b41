import PageKit
import SurveyPages
import ArgumentParser
import Primitives
import Storage
import Surveys

/// `campanello callbacks`: the customers to be called back.
struct CallBacksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "callbacks", abstract: "The customers to be called back, the most urgent first.")

  @OptionGroup var options: SharedOptions

  func run() throws {
    try options.reporting {
      let database = try Schema.open(options)
      if options.json {
        let open = try database.read { try CallBackStore.open(limit: 1_000, $0) }
        return try Output.json(AnswerList(open.map(CallBackAnswer.init)))
      }
      let page = try database.read { try CallBackReport.page(now: .now, options.language, $0) }
      Output.line(page.summary)
      for item in page.items {
        Output.line()
        Output.line("\(item.isOverdue ? "▲ " : "")\(item.head)")
        Output.line("  \(item.due)")
        Output.line("  \(item.who)")
        if !item.comment.isEmpty { Output.line("  «\(item.comment)»") }
      }
    }
  }
}

/// A customer to be called back, as `--json` gives it.
struct CallBackAnswer: Encodable {
  var id: Int64
  var owner: Int64?
  var dueOn: String
  var score: Int?
  var survey: String?
  var customer: String?
  var conversation: String?

  enum CodingKeys: String, CodingKey {
    case id, owner, score, survey, customer, conversation
    case dueOn = "due_on"
  }

  init(_ one: CallBack) {
    id = one.id
    owner = one.owner
    dueOn = "\(one.dueOn)"
    score = one.answer?.score
    survey = one.answer?.survey
    customer = one.answer?.customer
    conversation = one.answer?.conversation
  }
}
