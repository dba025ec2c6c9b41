import Indicators
import Primitives
import Statistics

/// An alarm in one sentence, with its arithmetic, in both languages.
struct AlarmSentence {
  let placed: PlacedFinding

  init(_ placed: PlacedFinding) { self.placed = placed }

  var finding: Finding { placed.finding }
  var name: SeriesName { placed.name }

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
  func subject(_ language: Language) -> String {
    let segment = SegmentText.name(finding.look.segment, language)
    return "\(indicator(name, language)) \(segment), \(finding.month.name(language))"
  }

  /// The indicator's name, with the scale where it is not the usual one: `CSAT (1-7)`.
  func indicator(_ name: SeriesName, _ language: Language) -> String {
    let scale = name.scale.map { $0 == .oneToFive || $0 == .zeroToTen ? "" : " (\($0.rawValue))" } ?? ""
    return name.indicator.definition.name[language] + scale
  }

  private func arithmetic(_ evidence: Finding.Evidence, _ language: Language) -> String {
    let unit = name.indicator.definition.unit
    let numbers = NumberText(language)
    let points = unit.difference(evidence.change, language)
    let margin = numbers.decimal(evidence.interval.margin * unit.pointsPerUnit, digits: unit.pointDigits)
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
      let (it, en) = name.direction == .lowerIsBetter ? ("sale", "rising") : ("cala", "falling")
      text += language == .it ? "; \(it) da \(run) mesi di fila" : "; \(en) for \(run) months in a row"
    } else if let previous = evidence.previous {
      let value = name.indicator.definition.unit.text(previous, language)
      text += language == .it ? "; il mese prima \(value)" : "; the month before \(value)"
    }
    return text
  }

  private func contextText(_ language: Language) -> String? {
    guard let context = placed.context, context.verdict != CapacityContext.Verdict.unknown.rawValue else { return nil }
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
    guard let scope = placed.scope else { return nil }
    let isOpen = PlaceVerdict(rawValue: scope.verdict) ?? .undetermined == .undetermined
    // Of one channel nobody asks which channel it is.
    if isOpen, !finding.look.segment.isAll { return segmentText(language) }
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
    return [verdict, segmentText(language)].compactMap { $0 }.joined(separator: "; ")
  }

  private func segmentText(_ language: Language) -> String? {
    guard let first = placed.segments.first else { return nil }
    let place = SegmentText.name(Segment(first.segment), language)
    guard let share = first.shareExplained, share > 0, share <= 1.2 else {
      return language == .it ? "soprattutto \(place)" : "mostly \(place)"
    }
    let percent = NumberText(language).percent(min(1, share), digits: 0)
    return language == .it
      ? "\(ItalianArticle.before(percent))\(percent) viene da \(place)" : "\(percent) comes from \(place)"
  }

  private func doubt(_ evidence: Finding.Evidence, _ language: Language) -> String {
    guard placed.state == .maybeChance, placed.scope?.verdict != PlaceVerdict.mix.rawValue else {
      return ""
    }
    // Beyond ten times what there is, "how many more" is no advice.
    guard let missing = evidence.answersMissing, missing >= 1, missing <= 10 * evidence.n else {
      return language == .it ? " Può essere un caso." : " It may be chance."
    }
    if missing <= 1 {
      return language == .it
        ? " Può essere un caso: per esserne certi serve un'altra \(WhatCounts.one(name.indicator).it)."
        : " It may be chance: to be sure takes one more \(WhatCounts.one(name.indicator).en)."
    }
    let n = NumberText(language).count(missing.rounded(.up))
    let counted = WhatCounts.name(name.indicator)[language]
    return language == .it
      ? " Può essere un caso: per esserne certi servono altre \(n) \(counted)."
      : " It may be chance: to be sure takes \(n) more \(counted)."
  }
}
