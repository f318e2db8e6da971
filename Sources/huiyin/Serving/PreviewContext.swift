import Hummingbird
import NIOCore

/// What the preview knows of a request besides what stands in it.
struct PreviewContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Where it came from, for hashing only.
  let remote: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remote = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
