import PageKit
import Alarms
import Indicators
public import Primitives
import Secrets
public import Storage
public import Surveys

/// How a survey goes out, put into words.
public enum InvitingReport {
  /// `typed` is a plan that was refused, with why; nil shows the one that is kept. Nil where there is no such survey.
  public static func page(
    _ survey: Int64, typed: (form: InvitingPage.Form, problem: String)? = nil, hasMailServer: Bool,
    _ language: Language, _ connection: Connection
  ) throws -> InvitingPage? {
    guard let (found, key) = try SurveyStore.findWithKey(survey, connection) else { return nil }
    let plan = try InvitingPlanStore.find(survey, connection)
    let counts = try InvitationStore.counts(survey, connection)
    let organisation = try OrganisationStore.read(connection)
    let numbers = NumberText(language)
    func count(_ number: Int) -> String { numbers.count(Double(number)) }
    func words(_ key: InvitingWords) -> String { key.text[language] }
    var states = Invitation.State.allCases.filter { counts[$0] > 0 }.map {
      (InvitationStateWords.name($0)[language], count(counts[$0]))
    }
    if counts.reminded > 0 {
      states.append((words(.reminded), count(counts.reminded)))
    }
    let contacts = try ContactStore.counts(connection)
    let troubles = try InvitationStore.troubled(survey, connection)
    let form = try typed?.form ?? form(plan, language, connection)
    return InvitingPage(
      language: language, survey: survey, name: found.name, summary: summary(counts, numbers, language),
      states: states, troubles: Self.distinct(troubles.map { "\($0.status.map { "\($0): " } ?? "")\($0.excerpt)" }),
      canStop: counts[.waiting] > 0, isOpen: found.closedAt == nil, hasMailServer: hasMailServer,
      book: words(.book(count(contacts.inBook), optedOut: count(contacts.optedOut))),
      pauseDays: words(.pause(days: count(organisation.askingPauseDays))),
      form: form, words: InvitationTexts.words,
      preview: preview(found, key, plan, organisation), problem: typed?.problem)
  }

  private static func distinct(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    return lines.filter { seen.insert($0).inserted }
  }

  private static func summary(_ counts: InvitationCounts, _ numbers: NumberText, _ language: Language) -> String {
    func words(_ key: InvitingWords) -> String { key.text[language] }
    let sent = counts[.sent] + counts[.bounced]
    if counts.total == 0 { return words(.noneYet) }
    if sent == 0 { return words(.noneLeft) }
    let share = numbers.percent(Double(counts.answered) / Double(sent))
    let answered = numbers.count(Double(counts.answered))
    return words(.sent(numbers.count(Double(sent)), answered: answered, share: share))
  }

  /// The plan as a form.
  public static func form(
    _ plan: InvitingPlan, _ language: Language, _ connection: Connection
  ) throws -> InvitingPage.Form {
    let values = try DimensionValues(connection)
    let occasion = plan.occasion
    let chosen: [(Dimension, String?)] = [
      (.channel, occasion?.channel), (.team, occasion?.team), (.product, occasion?.product),
      (.reason, occasion?.reason),
    ]
    let any = SurveyWords.all.text[language]
    return InvitingPage.Form(
      validDays: String(plan.validDays), remindAfterDays: plan.remindAfterDays.map { String($0) } ?? "",
      share: String(plan.share), subject: plan.mail.subject, body: plan.mail.body,
      asksAfterConversations: occasion != nil, delayHours: String(occasion?.delayHours ?? 2),
      filters: chosen.map { dimension, value in
        var known = values.values(of: dimension)
        if let value, !known.contains(value) { known.append(value) }
        return SelectField(
          name: dimension.rawValue, label: dimension.name(language).capitalisedFirst,
          choices: [SelectField.Choice("", any)]
            + known.map {
              var segment = Segment()
              segment[dimension] = $0
              return SelectField.Choice($0, SegmentText.name(segment, language).capitalisedFirst)
            }, chosen: value ?? "")
      })
  }

  private static func preview(
    _ survey: Survey, _ key: SigningKey, _ plan: InvitingPlan, _ organisation: Organisation
  ) -> [(language: Language, subject: String, text: String)] {
    Language.allCases.compactMap { language in
      guard let sample = InvitationSample(survey, plan.mail, organisation, language) else { return nil }
      return (language, sample.subject, sample.text)
    }
  }
}
