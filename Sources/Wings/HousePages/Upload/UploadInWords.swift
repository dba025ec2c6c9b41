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

  private var it: Bool { language == .it }
  private var numbers: NumberText { NumberText(language) }

  func step(showsColumns: Bool) -> UploadPage.Step {
    switch upload.state {
    case .uploaded: return .columns(ColumnsReading(upload: upload, language: language).step)
    case .checked where showsColumns, .failed where showsColumns:
      return .columns(ColumnsReading(upload: upload, language: language).step)
    case .checking, .importing: return .working(working)
    case .checked: return .checked(checked)
    case .done: return .done(done)
    case .failed: return .failed(upload.failure?[language] ?? (it ? "Non è riuscito." : "It failed."))
    case .removed: return .removed
    }
  }

  /// The server stopped in the middle: says which of the two happened, going on or beginning again.
  private var interruption: String? {
    guard let job, job.text == UploadJob.interrupted || (job.attempts > 1 && job.error == nil) else { return nil }
    if job.kind == UploadJob.check.rawValue {
      return it
        ? "Il server si è fermato durante il controllo: ho ricominciato da capo."
        : "The server stopped during the check: it began again from the start."
    }
    return it
      ? "Il server si è fermato durante l'importazione: niente era stato tenuto, ho ricominciato da capo."
      : "The server stopped during the import: nothing had been kept, it began again from the start."
  }

  private var working: UploadPage.WorkingStep {
    let isCheck = upload.state == .checking
    let progress = upload.jobID.flatMap { board.progress(of: $0) }
    let words: String
    if let progress {
      let row = numbers.count(Double(progress.rows))
      let share = numbers.percent(progress.fraction, digits: 0)
      words = it ? "riga \(row), circa il \(share)" : "row \(row), about \(share)"
    } else if job?.state == .running {
      words = it ? "sta cominciando" : "beginning"
    } else if job?.error != nil {
      words = it ? "il database era occupato: riprovo fra poco" : "the database was busy: trying again soon"
    } else {
      words = it ? "in attesa del suo turno" : "waiting for its turn"
    }
    return UploadPage.WorkingStep(
      isCheck: isCheck, fraction: progress?.fraction, words: words, interruption: interruption)
  }

  private var checked: UploadPage.CheckedStep {
    let check = upload.check ?? UploadCheck()
    let good = check.added + check.changed + check.unchanged
    var summary = it ? "\(count(good)) righe buone" : "\(count(good)) good rows"
    if check.rejected > 0 { summary += " · \(count(check.rejected)) " + (it ? "da sistemare" : "to mend") }
    if check.skipped > 0 { summary += " · \(count(check.skipped)) " + (it ? "lasciate fuori" : "left out") }
    if let from = check.from, let to = check.to {
      let first = clock.day(of: Instant(seconds: from)).longName(language)
      let last = clock.day(of: Instant(seconds: to)).longName(language)
      summary += it ? " · dal \(first) al \(last)" : " · \(first) to \(last)"
    }
    var consequence =
      it
      ? "Aggiungo \(count(check.added)) righe, ne cambio \(count(check.changed)), \(count(check.unchanged)) ci sono già."
      : "\(count(check.added)) rows will be added, \(count(check.changed)) changed, \(count(check.unchanged)) are there already."
    if check.rejected > 0 {
      consequence +=
        it
        ? " Quelle da sistemare restano fuori: puoi correggere il file e importarlo di nuovo."
        : " Those to mend stay out: you may mend the file and import it again."
    }
    if check.masked > 0 {
      consequence +=
        it
        ? " Nei testi copro \(count(check.masked)) dati personali."
        : " \(count(check.masked)) pieces of personal data in the texts are covered."
    }
    return UploadPage.CheckedStep(
      summary: summary, consequence: consequence, repairs: check.repairs.prefix(50).map { repair($0, check) },
      notes: check.notes.map { $0[language] }, isEmpty: good == 0, interruption: interruption)
  }

  private func repair(_ repair: UploadCheck.Repair, _ check: UploadCheck) -> UploadPage.Repair {
    let text = RepairText(repair, of: check.rows, language)
    return UploadPage.Repair(place: text.place.capitalisedFirst, finding: text.finding, mending: text.mendingOnPage)
  }

  private var done: UploadPage.DoneStep {
    guard let imported else {
      return UploadPage.DoneStep(
        summary: it ? "Importazione fatta." : "Imported.", importID: nil, interruption: interruption)
    }
    if imported.undoneAt != nil {
      return UploadPage.DoneStep(
        summary: it ? "Questa importazione è stata annullata." : "This import was undone.", importID: nil,
        interruption: nil)
    }
    let summary =
      it
      ? "Fatto: \(count(imported.added)) righe aggiunte, \(count(imported.changed)) cambiate, \(count(imported.rejected)) rifiutate."
      : "Done: \(count(imported.added)) rows added, \(count(imported.changed)) changed, \(count(imported.rejected)) refused."
    return UploadPage.DoneStep(summary: summary, importID: imported.id, interruption: interruption)
  }

  private func count(_ number: Int) -> String { numbers.count(Double(number)) }
}
