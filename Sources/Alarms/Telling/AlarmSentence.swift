import Indicators
import Primitives
import Statistics

/// An alarm in one sentence, with its arithmetic, in both languages.
struct AlarmSentence {
  let alarm: Alarm
  let finding: Finding
  let name: SeriesName

  init(_ alarm: Alarm, _ finding: Finding, _ name: SeriesName) {
    self.alarm = alarm
    self.finding = finding
    self.name = name
  }

  var text: LocalizedText { LocalizedText(it: text(.it), en: text(.en)) }

  private func text(_ language: Language) -> String {
    if let lack = finding.lack { return lackText(lack, language) }
    guard let evidence = finding.evidence else { return subject(language) }
    if finding.kind == .channelSurge { return surge(evidence, language) }
    let parts = [
      arithmetic(evidence, language), counts(evidence, language), contextText(language), placeText(language),
    ]
    return parts.compactMap { $0 }.joined(separator: "; ") + "." + doubt(evidence, language)
  }

  /// `CSAT telefono, ottobre 2026`
  private func subject(_ language: Language) -> String {
    let indicator = name.indicator.definition.name[language]
    let segment = SegmentText.name(finding.look.segment, language)
    let scale = name.scale.map { $0 == .oneToFive || $0 == .zeroToTen ? "" : " (\($0.rawValue))" } ?? ""
    return "\(indicator)\(scale) \(segment), \(finding.month.name(language))"
  }

  private func arithmetic(_ evidence: Finding.Evidence, _ language: Language) -> String {
    let unit = name.indicator.definition.unit
    let numbers = NumberText(language)
    let points = unit.difference(evidence.change, language)
    let margin = numbers.decimal(evidence.interval.margin * unit.pointsPerUnit, digits: unit == .score ? 2 : 1)
    let relative =
      unit == .share && evidence.usual != 0
      ? (language == .it ? ", cioè " : ", that is ")
        + numbers.signedPercent(evidence.change / evidence.usual, digits: 1) : ""
    let usual = unit.text(evidence.usual, language)
    let now = unit.text(evidence.value, language)
    let start = subject(language)
    return language == .it
      ? "\(start): di solito \(usual) → \(now) (\(points)\(relative)), margine della differenza ±\(margin)"
      : "\(start): usually \(usual) → \(now) (\(points)\(relative)), margin of the difference ±\(margin)"
  }

  private func counts(_ evidence: Finding.Evidence, _ language: Language) -> String {
    let numbers = NumberText(language)
    let n = numbers.count(evidence.n)
    let usualN = numbers.count(evidence.usualN)
    let months = evidence.usualMonths
    let rests = WhatCounts.name(name.indicator)[language]
    var text =
      language == .it
      ? "\(n) \(rests), contro \(usualN) nei \(months) mesi di confronto"
      : "\(n) \(rests), against \(usualN) in the \(months) months compared"
    if finding.kind == .gradualFall, let run = evidence.run {
      text += language == .it ? "; cala da \(run) mesi di fila" : "; falling for \(run) months in a row"
    } else if let previous = evidence.previous {
      let value = name.indicator.definition.unit.text(previous, language)
      text += language == .it ? "; il mese prima \(value)" : "; the month before \(value)"
    }
    return text
  }

  private func contextText(_ language: Language) -> String? {
    guard let context = alarm.context, context.verdict != CapacityContext.Verdict.unknown.rawValue else { return nil }
    let numbers = NumberText(language)
    var parts: [String] = []
    if let volume = context.volumePercent {
      parts.append((language == .it ? "volumi " : "volumes ") + numbers.signedPercent(volume / 100))
    }
    if let headcount = context.headcountPercent {
      parts.append(
        abs(headcount) < 0.5
          ? (language == .it ? "organico invariato" : "head count unchanged")
          : (language == .it ? "organico " : "head count ") + numbers.signedPercent(headcount / 100))
    }
    if context.verdict == CapacityContext.Verdict.capacityFirst.rawValue {
      parts.append(language == .it ? "guarda prima la capacità" : "look at capacity first")
    }
    return parts.joined(separator: ", ")
  }

  private func placeText(_ language: Language) -> String? {
    guard let scope = alarm.scope else { return nil }
    let names = scope.values.map { Channel.name($0, language) }
    let list = ListText.join(names, language)
    let verdict: String =
      switch PlaceVerdict(rawValue: scope.verdict) ?? .undetermined {
      case .one: language == .it ? "altri canali stabili: è il canale \(list)" : "other channels stable: it is \(list)"
      case .several: language == .it ? "sono i canali \(list)" : "it is the channels \(list)"
      case .all: language == .it ? "è su tutti i canali" : "it is on all channels"
      case .mix:
        language == .it
          ? "nessun canale è peggiorato: è cambiata la composizione fra i canali"
          : "no channel got worse: the mix of channels changed"
      case .undetermined: language == .it ? "i dati non dicono quale canale" : "the data do not say which channel"
      }
    return verdict + segmentText(language)
  }

