import Connectors
import Facts
import FileFormats
import Foundation
import Primitives
import Testing
import SharedFolder

/// A file planned and read to its end, as the import command does it, with everything kept.
struct ImportedFile {
  var plan: ImportPlan
  var facts: [Fact] = []
  var doubts = DiagnosticTally()
  var rejected: [[Diagnostic]] = []
  var skipped: [SkipReason: Int] = [:]
  /// What stops an import, which ends there; here it is read on.
  var stopped: [MappingProblem] = []
  var names: [[String]] = []
  var tally = FoldingTally()

  static var rome: ZoneClock { ZoneClock(identifier: "Europe/Rome") ?? .utc }

  /// Reads a text as a file.
  init(_ text: String, named: String = "file.csv", _ change: (inout PlanOptions) -> Void = { _ in })
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: named).path
    try Data(text.utf8).write(to: URL(filePath: path))
    try self.init(path: path, change)
  }

  init(path: String, _ change: (inout PlanOptions) -> Void = { _ in }) throws {
    var options = PlanOptions(clock: Self.rome)
    change(&options)
    plan = try planImport(path, options)
    let reader = plan.rows(of: try openRecords(at: path, as: plan.format))
    var folding = plan.folding()
    var parser = plan.parser()
    var row = RawRow()
    while try reader.next(into: &row) {
      switch parser.parse(row) {
      case .fact(let fact, let found):
        doubts.add(found)
        names.append(parser.names(in: row))
        switch folding?.add(fact, row: row.line) {
        case nil: facts.append(fact)
        case .kept(let folded): if let folded { facts.append(folded.fact) }
        case .late(let found): rejected.append([found])
        }
      case .rejected(let found): rejected.append(found)
      case .stopped(let problem): stopped.append(problem)
      case .skipped(let reason): skipped[reason, default: 0] += 1
      }
    }
    facts += (folding?.finish() ?? []).map(\.fact)
    tally = folding?.tally ?? tally
  }

  var conversations: [Conversation] {
    facts.compactMap { if case .conversation(let made) = $0 { made } else { nil } }
  }

  var answers: [SurveyAnswer] {
    facts.compactMap { if case .answer(let made) = $0 { made } else { nil } }
  }

  static func mapping(_ json: String) throws -> Mapping {
    try JSONDecoder().decode(Mapping.self, from: Data(json.utf8))
  }

  /// One of the project's example mappings.
  static func example(_ name: String) throws -> Mapping {
    try JSONDecoder().decode(
      Mapping.self,
      from: Data(contentsOf: URL(filePath: ProjectFolder.path("docs/examples/" + name))))
  }
}
