import HousePages
import Facts
import Indicators
import Intake
import Ledger
import People
import Primitives
import Storage

/// Takes back imports that someone asked to take back.
struct UndoWork: JobWork {
  var kinds: [String] { [UndoRequest.jobKind] }

  func run(_ job: Job, _ desk: JobDesk) throws {
    let now = desk.clock()
    try desk.database.write { connection in
      let queue = JobQueue(connection)
      guard let request = UndoRequest(payload: job.payload) else {
        _ = try queue.refuse(job, why: "unknown payload", now: now)
        return
      }
      do {
        _ = try ImportUndo.admitted(request.importID, connection)
      } catch let refusal as ImportUndo.Problem {
        // It could be taken back when it was asked; the page says that it was not.
        desk.log("import \(request.importID) is not undone: \(refusal)")
        _ = try queue.refuse(job, why: "\(refusal)", now: now)
        return
      }
      _ = try ImportUndo.undo(
        request.importID, organisation: try OrganisationStore.read(connection), by: Actor(request.personID), now: now,
        connection)
      try DataChange.announce(now: now, connection)
      guard try queue.complete(job, now: now) else { throw LeaseLost() }
    }
  }
}

/// Sets what stored sums depend on, and counts the sums anew.
struct SettingWork: JobWork {
  var kinds: [String] { [SettingRequest.jobKind] }

  func run(_ job: Job, _ desk: JobDesk) throws {
    let now = desk.clock()
    try desk.database.write { connection in
      let queue = JobQueue(connection)
      guard let request = SettingRequest(payload: job.payload), let setting = Setting(rawValue: request.setting),
        setting.admits(request.value)
      else {
        _ = try queue.refuse(job, why: "unknown setting or value", now: now)
        return
      }
      _ = try SettingChange.make(setting, to: request.value, by: Actor(request.personID), now: now, connection)
      // Last: the row is free for the lease to be renewed meanwhile.
      guard try queue.complete(job, now: now) else { throw LeaseLost() }
    }
  }
}

/// The jobs on data, one after the other: all of them write much.
struct DataWorks: JobWork {
  var works: [any JobWork]

  var kinds: [String] { works.flatMap(\.kinds) }

  func run(_ job: Job, _ desk: JobDesk) throws { try of(job)?.run(job, desk) }
  func gaveUp(_ job: Job, _ desk: JobDesk) throws { try of(job)?.gaveUp(job, desk) }
  func recover(_ desk: JobDesk) throws { for work in works { try work.recover(desk) } }

  private func of(_ job: Job) -> (any JobWork)? { works.first { $0.kinds.contains(job.kind) } }
}

extension Actor {
  /// A person of the site, else what is known by a name only, such as a program.
  init(_ person: Int64?, name: String = "") {
    self = person.map { .person($0) } ?? .named(name.isEmpty ? "web" : name)
  }
}
