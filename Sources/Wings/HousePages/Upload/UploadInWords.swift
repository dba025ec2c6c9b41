import PageKit
import Facts
import Intake
import Primitives
import Storage

/// Where an upload is, in sentences.
struct UploadInWords {
  var upload: Upload
  var job: JobStatus?
  var imported: ImportSummary?
  var board: ProgressBoard
  var language: Language
  var clock: ZoneClock

  private var numbers: NumberText { NumberText(language) }

  private func words(_ key: UploadWords) -> String { key.text[language] }

  func step(showsColumns: Bool) -> UploadPage.Step {
    switch upload.state {
    case .uploaded: return .columns(ColumnsReading(upload: upload, language: language).step)
    case .checked where showsColumns, .failed where showsColumns:
      return .columns(ColumnsReading(upload: upload, language: language).step)
    case .checking, .importing: return .working(working)
    case .checked: return .checked(checked)
    case .done: return .done(done)
    case .failed: return .failed(upload.failure?[language] ?? words(.failed))
    case .removed: return .removed
    }
  }

  /// The server stopped in the middle: says which of the two happened, going on or beginning again.
  private var interruption: String? {
    guard let job, job.text == UploadJob.interrupted || (job.attempts > 1 && job.error == nil) else { return nil }
    return words(job.kind == UploadJob.check.rawValue ? .checkInterrupted : .importInterrupted)
  }

  private var working: UploadPage.WorkingStep {
    let isCheck = upload.state == .checking
    let progress = upload.jobID.flatMap { board.progress(of: $0) }
    let state: UploadWords =
      if let progress {
        .atRow(numbers.count(Double(progress.rows)), share: numbers.percent(progress.fraction, digits: 0))
      } else if job?.state == .running {
        .beginning
      } else if job?.error != nil {
        .busy
      } else {
        .waiting
      }
    return UploadPage.WorkingStep(
      isCheck: isCheck, fraction: progress?.fraction, words: words(state), interruption: interruption)
  }

  private var checked: UploadPage.CheckedStep {
    let check = upload.check ?? UploadCheck()
    let good = check.added + check.changed + check.unchanged
    var summary = [words(.goodRows(count(good)))]
    if check.rejected > 0 { summary.append(words(.rowsToMend(count(check.rejected)))) }
    if check.skipped > 0 { summary.append(words(.rowsLeftOut(count(check.skipped)))) }
    if let from = check.from, let to = check.to {
      let first = clock.day(of: Instant(seconds: from)).longName(language)
      let last = clock.day(of: Instant(seconds: to)).longName(language)
      summary.append(words(.span(first, last)))
    }
    var consequence = [
      words(.willDo(added: count(check.added), changed: count(check.changed), unchanged: count(check.unchanged)))
    ]
    if check.rejected > 0 { consequence.append(words(.mendLater)) }
    if check.masked > 0 { consequence.append(words(.covered(count(check.masked)))) }
    return UploadPage.CheckedStep(
      summary: summary.joined(separator: " · "), consequence: consequence.joined(separator: " "),
      repairs: check.repairs.prefix(50).map { repair($0, check) },
      notes: check.notes.map { $0[language] }, isEmpty: good == 0, interruption: interruption)
  }

  private func repair(_ repair: UploadCheck.Repair, _ check: UploadCheck) -> UploadPage.Repair {
    let text = RepairText(repair, of: check.rows, language)
    return UploadPage.Repair(place: text.place.capitalisedFirst, finding: text.finding, mending: text.mendingOnPage)
  }

  private var done: UploadPage.DoneStep {
    guard let imported else {
      return UploadPage.DoneStep(summary: words(.imported), importID: nil, interruption: interruption)
    }
    if imported.undoneAt != nil {
      return UploadPage.DoneStep(summary: words(.undone), importID: nil, interruption: nil)
    }
    let summary = UploadWords.done(
      added: count(imported.added), changed: count(imported.changed), refused: count(imported.rejected))
    return UploadPage.DoneStep(summary: words(summary), importID: imported.id, interruption: interruption)
  }

  private func count(_ number: Int) -> String { numbers.count(Double(number)) }
}
