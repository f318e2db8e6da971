internal import Credentials
internal import Templates

/// The shape of `desk-password.mustache`: the own password.
struct PasswordPage {
  let shape: Shape
  private let frame: Frame
  private let token: TextSlot
  private let problem: TextSlot

  init() {
    var builder = ShapeBuilder("desk password")
    frame = Frame(&builder)
    token = builder.text("passwordToken")
    problem = builder.text("problem")
    shape = builder.build()
  }

  func render(
    problem found: AccountProblem?, _ maker: PageMaker, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> [UInt8] {
    try maker.page("desk-password", shape) { record throws(Failure) in
      try frame.fill(&record, title: try maker.say("desk.password"), maker, visit)
      record.set(token, person.token.formToken(for: "/password"))
      record.set(
        problem, try found.map { problem throws(Failure) in try maker.say("desk.account.\(problem.key)") } ?? "")
    }
  }
}
