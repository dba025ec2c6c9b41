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
