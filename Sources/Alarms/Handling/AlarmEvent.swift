public import Primitives

/// One line of an alarm's history: what happened, when, who did it and why.
public struct AlarmEvent: Sendable, Hashable {
  public enum What: String, Sendable, Hashable, CaseIterable {
    /// A run told it in a state it had not before.
    case told
    /// A run no longer found it in the data. A taken one stays taken.
    case noLongerShown = "no_longer_shown"
    /// A run found it again that had not been in the data for a while.
    case shownAgain = "shown_again"
    /// Someone had resolved it, and a later month rings.
    case stillRings = "still_rings"
    /// The time of its silence was over.
    case woke
    case take, release, silence, resolve, dismiss, reopen
  }

  public let id: Int64
  public let at: Instant
  public let what: What
  /// The state since then.
  public let state: AlarmState
  /// Nil for what the data or the time did.
  public let by: AlarmHandler?
  /// When the silence was to end; nil for one that ends with the data.
  public let until: Instant?
  public let dismissal: DismissalReason?
  /// The month whose run it was, where known.
  public let month: Month?
  /// What the person wrote; empty for what the data or the time did.
  public let note: String

  /// `22 nov 2026, 09:05` on the organisation's `clock`.
  public func when(_ clock: ZoneClock) -> LocalizedText { at.words(clock) }

  /// What happened, in words without who and when; times on the organisation's `clock`.
  public func words(_ clock: ZoneClock) -> LocalizedText {
    switch what {
    case .told: state.name
    case .noLongerShown:
      LocalizedText(
        it: "i dati non lo mostrano più\(inMonth.it)", en: "the data no longer show it\(inMonth.en)")
    case .shownAgain:
      LocalizedText(it: "i dati lo mostrano di nuovo\(inMonth.it)", en: "the data show it again\(inMonth.en)")
    case .stillRings: LocalizedText(it: "suona ancora\(inMonth.it)", en: "it still rings\(inMonth.en)")
    case .woke: LocalizedText(it: "il silenzio è finito", en: "the silence is over")
    case .take: LocalizedText(it: "preso in carico", en: "taken")
    case .release: LocalizedText(it: "non più in carico", en: "given back")
    case .silence: silence(clock)
    case .resolve: LocalizedText(it: "risolto", en: "resolved")
    case .dismiss:
      LocalizedText(
        it: "non è un problema" + (dismissal.map { ": \($0.name.it)" } ?? ""),
        en: "not a problem" + (dismissal.map { ": \($0.name.en)" } ?? ""))
    case .reopen: LocalizedText(it: "riaperto", en: "reopened")
    }
  }

  private func silence(_ clock: ZoneClock) -> LocalizedText {
    guard let until else {
      return LocalizedText(it: "silenziato fino a che rientra", en: "silenced until it recovers")
    }
    let when = until.words(clock)
    return LocalizedText(it: "silenziato fino al \(when.it)", en: "silenced until \(when.en)")
  }

  private var inMonth: LocalizedText {
    LocalizedText(
      it: month.map { " (\($0.name(.it)))" } ?? "", en: month.map { " (\($0.name(.en)))" } ?? "")
  }
}

extension AlarmEvent.What {
  init(_ act: HandlingAct) {
    switch act {
    case .take: self = .take
    case .release: self = .release
    case .silence: self = .silence
    case .resolve: self = .resolve
    case .dismiss: self = .dismiss
    case .reopen: self = .reopen
    }
  }
}
