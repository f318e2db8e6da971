import ArgumentParser
import CaseStore
import Casework
import Workspace

/// `huiyin user list`
struct UserList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The accounts: login, role, unit, name, and whether they are disabled.")

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: "Write the result as JSON.")
  var json = false

  func run() throws {
    let store = try CaseStore(path: options.workspace.database, access: .readOnly)
    let (users, offset) = (try store.users(), try store.offset())
    if json { return Console.result(try JSONLine.text(users.map { UserJSON($0, offset) })) }
    for user in users {
      let fields = [user.login, user.role.rawValue, user.unit ?? user.place ?? "", user.name]
      Console.result((fields + (user.isDisabled ? ["disabled"] : [])).joined(separator: "\t"))
    }
  }
}

/// An account for programs; nothing secret in it.
private struct UserJSON: Encodable {
  let login: String
  let name: String
  let role: String
  let unit: String?
  let place: String?
  let isDisabled: Bool
  let hasAuthenticator: Bool
  let hasPersonalCode: Bool
  let createdAt: String

  init(_ user: StaffMember, _ offset: UTCOffset) {
    (login, name, role, unit, place) = (user.login, user.name, user.role.rawValue, user.unit, user.place)
    (isDisabled, hasAuthenticator, hasPersonalCode) = (
      user.isDisabled, user.hasAuthenticator, user.personalCode != nil
    )
    createdAt = offset.rfc3339(user.createdAt)
  }
}
