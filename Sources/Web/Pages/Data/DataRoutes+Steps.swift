import Markup
import PageKit
import Connectors
import Facts
import Foundation
import Hummingbird
import Indicators
import Intake
import People
import Primitives
import Storage
import WireForms

extension DataRoutes {
  /// Step 1: the file arrives and is looked at.
  @Sendable static func receive(_ visit: Visit) async throws -> Response {
    guard let file = try await UploadReceiving.receive(visit) else {
      return visit.redirect(.importStart, flash: Flash(.problem, DataFlash.noFile[visit.language]))
    }
    let (id, _) = try await keep(file, visit)
    return visit.redirect(.upload(id))
  }

  /// Keeps a file that arrived and looks at its columns.
  static func keep(_ file: ReceivedFile, _ visit: Visit) async throws -> (id: Int64, plan: UploadPlan) {
    let uploads = visit.environment.settings.uploads
    let name = file.name.text
    let person = visit.visitor?.person
    let sender = person?.name.text ?? visit.token?.shownName ?? ""
    let id: Int64
    do {
      id = try await visit.write { connection in
        let id = try UploadStore.add(
          fileName: name, bytes: file.bytes, sha256: file.sha256, personID: person?.id, personName: sender,
          now: visit.now, connection)
        let kept = uploads.appendingPathComponent(Upload.storedName(id))
        // A number is used once: what lies there was left by a database that is no more.
        try? FileManager.default.removeItem(at: kept)
        try FileManager.default.moveItem(at: file.url, to: kept)
        return id
      }
    } catch {
      try? FileManager.default.removeItem(at: file.url)
      throw error
    }
    let choices = UploadChoices()
    let plan = try await plan(id, name, choices, visit)
    try await visit.write { _ = try UploadStore.understand(id, choices, plan, $0) }
    return (id, plan)
  }

  /// Step 2: what the columns are; when nothing is left to ask, the check begins.
  @Sendable static func columns(_ visit: Visit) async throws -> Response {
    let upload = try await upload(visit)
    let answer = ColumnsAnswer(try await visit.form(), earlier: upload.choices)
    let plan = try await plan(upload.id, upload.fileName, answer.choices, visit)
    let goesOn = plan.isReady && !answer.isOtherKind
    let stood = try await visit.write { connection in
      guard try UploadStore.understand(upload.id, answer.choices, plan, connection) else { return false }
      return try goesOn ? UploadStore.startCheck(upload.id, now: visit.now, connection) : true
    }
    if !stood { return moved(upload.id, visit) }
    let isAsked = !goesOn && !answer.isOtherKind
    return visit.redirect(
      .upload(upload.id), flash: isAsked ? Flash(.problem, DataFlash.unsettled[visit.language]) : nil)
  }

  /// Step 3, again: after something failed.
  @Sendable static func check(_ visit: Visit) async throws -> Response {
    let upload = try await upload(visit)
    guard upload.plan?.isReady == true else {
      return visit.redirect(.upload(upload.id), flash: Flash(.problem, DataFlash.unsettled[visit.language]))
    }
    let stood = try await visit.write { try UploadStore.startCheck(upload.id, now: visit.now, $0) }
    return stood ? visit.redirect(.upload(upload.id)) : moved(upload.id, visit)
  }

  /// Step 4: it is brought in.
  @Sendable static func confirm(_ visit: Visit) async throws -> Response {
    let upload = try await upload(visit)
    let stood = try await visit.write { try UploadStore.startImport(upload.id, now: visit.now, $0) }
    return stood ? visit.redirect(.upload(upload.id)) : moved(upload.id, visit)
  }

  @Sendable static func remove(_ visit: Visit) async throws -> Response {
    let upload = try await upload(visit)
    guard try await visit.write({ try UploadStore.remove(upload.id, $0) }) else { return moved(upload.id, visit) }
    try? FileManager.default.removeItem(
      at: visit.environment.settings.uploads.appendingPathComponent(upload.storedName))
    return visit.redirect(.data, flash: Flash(.done, DataFlash.thrownAway[visit.language]))
  }

  @Sendable static func undo(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    do {
      let request = UndoRequest(importID: id, personID: visit.visitor?.person.id)
      let job = try await visit.write { try request.ask(now: visit.now, $0) }
      switch await visit.soon(job) {
      case .done: return visit.redirect(.data, flash: Flash(.done, DataFlash.undone[visit.language]))
      case .dead: return visit.redirect(.data, flash: Flash(.problem, DataFlash.notUndone[visit.language]))
      case .waiting, .running: return visit.redirect(.data, flash: Flash(.done, DataFlash.undoing[visit.language]))
      }
    } catch let problem as ImportUndo.Problem {
      if case .noSuchImport = problem { throw Refusal.notFound }
      return visit.redirect(.data, flash: Flash(.problem, problem.refusal.message[visit.language]))
    }
  }

  private static func upload(_ visit: Visit) async throws -> Upload {
    let id = try visit.number("id")
    guard let upload = try await visit.read({ try UploadStore.find(id, $0) }) else { throw Refusal.notFound }
    return upload
  }

  private static func moved(_ id: Int64, _ visit: Visit) -> Response {
    visit.redirect(.upload(id), flash: Flash(.problem, DataFlash.movedOn[visit.language]))
  }

  private static func plan(
    _ id: Int64, _ name: String, _ choices: UploadChoices, _ visit: Visit
  ) async throws -> UploadPlan {
    let path = visit.environment.settings.uploads.appendingPathComponent(Upload.storedName(id)).path
    let clock = try await visit.read { try OrganisationStore.read($0).clock }
    let now = visit.now
    return await PlanningThreads.run { UploadPlanning.plan(path, fileName: name, choices, clock: clock, now: now) }
  }
}
