internal import CaseStore
internal import HTTPExchange

/// One request and the store opened for it.
struct Visit {
  let request: Request
  let store: CaseStore

  var isPost: Bool { request.method == .post }
}
