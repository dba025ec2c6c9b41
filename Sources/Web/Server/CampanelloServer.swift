import HTTPTypes
import Hummingbird
public import Logging
import NIOCore
import ServiceLifecycle
public import Storage
import UnixSignals

/// The site on a port, until it is told to stop: SIGTERM and SIGINT end it after the requests under way.
public struct CampanelloServer: Sendable {
  private let environment: WebEnvironment

  public init(_ database: Database, _ settings: WebSettings, logger: Logger) {
    environment = WebEnvironment(database, settings, logger: logger)
  }

  /// What changes when a job of this process did: pages drawn before are not shown after.
  public func noteChange(_ change: SiteChange = .anything) { environment.changes.note(change) }

  /// Serves until it is stopped. `onReady` gets the port, which is chosen by the system where 0 was asked for.
  public func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
    let settings = environment.settings
    let application = Application(
      router: SiteRouter.router(environment),
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(60),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100))),
      configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? settings.port
        environment.listening.number = port
        // What was drawn before did not know its own address.
        environment.changes.note(.anything)
        await onReady(port)
      },
      logger: environment.logger)
    var services = ServiceGroupConfiguration(
      services: [.init(service: application), .init(service: StatusKeeping(environment: environment))],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: environment.logger)
    services.maximumGracefulShutdownDuration = Self.farewell
    do {
      try await ServiceGroup(configuration: services).run()
    } catch is CancellationError {
      // Whoever was still sending was cut off.
    }
  }

  /// How long requests under way may take once the server is told to stop.
  private static let farewell = Duration.seconds(15)
}
