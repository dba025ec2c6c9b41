import Incidents
import Primitives
import Reports
import Views
import WireForms

/// What the forms of incidents send.
enum IncidentForm {
  /// The fields `service_7`, those that say something.
  static func services(_ form: FormFields) -> [Int64: ServiceState] {
    var services: [Int64: ServiceState] = [:]
    for (id, value) in numbered("service_", form) {
      if let state = ServiceState(rawValue: value) { services[id] = state }
    }
    return services
  }

  /// Throws `windowWrong` for a time that cannot be read, and as opening does.
  static func opening(
    _ typed: IncidentOpenPage.Typed, _ services: [Int64: ServiceState], _ clock: ZoneClock
  ) throws -> IncidentOpening {
    var opening = IncidentOpening(
      kind: Incident.Kind(rawValue: typed.kind) ?? .fault, title: PublicText(it: typed.titleIt, en: typed.titleEn),
      severity: IncidentSeverity(rawValue: typed.severity) ?? .major, services: services,
      alarm: typed.alarm.isEmpty ? nil : typed.alarm)
    if opening.kind == .maintenance {
      guard let from = MomentReading.instant(typed.from, clock), let to = MomentReading.instant(typed.to, clock) else {
        throw IncidentProblem.windowWrong
      }
      opening.window = Incident.Window(from: from, to: to)
    } else if !typed.started.isEmpty {
      guard let started = MomentReading.instant(typed.started, clock) else { throw IncidentProblem.momentWrong }
      opening.startedAt = started
    }
    return opening
  }

  static func update(_ form: FormFields) -> ComposedUpdate {
    ComposedUpdate(
      seen: form.first("seen") ?? "",
      phase: form.first("phase").flatMap(IncidentPhase.init(rawValue:)) ?? .investigating,
      text: text(form), promise: form.first("next") ?? "", services: services(form),
      outlets: Set(form.all("outlet").compactMap(Int64.init)),
      ownTexts: numbered("own_", form).filter { !$0.value.isEmpty }, mailsSubscribers: form.first("mail") == "1",
      isPreview: form.first("do") == "preview")
  }

  static func text(_ form: FormFields) -> PublicText {
    PublicText(it: form.first("text_it") ?? "", en: form.first("text_en") ?? "")
  }

  private static func numbered(_ prefix: String, _ form: FormFields) -> [Int64: String] {
    var found: [Int64: String] = [:]
    for field in form.fields where field.name.hasPrefix(prefix) {
      if let id = Int64(field.name.dropFirst(prefix.count)) { found[id] = field.value }
    }
    return found
  }
}
