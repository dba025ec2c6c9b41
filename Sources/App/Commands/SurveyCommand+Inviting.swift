import SurveyPages
import ArgumentParser
import FileFormats
import Foundation
import Incidents
import Ledger
import People
import Primitives
import Storage
import Surveys
import Transport

extension SurveyCommand {
  struct Invite: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Invite the people of a list by mail; the server sends the mails.",
      discussion: "The file (CSV, XLSX, JSON) has a column \"email\", and may have name, language, customer_id, "
        + "conversation_id, channel, team, product, reason.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The number that `campanello survey` prints.")
    var id: Int64
    @Argument(help: "The list.")
    var file: String
    @Flag(name: .long, help: "Only read the list and say what would happen.")
    var dryRun = false

    func run() throws {
      try options.reporting {
        let list = try InviteeList(path: file)
        if list.people.isEmpty { throw SurveyProblem.listEmpty }
        let database = try Schema.open(options)
        if !dryRun {
          let name = URL(fileURLWithPath: file).lastPathComponent
          try database.write { connection in
            var generator = SystemRandomNumberGenerator()
            _ = try InvitationStore.invite(
              list.people, to: id, list: name, by: .commandLine, now: .now, using: &generator, connection)
          }
        }
        let answer = InviteeListAnswer(list)
        if options.json { return try Output.json(answer) }
        for line in answer.lines(options.language) { Output.line(line) }
        let it = options.language == .it
        Output.line(
          dryRun
            ? (it ? "Nessuno è stato invitato: --dry-run." : "Nobody was invited: --dry-run.")
            : (it
              ? "✓ Invitati. Come stanno: campanello survey invitations \(id)"
              : "✓ Invited. How they stand: campanello survey invitations \(id)"))
      }
    }
  }

  struct Invitations: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "How a survey's invitations stand.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The number that `campanello survey` prints.")
    var id: Int64

    func run() throws {
      try options.reporting {
        let counts = try Schema.open(options).read { connection in
          if try SurveyStore.find(id, connection) == nil { throw SurveyProblem.noSuchSurvey(id) }
          return try InvitationStore.counts(id, connection)
        }
        if options.json { return try Output.json(InvitationCountsAnswer(counts, survey: id)) }
        let language = options.language
        var table = TextTable(language == .it ? ["stato", "inviti"] : ["state", "invitations"], figures: [1])
        let numbers = NumberText(language)
        for state in Invitation.State.allCases where counts[state] > 0 {
          table.add([InvitationStateWords.name(state)[language], numbers.count(Double(counts[state]))])
        }
        table.add([language == .it ? "hanno risposto" : "answered", numbers.count(Double(counts.answered))])
        if counts.reminded > 0 {
          table.add([language == .it ? "promemoria inviati" : "reminders sent", numbers.count(Double(counts.reminded))])
        }
        Output.line(table.text)
      }
    }
  }

  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say how invitations go out: term, reminder, share; without options, show it.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The number that `campanello survey` prints.")
    var id: Int64
    @Option(name: .long, help: "Days for which a link works, 1 to 365.")
    var validDays: Int?
    @Option(name: .long, help: "Days after which whoever did not answer is reminded once; 0 for never.")
    var remindAfterDays: Int?
    @Option(name: .long, help: "Of a hundred people, so many are asked, drawn by chance.")
    var share: Int?

    func run() throws {
      try options.reporting {
        let database = try Schema.open(options)
        let isChange = validDays != nil || remindAfterDays != nil || share != nil
        let plan =
          try isChange ? database.write { try change($0) } : database.read { try InvitingPlanStore.find(id, $0) }
        if options.json { return try Output.json(plan) }
        let it = options.language == .it
        let reminder = plan.remindAfterDays.map { String($0) }
        Output.line(it ? "Link valido per giorni: \(plan.validDays)" : "Days the link works: \(plan.validDays)")
        Output.line(
          it ? "Promemoria dopo giorni: \(reminder ?? "mai")" : "Reminder after days: \(reminder ?? "never")")
        Output.line(it ? "Quota invitata su cento: \(plan.share)" : "Share invited, of a hundred: \(plan.share)")
      }
    }

    private func change(_ connection: Connection) throws -> InvitingPlan {
      var plan = try InvitingPlanStore.find(id, connection)
      if let validDays { plan.validDays = validDays }
      if let remindAfterDays { plan.remindAfterDays = remindAfterDays == 0 ? nil : remindAfterDays }
      if let share { plan.share = share }
      try InvitingPlanStore.set(plan, for: id, by: .commandLine, now: .now, connection)
      return plan
    }
  }

  struct Stop: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Invitations that have not left do not leave any more; reminders neither.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The number that `campanello survey` prints.")
    var id: Int64

    func run() throws {
      try options.reporting {
        let count = try Schema.open(options).write { try InvitationStore.stop(id, by: .commandLine, now: .now, $0) }
        if options.json { return try Output.json(["stopped": count]) }
        Output.line(options.language == .it ? "✓ Fermati: \(count)." : "✓ Stopped: \(count).")
      }
    }
  }

  struct Contacts: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Bring in the address book, by which customers are asked when their conversations end.",
      discussion: "The file has the columns customer_id and email, and may have name and language.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The address book (CSV, XLSX, JSON).")
    var file: String

    func run() throws {
      try options.reporting {
        let list = try InviteeList(path: file)
        if list.people.isEmpty { throw SurveyProblem.listEmpty }
        try Schema.open(options).write { try ContactStore.addToBook(list.people, by: .commandLine, now: .now, $0) }
        let answer = InviteeListAnswer(list)
        if options.json { return try Output.json(answer) }
        for line in answer.lines(options.language) { Output.line(line) }
      }
    }
  }

  struct Bounces: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read what came back: a mailbox file (mbox) or one mail.",
      discussion: "Addresses that do not exist any more are not asked again, nor whoever wrote \"unsubscribe\".")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The mailbox file of the address that invitations come from.")
    var file: String

    func run() throws {
      try options.reporting {
        let report = try ReturnedMail(path: file)
        let (applied, subscribers) = try Schema.open(options).write {
          (try report.applyToInvitations(now: .now, $0), try report.applyToSubscribers(now: .now, $0))
        }
        if options.json {
          return try Output.json([
            "mails": report.mails, "bounced": applied.bounced, "opted_out": applied.optedOut,
            "later": applied.later, "left_alone": applied.leftAlone, "subscribers_ended": subscribers.ended,
            "subscribers_troubled": subscribers.troubled,
          ])
        }
        let it = options.language == .it
        Output.line(
          it
            ? "\(report.mails) messaggi letti: \(applied.bounced) inviti a indirizzi che non esistono, \(applied.later) da riprovare domani, \(applied.optedOut) persone non vogliono altri inviti, \(subscribers.ended) iscritti che non esistono più, \(subscribers.troubled) iscritti a cui non è arrivato."
            : "\(report.mails) mails read: \(applied.bounced) invitations to addresses that do not exist, \(applied.later) to be tried tomorrow, \(applied.optedOut) people want no more invitations, \(subscribers.ended) subscribers that are gone, \(subscribers.troubled) subscribers whom it did not reach."
        )
      }
    }
  }
}
