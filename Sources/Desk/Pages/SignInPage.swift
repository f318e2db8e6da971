internal import Templates

/// The shape of `desk-sign-in.mustache`: who is there, and what waits until that is known.
struct SignInPage {
  /// What the page shows.
  struct Content {
    /// Where to go on.
    var to: String
    var login = ""
    /// What was typed before the session was over.
    var typed = TypedForm(carried: [])
    /// The key of what to say, and its values.
    var problem: (key: String, values: [(String, String)])?
    var asksCode = false

    init(to: String, login: String = "", typed: TypedForm? = nil) {
      self.to = to
      self.login = login
      self.typed = typed ?? self.typed
    }
  }

  let shape: Shape
  private let frame: Frame
  private let to: TextSlot
  private let login: TextSlot
  private let problem: TextSlot
  private let asksCode: FlagSlot
  private let hasTyped: FlagSlot
  private let typed: ListSlot
  private let field: FieldRow

  init() {
    var builder = ShapeBuilder("desk sign-in")
    frame = Frame(&builder)
    to = builder.text("to")
    login = builder.text("login")
    problem = builder.text("problem")
    asksCode = builder.flag("asksCode")
    hasTyped = builder.flag("hasTyped")
    field = FieldRow()
    typed = builder.list("typed", field.shape)
    shape = builder.build()
  }

  func render(_ content: Content, _ maker: PageMaker, _ visit: Visit) throws(Failure) -> [UInt8] {
    try maker.page("desk-sign-in", shape) { record throws(Failure) in
      try frame.fill(&record, title: try maker.say("desk.sign-in"), maker, visit)
      record.set(to, content.to)
      record.set(login, content.login)
      record.set(
        problem, try content.problem.map { key, values throws(Failure) in try maker.say(key, all: values) } ?? "")
      record.set(asksCode, content.asksCode)
      record.set(hasTyped, !content.typed.fields.isEmpty)
      for carried in content.typed.carried { record.append(typed) { field.fill(&$0, carried) } }
    }
  }
}
