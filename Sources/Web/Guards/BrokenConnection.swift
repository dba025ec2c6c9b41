import NIOCore
import NIOHTTP1

/// What a visitor's network did: a body that ends too soon or is no HTTP, a connection that is gone, a server that is
/// about to stop. No failure of the site, and nobody is left to read the answer.
enum BrokenConnection {
  static func caused(_ error: any Error) -> Bool {
    error is HTTPParserError || error is IOError || error is ChannelError || error is CancellationError
  }
}
