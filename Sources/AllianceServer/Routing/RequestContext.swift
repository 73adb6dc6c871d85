import Hummingbird
import Logging
import NIOCore

/// What is known of a request beside its bytes.
struct VisitContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address of the other end of the connection; nil where there is none, as in memory.
  let peer: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress
  }
}
