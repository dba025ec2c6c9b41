import IncidentPages
import Incidents
import Primitives
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

  /// With what is to be said of its hours. Throws `momentWrong` and `momentSkipped`, and as opening does.
  static func opening(
    _ typed: IncidentOpenPage.Typed, _ services: [Int64: ServiceState], _ clock: ZoneClock
  ) throws -> (opening: IncidentOpening, notes: [LocalizedText]) {
    var moments: [MomentReading.Moment] = []
    var opening = IncidentOpening(
      kind: Incident.Kind(rawValue: typed.kind) ?? .fault, title: PublicText(it: typed.titleIt, en: typed.titleEn),
      severity: IncidentSeverity(rawValue: typed.severity) ?? .major, services: services,
      alarm: typed.alarm.isEmpty ? nil : typed.alarm)
    if opening.kind == .maintenance {
      moments = [try MomentReading.read(typed.from, clock), try MomentReading.read(typed.to, clock)]
      opening.window = Incident.Window(from: moments[0].instant, to: moments[1].instant)
    } else if !typed.started.isEmpty {
      moments = [try MomentReading.read(typed.started, clock)]
      opening.startedAt = moments[0].instant
    }
    return (opening, moments.compactMap(\.note))
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
