import Facts
import Indicators
import Intake
public import Primitives
public import Storage

/// What was brought in, what waits, and how old each source is.
public enum DataReport {
  static let length = 50

  public static func page(
    offset: Int, _ language: Language, now: Instant, _ connection: Connection
  ) throws -> DataPage {
    let clock = try OrganisationStore.read(connection).clock
    let moment = MomentText(clock, language)
    let today = clock.day(of: now)
    let all = try ImportStore.all(connection)
    let start = min(max(0, offset), all.count)
    let numbers = NumberText(language)
    let failed = try UndoRequest.failed(connection)
    let undoing = try UndoRequest.open(connection)
    let uploads = try UploadStore.open(connection)
    func words(_ key: DataWords) -> String { key.text[language] }
    let lines = all[start...].prefix(length).map { one in
      DataPage.ImportLine(
        id: one.id, file: one.file, when: moment.text(one.finishedAt, today: today), kind: one.kind.name[language],
        source: one.source, added: numbers.count(Double(one.added)), changed: numbers.count(Double(one.changed)),
        rejected: numbers.count(Double(one.rejected)),
        undone: one.isStanding
          ? words(.growsByItself)
          : one.undoneAt.map { words(.undone(moment.text($0, today: today))) }
            ?? (undoing.contains(one.id) ? words(.beingUndone) : nil),
        isUndoFailed: failed.contains(one.id))
    }
    return DataPage(
      language: language, uploads: uploads.map { line($0, language) },
      sources: sources(all, moment, today, clock, language), imports: Array(lines),
      next: start + length < all.count ? start + length : nil,
      isAtWork: !undoing.isEmpty || uploads.contains { $0.state.isAtWork })
  }

  private static func line(_ upload: Upload, _ language: Language) -> DataPage.UploadLine {
    let state: DataWords =
      switch upload.state {
      case .uploaded: .columnsToSettle
      case .checking: .beingChecked
      case .checked: .toBeConfirmed
      case .importing: .beingImported
      case .failed: .stopped
      case .done, .removed: .over
      }
    return DataPage.UploadLine(id: upload.id, file: upload.fileName, state: state.text[language])
  }

  /// The last import of each source and kind. A monthly export late by some days is no news.
  private static func sources(
    _ imports: [ImportSummary], _ moment: MomentText, _ today: CivilDate, _ clock: ZoneClock, _ language: Language
  ) -> [DataPage.SourceLine] {
    var seen: Set<String> = []
    var lines: [DataPage.SourceLine] = []
    for one in imports where one.undoneAt == nil && seen.insert("\(one.source)/\(one.kind.rawValue)").inserted {
      let age = today.daysSince1970 - clock.day(of: one.finishedAt).daysSince1970
      lines.append(
        DataPage.SourceLine(
          name: one.isStanding ? one.file : one.source, kind: one.kind.name[language],
          last: moment.text(one.finishedAt, today: today),
          isStale: age > 35 && !one.isStanding))
    }
    return lines
  }
}
