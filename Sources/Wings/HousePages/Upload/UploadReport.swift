import Facts
import Indicators
public import Intake
public import Primitives
public import Storage

/// One upload as its page shows it.
public enum UploadReport {
  /// Nil when there is no such upload. `showsColumns` goes back to the columns of one that was checked.
  public static func page(
    _ id: Int64, showsColumns: Bool, _ language: Language, _ board: ProgressBoard = .ofThisNode, now: Instant,
    _ connection: Connection
  ) throws -> UploadPage? {
    guard let upload = try UploadStore.find(id, connection) else { return nil }
    let job = try upload.jobID.flatMap { try JobQueue(connection).status(of: $0) }
    let summary = try upload.importID.flatMap { try ImportStore.find($0, connection) }
    let clock = try OrganisationStore.read(connection).clock
    let reading = UploadInWords(
      upload: upload, job: job, imported: summary, board: board, language: language, clock: clock)
    let moment = MomentText(clock, language).text(upload.createdAt, today: clock.day(of: now))
    let sent: UploadWords = upload.personName.isEmpty ? .sent(moment) : .sentBy(upload.personName, moment)
    let note = "\(SizeText.text(upload.bytes, language)) · \(sent.text[language])"
    return UploadPage(
      language: language, id: id, fileName: upload.fileName, note: note,
      step: reading.step(showsColumns: showsColumns))
  }
}

/// Sizes of files: `12 MB`.
public enum SizeText {
  public static func text(_ bytes: Int64, _ language: Language) -> String {
    if bytes >= 1 << 20 { return "\(bytes >> 20) MB" }
    if bytes >= 1 << 10 { return "\(bytes >> 10) KB" }
    return "\(bytes) byte"
  }
}
