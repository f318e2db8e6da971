internal import CaseStore
internal import Casework
internal import Credentials
internal import Publishing
internal import Templates

/// The forms of a draft's page, as far as the role and the state allow them.
struct DraftDeedSlots {
  private let href: TextSlot
  private let token: TextSlot
  private let sight: TextSlot
  private let may: [(deed: DraftDeed, flag: FlagSlot)]
  private let isObjected: FlagSlot
  private let isUnanswered: FlagSlot
  private let flags: ListSlot
  private let choice: ChoiceRow
  private let grounds: ListSlot
  private let reasons: ListSlot
  private let phrase: TextSlot
  private let text: TextSlot

  init(_ builder: inout ShapeBuilder) {
    href = builder.text("decideHref")
    token = builder.text("decideToken")
    sight = builder.text("seen")
    may = [
      (.mask, builder.flag("mayMask")), (.publish, builder.flag("mayPublish")),
      (.withhold, builder.flag("mayWithhold")), (.withdraw, builder.flag("mayWithdraw")),
      (.redraft, builder.flag("mayRedraft")),
    ]
    isObjected = builder.flag("isObjected")
    isUnanswered = builder.flag("isUnanswered")
    choice = ChoiceRow()
    flags = builder.list("flags", choice.shape)
    grounds = builder.list("grounds", choice.shape)
    reasons = builder.list("reasons", choice.shape)
    phrase = builder.text("typedPhrase")
    text = builder.text("typedText")
  }

  func fill(
    _ record: inout Record, _ view: DraftView, _ maker: PageMaker, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) {
    let draft = view.draft
    let path = "/publication/\(draft.source.number)"
    record.set(href, visit.address(path))
    record.set(token, person.token.formToken(for: path))
    record.set(sight, DraftSight(draft).carried)
    let isBarred = draft.obstacles.contains(.objection) || draft.obstacles.contains(.unanswered)
    for (deed, flag) in may {
      let isPossible = deed.isFor(person.user.role) && deed.fits(draft.source.state)
      record.set(flag, isPossible && !(deed == .publish && isBarred))
    }
    record.set(isObjected, draft.obstacles.contains(.objection))
    record.set(isUnanswered, draft.obstacles.contains(.unanswered))
    for flag in draft.flags {
      let label = try maker.say("desk.publication.accept.\(flag.rawValue)")
      let chosen = view.typed?["accept-\(flag.rawValue)"] == nil ? "" : flag.rawValue
      record.append(flags) { choice.fill(&$0, Choice(value: flag.rawValue, label: label), chosen: chosen) }
    }
    for ground in WithholdingGround.allCases {
      let label = try maker.say("publication.ground.\(ground.rawValue)")
      let chosen = view.typed?["ground"] ?? (draft.source.reporterObjects ? WithholdingGround.reporter.rawValue : "")
      record.append(grounds) { choice.fill(&$0, Choice(value: ground.rawValue, label: label), chosen: chosen) }
    }
    for reason in DraftReason.allCases {
      let label = try maker.say(reason.key)
      record.append(reasons) { choice.fill(&$0, Choice(value: reason.rawValue, label: label), chosen: "") }
    }
    record.set(phrase, view.typed?["phrase"] ?? "")
    record.set(text, view.typed?["text"] ?? "")
  }
}
