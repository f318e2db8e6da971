internal import CaseStore
internal import Casework
internal import Credentials
internal import HTTPExchange

/// One request, the store opened for it, and who sent it.
struct Visit {
  /// Somebody who is signed in.
  struct Person {
    let user: StaffMember
    let token: SessionToken

    var authority: Authority { user.authority }
  }

  let request: Request
  let store: CaseStore
  let now: Timestamp
  var person: Person?

  /// An address of the desk.
  func address(_ path: String, _ query: [(name: String, value: String)] = []) -> String {
    LocalLocation(request.mount + path, query: query).text
  }

  func redirect(_ path: String, _ query: [(name: String, value: String)] = []) -> Response {
    .redirect303(LocalLocation(request.mount + path, query: query))
  }
}