  private func segmentText(_ language: Language) -> String {
    guard let first = alarm.segments.first else { return "" }
    let place = SegmentText.name(Segment(first.segment), language)
    guard let share = first.shareExplained, share > 0, share <= 1.2 else {
      return language == .it ? "; soprattutto \(place)" : "; mostly \(place)"
    }
    let percent = NumberText(language).percent(min(1, share), digits: 0)
    return language == .it ? "; il \(percent) viene da \(place)" : "; \(percent) comes from \(place)"
  }

  private func doubt(_ evidence: Finding.Evidence, _ language: Language) -> String {
    guard alarm.state == AlarmState.maybeChance.rawValue, alarm.scope?.verdict != PlaceVerdict.mix.rawValue else {
      return ""
    }
    // Beyond ten times what there is, "how many more" is no advice.
    guard let missing = evidence.answersMissing, missing >= 1, missing <= 10 * evidence.n else {
      return language == .it ? " Può essere un caso." : " It may be chance."
    }
    let n = NumberText(language).count(missing.rounded(.up))
    let counted = WhatCounts.name(name.indicator)[language]
    return language == .it
      ? " Può essere un caso: per esserne certi servono altre \(n) \(counted)."
      : " It may be chance: to be sure takes \(n) more \(counted)."
  }

  private func surge(_ evidence: Finding.Evidence, _ language: Language) -> String {
    let numbers = NumberText(language)
    let excess = evidence.usual > 0 ? evidence.change / evidence.usual : 0
    let low = evidence.usual > 0 ? evidence.interval.low / evidence.usual : 0
    let high = evidence.usual > 0 ? evidence.interval.high / evidence.usual : 0
    let now = numbers.decimal(evidence.value)
    let usual = numbers.decimal(evidence.usual)
    let certain = alarm.state == AlarmState.maybeChance.rawValue
    return language == .it
      ? "volume \(SegmentText.name(finding.look.segment, .it)), \(finding.month.name(.it)): \(now) conversazioni al giorno lavorativo contro \(usual) attese (\(numbers.signedPercent(excess)); sui due mesi fra \(numbers.signedPercent(low)) e \(numbers.signedPercent(high))); \(numbers.count(evidence.n)) nel mese; secondo mese di fila sopra l'atteso."
        + (certain ? " Può essere un caso." : "")
      : "volume \(SegmentText.name(finding.look.segment, .en)), \(finding.month.name(.en)): \(now) conversations a working day against \(usual) expected (\(numbers.signedPercent(excess)); over the two months between \(numbers.signedPercent(low)) and \(numbers.signedPercent(high))); \(numbers.count(evidence.n)) in the month; second month running above what was expected."
        + (certain ? " It may be chance." : "")
  }

  /// `riaperte e risolto al primo contatto e-mail, ottobre 2026`, when several figures stopped together.
  private func missing(_ language: Language) -> String {
    let names = ([finding] + finding.absorbed).map {
      SeriesName(text: $0.look.indicator).indicator.definition.name[language]
    }
    let segment = SegmentText.name(finding.look.segment, language)
    return "\(ListText.join(names, language)) \(segment), \(finding.month.name(language))"
  }

  private func lackText(_ lack: Finding.Lack, _ language: Language) -> String {
    let numbers = NumberText(language)
    let start = finding.kind == .missingData ? missing(language) : subject(language)
    let counted = WhatCounts.name(name.indicator)[language]
    switch lack {
    case .noData(let usual):
      let n = numbers.count(usual)
      return language == .it
        ? "\(start): nessun dato, di solito circa \(n) \(counted) al mese."
        : "\(start): no data, usually about \(n) \(counted) a month."
    case .tooLittle(let usual, let now):
      return language == .it
        ? "\(start): solo \(numbers.count(now)) \(counted), di solito circa \(numbers.count(usual)): mancano dati."
        : "\(start): only \(numbers.count(now)) \(counted), usually about \(numbers.count(usual)): data are missing."
    case .answers(let missing):
      let n = numbers.count(missing.rounded(.up))
      return language == .it
        ? "\(start): dati insufficienti, mancano almeno \(n) \(counted)."
        : "\(start): not enough data, at least \(n) more \(counted) are needed."
    case .months(let missing):
      return language == .it
        ? "\(start): dati insufficienti, \(missing == 1 ? "manca un mese" : "mancano \(missing) mesi") di storia."
        : "\(start): not enough data, \(missing == 1 ? "one more month" : "\(missing) more months") of history needed."
    }
  }
}
