import ArgumentParser
import Incidents
import Indicators
import Primitives
import Storage

extension IncidentCommand {
  /// `campanello incident move`: another window for a planned maintenance.
  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Move a planned maintenance; whoever was told of it is told from when to when.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The maintenance's number.")
    var id: Int64
    @Option(name: .long, help: "Its new beginning: 2026-11-23T22:00 on the organisation's clock.")
    var from: MomentArgument
    @Option(name: .long, help: "Its new end.")
    var to: MomentArgument

    func run() throws {
      try options.reporting {
        let notes = try Schema.open(options).write { connection in
          let house = try OrganisationStore.read(connection)
          let moments = [try from.moment(house.clock), try to.moment(house.clock)]
          try MaintenanceStore.move(
            id, to: Incident.Window(from: moments[0].instant, to: moments[1].instant), try house.telling,
            needsApproval: house.wantsSecondEyes, by: .commandLine, now: .now, connection)
          return moments.compactMap(\.note)
        }
        for note in notes { Output.error(note[options.language]) }
      }
    }
  }

  /// `campanello incident cancel`: a planned maintenance is not done.
  struct Cancel: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Cancel a planned maintenance; whoever was told of it is told.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The maintenance's number.")
    var id: Int64
    @Argument(help: "What customers read, in Italian; the usual text where nothing is given.")
    var text = ""
    @Option(name: .long, help: "The text in English.")
    var en = ""

    func run() throws {
      try options.reporting {
        try Schema.open(options).write { connection in
          let house = try OrganisationStore.read(connection)
          try MaintenanceStore.cancel(
            id, PublicText(it: text, en: en), try house.telling, needsApproval: house.wantsSecondEyes,
            by: .commandLine, now: .now, connection)
        }
      }
    }
  }

  /// `campanello incident rename`: another title.
  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Give an incident or a maintenance another title.")
    @OptionGroup var options: SharedOptions
    @Argument(help: "The incident's number.")
    var id: Int64
    @Argument(help: "The title in Italian; empty where there is only an English one.")
    var title: String
    @Option(name: .long, help: "The title in English; as it was where it is not given.")
    var en: String?

    func run() throws {
      try options.reporting {
        try Schema.open(options).write {
          let before = try IncidentQueries.find(id, $0)?.title.en ?? ""
          try IncidentStore.set(title: PublicText(it: title, en: en ?? before), of: id, by: .commandLine, now: .now, $0)
        }
      }
    }
  }
}

extension Organisation {
  /// Who tells of a maintenance from this machine's own command line.
  fileprivate var telling: MaintenanceStore.House {
    get throws {
      MaintenanceStore.House(
        organisation: name, clock: clock, publicURL: try StatedSettings(file: nil)["CAMPANELLO_URL"] ?? "")
    }
  }
}
