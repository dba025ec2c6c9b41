import Hummingbird
import NIOCore

/// What Hummingbird carries with a request: here also the peer's address.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let peer: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress
  }
}
