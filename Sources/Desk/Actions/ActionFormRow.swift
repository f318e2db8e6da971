internal import CaseStore
internal import Casework
internal import Templates

/// What the forms of a case page are filled with.
struct ActionFormContent {
  var actions: [Action]
  /// The number of events that was seen when the page was made.
  var seen: Int
  var units: [Choice]
  var replyTemplates: [ReplyTemplate]
  /// What was typed, with the action it was typed for.
  var typed: TypedForm?
  /// What has to be changed in what was typed.
  var mistake: String = ""

  var typedAction: Action? { typed?["action"].flatMap { Action(rawValue: $0) } }
}

/// The form of one action, as `desk-case.mustache` shows it.
struct ActionFormRow {
  let shape: Shape
  private let action: TextSlot
  private let title: TextSlot
  private let submit: TextSlot
  private let isOpen: FlagSlot
  private let isPlain: FlagSlot
  private let problem: TextSlot
  private let seen: TextSlot
  private let asks: [(name: String, flag: FlagSlot)]
  private let text: TextSlot
  private let textLabel: TextSlot
  private let isTextOptional: FlagSlot
  private let day: TextSlot
  private let number: TextSlot
  private let isLongStanding: FlagSlot
  private let selects: ListSlot
  private let select: SelectRow
  private let outcomes: ListSlot
  private let choice: ChoiceRow
  private let templates: ListSlot

  init() {
    var builder = ShapeBuilder("action form")
    action = builder.text("action")
    title = builder.text("actionTitle")
    submit = builder.text("submit")
    isOpen = builder.flag("isOpen")
    isPlain = builder.flag("isPlain")
    problem = builder.text("problem")
    seen = builder.text("seen")
    asks = ["Text", "Day", "Number", "Outcome", "LongStanding"].map { ($0, builder.flag("asks\($0)")) }
    text = builder.text("typedText")
    textLabel = builder.text("textLabel")
    isTextOptional = builder.flag("isTextOptional")
    day = builder.text("day")
    number = builder.text("earlier")
    isLongStanding = builder.flag("isLongStanding")
    select = SelectRow()
    selects = builder.list("selects", select.shape)
    choice = ChoiceRow()
    outcomes = builder.list("outcomes", choice.shape)
    templates = builder.list("replyTemplates", choice.shape)
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ offered: Action, _ content: ActionFormContent, isFirst: Bool, _ maker: PageMaker
  ) throws(Failure) {
    let typed = content.typedAction == offered ? content.typed : nil
    row.set(action, offered.rawValue)
    row.set(title, try maker.say("desk.do.\(offered.rawValue)"))
    row.set(submit, try maker.say("desk.submit.\(offered.rawValue)"))
    row.set(isPlain, offered.fields.isEmpty)
    row.set(isOpen, typed != nil || isFirst || (offered == .answer && !content.actions.contains(.dispatch)))
    row.set(problem, typed == nil ? "" : content.mistake)
    row.set(seen, String(content.seen))
    fillAsked(&row, offered)
    row.set(text, typed?["text"] ?? "")
    row.set(textLabel, offered.asksText ? try maker.say("desk.text.\(offered.rawValue)") : "")
    row.set(isTextOptional, offered.fields.contains(.text(isRequired: false)))
    row.set(day, typed?["day"] ?? "")
    row.set(number, typed?["number"] ?? "")
    row.set(isLongStanding, typed?["longStanding"] != nil)
    try fillChoices(&row, offered, content, typed, maker)
  }

  private func fillAsked(_ row: inout Row, _ offered: Action) {
    for ask in asks {
      let isAsked: Bool =
        switch ask.name {
        case "Text": offered.asksText
        case "Day": offered.fields.contains(.day)
        case "Number": offered.fields.contains(.number)
        case "Outcome": offered.fields.contains(.outcome)
        default: offered.fields.contains(.longStanding)
        }
      row.set(ask.flag, isAsked)
    }
  }

  private func fillChoices(
    _ row: inout Row, _ offered: Action, _ content: ActionFormContent, _ typed: TypedForm?, _ maker: PageMaker
  ) throws(Failure) {
    for field in offered.fields {
      guard let entry = try select(field, content, typed, maker) else { continue }
      let label = try maker.say("desk.field.\(entry.name == "target" ? "target-\(offered.rawValue)" : entry.name)")
      row.append(selects) { select.fill(&$0, entry, label: label) }
    }
    for outcome in FollowUpOutcome.allCases where offered.fields.contains(.outcome) {
      let entry = Choice(value: outcome.rawValue, label: try maker.say("desk.outcome.\(outcome.rawValue)"))
      row.append(outcomes) { choice.fill(&$0, entry, chosen: typed?["outcome"] ?? "") }
    }
    for (index, template) in content.replyTemplates.enumerated() where offered == .answer {
      let entry = Choice(value: String(index), label: template.title)
      row.append(templates) { choice.fill(&$0, entry, chosen: "") }
    }
  }

  private func select(
    _ field: ActionField, _ content: ActionFormContent, _ typed: TypedForm?, _ maker: PageMaker
  ) throws(Failure) -> (name: String, choices: [Choice], chosen: String, isOptional: Bool)? {
    switch field {
    case .target: return ("target", content.units, typed?["target"] ?? "", true)
    case .grade:
      let grades = try Grade.allCases.map { grade throws(Failure) in
        Choice(value: String(grade.rawValue), label: try maker.say("grade.\(grade.rawValue)"))
      }
      return ("grade", grades, typed?["grade"] ?? "", true)
    case .resolution:
      let resolutions = try Resolution.allCases.reversed().map { resolution throws(Failure) in
        Choice(value: String(resolution.rawValue), label: try maker.say("resolution.\(resolution.rawValue)"))
      }
      return ("resolution", resolutions, typed?["resolution"] ?? "", true)
    case .text, .day, .number, .outcome, .longStanding: return nil
    }
  }
}

extension Action {
  fileprivate var asksText: Bool {
    fields.contains(.text(isRequired: true)) || fields.contains(.text(isRequired: false))
  }
}
