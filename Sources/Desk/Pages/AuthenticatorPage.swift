internal import CaseStore
internal import Credentials
internal import Templates

/// The shape of `desk-authenticator.mustache`: the own authenticator app, with a secret to take over or to give up.
struct AuthenticatorPage {
  /// What the page shows.
  struct Content {
    /// A secret to take over; nil where the app is asked for already.
    var secret: TimeBasedCode?
    var problem: AccountProblem?
    /// What was done just now: a word of the address.
    var done = ""
  }

  let shape: Shape
  private let frame: Frame
  private let token: TextSlot
  private let problem: TextSlot
  private let isEnrolled: FlagSlot
  private let isRemoved: FlagSlot
  private let hasAuthenticator: FlagSlot
  private let secret: TextSlot
  private let groups: TextSlot
  private let address: TextSlot

  init() {
    var builder = ShapeBuilder("desk authenticator")
    frame = Frame(&builder)
    token = builder.text("authenticatorToken")
    problem = builder.text("problem")
    isEnrolled = builder.flag("isEnrolled")
    isRemoved = builder.flag("isRemoved")
    hasAuthenticator = builder.flag("hasAuthenticator")
    secret = builder.text("secret")
    groups = builder.text("secretInGroups")
    address = builder.text("enrolmentAddress")
    shape = builder.build()
  }

  func render(
    _ content: Content, _ maker: PageMaker, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> [UInt8] {
    try maker.page("desk-authenticator", shape) { record throws(Failure) in
      try frame.fill(&record, title: try maker.say("desk.authenticator"), maker, visit)
      record.set(token, person.token.formToken(for: "/authenticator"))
      record.set(
        problem,
        try content.problem.map { problem throws(Failure) in try maker.say("desk.account.\(problem.key)") } ?? "")
      record.set(isEnrolled, content.done == "enrolled" && person.user.hasAuthenticator)
      record.set(isRemoved, content.done == "removed" && !person.user.hasAuthenticator)
      record.set(hasAuthenticator, content.secret == nil)
      record.set(secret, content.secret?.secretText ?? "")
      record.set(groups, content.secret.map { Self.inGroups($0.secretText) } ?? "")
      let issuer = maker.profile.name
      record.set(address, content.secret?.enrolmentAddress(issuer: issuer, account: person.user.login) ?? "")
    }
  }

  /// Four letters at a time, as they are typed.
  private static func inGroups(_ text: String) -> String {
    var groups = ""
    for (position, letter) in text.enumerated() {
      if position > 0, position.isMultiple(of: 4) { groups.append(" ") }
      groups.append(letter)
    }
    return groups
  }
}
