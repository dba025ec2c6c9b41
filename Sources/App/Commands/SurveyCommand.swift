import Markup
import PageKit
import ArgumentParser
import Facts
import Ledger
import People
import Primitives
import Storage
import Surveys

/// `campanello survey`: ask the customers.
struct SurveyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey", abstract: "Ask the customers: NPS, CSAT and CES surveys.",
    discussion: "Example: campanello survey add \"After a call\" --kind csat --channel phone",
    subcommands: [
      List.self, Add.self, Link.self, Close.self, Invite.self, Invitations.self, Plan.self, Stop.self, Contacts.self,
      Bounces.self,
    ], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Every survey and every series brought in, with its result.")
    @OptionGroup var options: SharedOptions

    func run() throws {
      try options.reporting {
        let (surveys, tallies) = try Schema.open(options).read {
          (try SurveyStore.all($0), try ResultQueries.all($0))
        }
        let answers = SurveyAnswerLine.all(surveys, tallies)
        if options.json { return try Output.json(AnswerList(answers)) }
        let it = options.language == .it
        var table = TextTable(
          it
            ? ["n.", "nome", "chiede", "risultato", "margine", "risposte", "stato"]
            : ["no.", "name", "asks", "result", "margin", "answers", "state"], figures: [0, 3, 5])
        let numbers = NumberText(options.language)
        for one in answers {
          table.add([
            one.id.map(String.init) ?? "—", one.name, "\(one.kind) \(one.scale)",
            one.value.map { numbers.decimal($0, digits: 2) } ?? "—",
            one.margin.map { "± " + numbers.decimal($0, digits: 2) } ?? "—", numbers.count(Double(one.answers)),
            one.stateText[options.language],
          ])
        }
        Output.line(table.text)
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a survey; `survey link` then prints its link.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "Its name, seen only by the people who work here.")
    var name: String
    @Option(name: .long, help: "nps, csat or ces.")
    var kind: SurveyKind
    @Option(name: .long, help: "The question in Italian (default: the usual one).")
    var questionIt: String?
    @Option(name: .long, help: "The question in English.")
    var questionEn: String?
    @Option(name: .long, help: "The product it is about.")
    var product: String?
    @Option(name: .long, help: "The channel it is about.")
    var channel: String?
    @Option(name: .long, help: "The team it is about.")
    var team: String?

    func run() throws {
      try options.reporting {
        var texts = SurveyTexts.standard(kind)
        if questionIt != nil || questionEn != nil {
          texts.question = LocalizedText(it: questionIt ?? questionEn ?? "", en: questionEn ?? questionIt ?? "")
        }
        let draft = try SurveyDraft(
          name: name, kind: kind, texts: texts,
          about: SurveySubject(channel: channel, team: team, product: product))
        var generator = SystemRandomNumberGenerator()
        let survey = try Schema.open(options).write {
          try SurveyStore.add(draft, by: .commandLine, now: .now, using: &generator, $0)
        }
        if options.json { return try Output.json(SurveyAnswerLine.all([survey], []).first) }
        Output.line(
          options.language == .it
            ? "✓ Sondaggio \(survey.id) creato. Il link: campanello survey link \(survey.id) --url https://…"
            : "✓ Survey \(survey.id) made. Its link: campanello survey link \(survey.id) --url https://…")
      }
    }
  }

  struct Link: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the link to give to customers.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The number that `campanello survey` prints.")
    var id: Int64
    @Option(name: .long, help: "The address people type (CAMPANELLO_URL; default: the path alone).")
    var url: String?

    func run() throws {
      try options.reporting {
        let stated = try StatedSettings(file: nil)
        let base = (url ?? stated["CAMPANELLO_URL"] ?? "").trimmingSlash
        guard let (survey, key) = try Schema.open(options).read({ try SurveyStore.findWithKey(id, $0) }) else {
          throw SurveyProblem.noSuchSurvey(id)
        }
        if survey.closedAt != nil { throw SurveyProblem.alreadyClosed(id) }
        Output.line(base + SitePath.surveyAnswer(survey.openLink(key)).text)
      }
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Nobody can answer any more; the answers stay.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The number that `campanello survey` prints.")
    var id: Int64

    func run() throws {
      try options.reporting {
        let survey = try Schema.open(options).write { try SurveyStore.close(id, by: .commandLine, now: .now, $0) }
        if options.json { return try Output.json(SurveyAnswerLine.all([survey], []).first) }
        Output.line(options.language == .it ? "✓ Sondaggio \(id) chiuso." : "✓ Survey \(id) closed.")
      }
    }
  }
}

extension String {
  fileprivate var trimmingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
