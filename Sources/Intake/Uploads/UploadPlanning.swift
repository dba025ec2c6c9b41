public import Connectors
import Facts
public import FileFormats
public import Primitives

/// Reads how an uploaded file is to be understood: its header and first rows, all of it only where a column stays
/// in doubt. Never throws: what is wrong with the file is part of the answer.
public enum UploadPlanning {
  /// What the page of the columns shows. `fileName` stands in sentences for the path, which is nobody's business.
  public static func plan(
    _ path: String, fileName: String, _ choices: UploadChoices, clock: ZoneClock, now: Instant?
  ) -> UploadPlan {
    do {
      return UploadPlan(try importPlan(path, choices, clock: clock, now: now))
    } catch let problem as FileProblem {
      var plan = UploadPlan()
      plan.problem = problem.naming(fileName).message.withoutCommands
      if case .severalTables(let sheets) = problem {
        plan.problem = LocalizedText(
          it: "I fogli contengono tabelle diverse: scegli quale leggere.",
          en: "The sheets hold different tables: choose which to read.")
        plan.sheets = sheets.map { UploadPlan.Sheet($0, isRead: false) }
      }
      return plan
    } catch MappingProblem.unknownKind(let header) {
      var plan = UploadPlan()
      plan.columns = header.map { UploadPlan.Column(header: $0, use: "", examples: []) }
      return plan
    } catch MappingProblem.unsureKind(let kind, let reason, let header) {
      var plan = UploadPlan()
      plan.columns = header.map { UploadPlan.Column(header: $0, use: "", examples: []) }
      plan.problem = MappingProblem.unsureKind(kind, reason: reason, header: header).message.withoutCommands
      return plan
    } catch let problem as MappingProblem {
      var plan = UploadPlan()
      plan.kind = choices.kind
      plan.problem = problem.message.withoutCommands
      return plan
    } catch {
      var plan = UploadPlan()
      plan.problem = LocalizedText(
        it: "Non riesco a leggere \(fileName): salvalo di nuovo e riprova.",
        en: "Cannot read \(fileName): save it again and try once more.")
      return plan
    }
  }

  /// The plan by which the file is read. A file of refused rows that comes back mended loses our first column.
  public static func importPlan(_ path: String, _ choices: UploadChoices, clock: ZoneClock, now: Instant?) throws
    -> ImportPlan
  {
    var options = PlanOptions(choices, clock: clock)
    options.now = now
    return try planImport(path, options)
  }
}

extension FileProblem {
  /// The same of a file that is known by another name.
  public func naming(_ name: String) -> FileProblem {
    switch self {
    case .unreadable(_, let errno): .unreadable(path: name, errno: errno)
    case .notAFile: .notAFile(path: name)
    case .changedWhileRead: .changedWhileRead(path: name)
    default: self
    }
  }
}

extension UploadPlan {
  init(_ plan: ImportPlan) {
    self.init()
    kind = plan.kind
    source = plan.source
    let uses = plan.mappingReport
    columns = plan.columns.map {
      Column(
        header: $0.header, use: uses[$0.header] ?? "", examples: $0.examples, understood: $0.understood,
        scale: $0.scores.flatMap { $0.isRecommendation ? "nps" : $0.scale?.rawValue })
    }
    remarks = plan.remarks.map(\.withoutCommands)
    evidence = plan.evidence
    doubts = plan.ambiguities.map { doubt in
      Doubt(
        column: doubt.column, columns: doubt.columns, field: doubt.name, matter: doubt.matter.rawValue,
        examples: Array(doubt.examples.prefix(3)),
        readings: doubt.readings.map { Doubt.Reading(form: $0.form, meaning: $0.meaning) })
    }
    missing = plan.missing.map(\.rawValue)
    fields = Field.all(of: plan.kind).map { FieldTarget($0).description }
    if plan.kind == .conversations, let place = fields.firstIndex(of: Field.abandoned.rawValue) {
      fields.insert(FieldTarget(.abandoned, isInverted: true).description, at: place)
    }
    if plan.format.sheets.count > 1 {
      sheets = plan.format.sheets.map { UploadPlan.Sheet($0, isRead: $0.use == .read) }
    }
    datePattern = plan.datePattern
    encoding = plan.format.encoding.rawValue
  }
}

extension UploadPlan.Sheet {
  init(_ sheet: Worksheet, isRead: Bool) {
    self.init(name: sheet.name, isRead: isRead, header: sheet.header.filter { !$0.isEmpty }, rows: sheet.rows)
  }
}
