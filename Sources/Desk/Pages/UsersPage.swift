internal import Credentials
internal import CaseStore
internal import Casework
internal import Templates

/// The shape of `desk-users.mustache`: the accounts, what is changed of them, and the staff log.
struct UsersPage {
  /// What the page shows.
  struct Content {
    var users: [StaffMember] = []
    var units: [Unit] = []
    var log: [StaffLogLine] = []
    /// The key of what was done just now; empty for nothing.
    var notice = ""
    var problem: AccountProblem?
    var typed: TypedForm?
  }

  let shape: Shape
  private let frame: Frame
  private let token: TextSlot
  private let notice: TextSlot
  private let problem: TextSlot
  private let typedLogin: TextSlot
  private let typedName: TextSlot
  private let roles: ListSlot
  private let units: ListSlot
  private let choice: ChoiceRow
  private let users: ListSlot
  private let user: UserRow
  private let log: ListSlot
  private let line: LogRow

  init() {
    var builder = ShapeBuilder("desk users")
    frame = Frame(&builder)
    token = builder.text("usersToken")
    notice = builder.text("notice")
    problem = builder.text("problem")
    typedLogin = builder.text("typedLogin")
    typedName = builder.text("typedName")
    choice = ChoiceRow()
    roles = builder.list("roles", choice.shape)
    units = builder.list("units", choice.shape)
    user = UserRow(choice)
    users = builder.list("users", user.shape)
    line = LogRow()
    log = builder.list("log", line.shape)
    shape = builder.build()
  }

  func render(
    _ content: Content, _ moments: Moments, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> [UInt8] {
    let maker = moments.maker
    let roleChoices = try Role.ofStaff.map { role throws(Failure) in
      Choice(value: role.rawValue, label: try maker.say("desk.role.\(role.rawValue)"))
    }
    let unitChoices = content.units.filter { !$0.isRetired }.map { Choice(value: $0.code, label: $0.name) }
    return try maker.page("desk-users", shape) { record throws(Failure) in
      try frame.fill(&record, title: try maker.say("desk.users"), maker, visit)
      record.set(token, person.token.formToken(for: "/users"))
      record.set(notice, content.notice.isEmpty ? "" : try maker.say("desk.account.did-\(content.notice)"))
      record.set(
        problem,
        try content.problem.map { problem throws(Failure) in try maker.say("desk.account.\(problem.key)") } ?? "")
      let added = content.typed?["change"] == "add" ? content.typed : nil
      record.set(typedLogin, added?["login"] ?? "")
      record.set(typedName, added?["name"] ?? "")
      for entry in roleChoices { record.append(roles) { choice.fill(&$0, entry, chosen: added?["role"] ?? "") } }
      for entry in unitChoices { record.append(units) { choice.fill(&$0, entry, chosen: added?["unit"] ?? "") } }
      for member in content.users {
        let roleName = roleChoices.first { $0.value == member.role.rawValue }?.label ?? member.role.rawValue
        record.append(users) {
          user.fill(
            &$0, member, roleName: roleName, isOwn: member.login == person.user.login, roleChoices, unitChoices)
        }
      }
      for entry in content.log {
        try record.append(log) { row throws(Failure) in try line.fill(&row, entry, moments) }
      }
    }
  }
}

private struct UserRow {
  let shape: Shape
  private let login: TextSlot
  private let name: TextSlot
  private let role: TextSlot
  private let unit: TextSlot
  private let code: TextSlot
  private let isDisabled: FlagSlot
  private let isOneself: FlagSlot
  private let hasAuthenticator: FlagSlot
  private let roles: ListSlot
  private let units: ListSlot
  private let choice: ChoiceRow

  init(_ choice: ChoiceRow) {
    self.choice = choice
    var builder = ShapeBuilder("user")
    login = builder.text("login")
    name = builder.text("name")
    role = builder.text("roleName")
    unit = builder.text("unitName")
    code = builder.text("personalCode")
    isDisabled = builder.flag("isDisabled")
    isOneself = builder.flag("isOneself")
    hasAuthenticator = builder.flag("hasAuthenticator")
    roles = builder.list("userRoles", choice.shape)
    units = builder.list("userUnits", choice.shape)
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ user: StaffMember, roleName: String, isOwn: Bool, _ roleChoices: [Choice],
    _ unitChoices: [Choice]
  ) {
    row.set(login, user.login)
    row.set(name, user.name)
    row.set(role, roleName)
    row.set(unit, unitChoices.first { $0.value == user.unit }?.label ?? user.unit ?? "")
    row.set(code, user.personalCode ?? "")
    row.set(isDisabled, user.isDisabled)
    row.set(isOneself, isOwn)
    row.set(hasAuthenticator, user.hasAuthenticator)
    for entry in roleChoices { row.append(roles) { choice.fill(&$0, entry, chosen: user.role.rawValue) } }
    for entry in unitChoices { row.append(units) { choice.fill(&$0, entry, chosen: user.unit ?? "") } }
  }
}

private struct LogRow {
  let shape: Shape
  private let at: TextSlot
  private let who: TextSlot
  private let what: TextSlot
  private let detail: TextSlot

  init() {
    var builder = ShapeBuilder("staff log")
    at = builder.text("at")
    who = builder.text("who")
    what = builder.text("what")
    detail = builder.text("detail")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ line: StaffLogLine, _ moments: Moments) throws(Failure) {
    row.set(at, moments.short(line.at))
    let nobody = try moments.maker.say("desk.log.command-line")
    row.set(who, line.login ?? nobody)
    row.set(what, try moments.maker.say("desk.log.\(line.deed.rawValue)"))
    row.set(detail, line.detail)
  }
}
