import Primitives

/// The words for "on the calendar" and "in business hours": two figures, never one.
struct DurationClock {
  var calendar: Bool

  var name: LocalizedText {
    calendar
      ? LocalizedText(it: "", en: "") : LocalizedText(it: ", ore lavorative", en: ", business hours")
  }

  var meaning: LocalizedText {
    calendar
      ? LocalizedText(
        it: "sul calendario, notti e festivi compresi", en: "on the calendar, nights and holidays included")
      : LocalizedText(it: "in ore lavorative", en: "in business hours")
  }
}

/// The words for the median and for a percentile.
struct DurationRank {
  var percentile: Double?

  var q: Double { percentile ?? 0.5 }

  var name: LocalizedText {
    guard let percentile else { return LocalizedText(it: " (mediana)", en: " (median)") }
    let number = Int((percentile * 100).rounded())
    return LocalizedText(it: " (\(number)° percentile)", en: " (\(number)th percentile)")
  }

  var meaning: LocalizedText {
    guard let percentile else { return LocalizedText(it: "Mediana", en: "Median") }
    let number = Int((percentile * 100).rounded())
    return LocalizedText(it: "\(number)° percentile", en: "\(number)th percentile")
  }
}
