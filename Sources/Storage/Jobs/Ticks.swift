import Dispatch

/// A beat for whoever looks at the tables now and then.
public enum Ticks {
  /// At once, and then every so many seconds until nobody listens; one that comes too early waits.
  public static func every(seconds: Double) -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      // Made here, cancelled once at the end; nothing else touches it.
      nonisolated(unsafe) let timer = DispatchSource.makeTimerSource(queue: .global())
      timer.schedule(deadline: .now(), repeating: seconds)
      timer.setEventHandler { continuation.yield() }
      continuation.onTermination = { _ in timer.cancel() }
      timer.resume()
    }
  }
}
