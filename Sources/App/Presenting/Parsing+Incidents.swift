public import ArgumentParser
public import Connectors
public import Incidents
public import Outlets
import Transport
import Primitives

extension IncidentPhase: ExpressibleByArgument {}
extension IncidentSeverity: ExpressibleByArgument {}
extension IncidentCause: ExpressibleByArgument {}
extension ServiceState: ExpressibleByArgument {}
extension OutletKind: ExpressibleByArgument {}
extension HookKind: ExpressibleByArgument {}
extension Monitor.Kind: ExpressibleByArgument {}

/// `3=partial_outage`: a service, and how it stands.
struct ServiceArgument: ExpressibleByArgument {
  var id: Int64
  var state: ServiceState

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard let id = parts.first.flatMap({ Int64($0) }) else { return nil }
    guard parts.count == 2 else {
      (self.id, state) = (id, .majorOutage)
      return
    }
    guard let state = ServiceState(rawValue: String(parts[1])) else { return nil }
    (self.id, self.state) = (id, state)
  }
}

/// A moment: `2026-11-23T09:05:00Z`, with another offset, or `2026-11-23 09:05` on the organisation's clock.
struct MomentArgument: ExpressibleByArgument {
  private let text: String

  init?(argument: String) { text = argument }

  func instant(_ clock: ZoneClock) -> Instant? { MomentReading.instant(text, clock) }

  /// Throws `momentWrong`, `momentSkipped`.
  func moment(_ clock: ZoneClock) throws -> MomentReading.Moment { try MomentReading.read(text, clock) }
}

extension Failure {
  /// As ``reporting(_:_:)``, for commands about incidents.
  static func reportingIncidents(_ options: SharedOptions, _ work: () throws -> Void) throws {
    try reporting(options) {
      do { try work() } catch { throw explainingIncidents(error) }
    }
  }

  /// The same for work that waits.
  static func reportingIncidents(_ options: SharedOptions, _ work: () async throws -> Void) async throws {
    try await reporting(options) {
      do { try await work() } catch { throw explainingIncidents(error) }
    }
  }

  private static func explainingIncidents(_ error: any Error) -> any Error {
    switch error {
    case let problem as IncidentProblem: incident(problem)
    case let problem as OutboundProblem:
      Failure(.badData, "outlet_invalid", it: problem.message.it, en: problem.message.en)
    case let fault as OutletFault:
      Failure(.badData, "outlet_unreachable", it: fault.message.it, en: fault.message.en)
    default: error
    }
  }

  private static func incident(_ problem: IncidentProblem) -> Failure {
    let code: Code =
      switch problem {
      case .noSuchIncident, .noSuchUpdate, .noSuchService, .noSuchOutlet, .noSuchPublication, .noSuchMonitor,
        .linkUnknown, .noSuchSubscriber:
        .nothingMatched
      case .changedMeanwhile, .isOver, .notMaintenance, .notDraft, .notPublished, .notByHand, .stillWaiting: .failed
      case .ownDraft: .permission
      case .noKey: .configuration
      case .tooManySubscribers: .temporary
      case .titleMissing, .textMissing, .textTooLong, .serviceNameMissing, .phaseOfOtherKind, .windowWrong,
        .promiseInThePast, .momentWrong, .momentSkipped, .tooLongFor, .tooManyBytesFor, .templateBroken,
        .templateWordUnknown, .nameInvalid,
        .addressInvalid, .monitorAddressInvalid, .tooManyMonitors:
        .badData
      }
    return Failure(code, "incident_refused", it: problem.message.it, en: problem.message.en)
  }
}
