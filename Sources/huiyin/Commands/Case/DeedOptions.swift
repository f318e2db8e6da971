import ArgumentParser
import CaseStore
import Casework

/// What every action on a case is given.
struct DeedOptions: ParsableArguments {
  @OptionGroup var workspace: WorkspaceOptions

  @Argument(help: "The case's number, as 20261121-0042.")
  var number: String

  @OptionGroup var actor: ActorOptions

  @Option(help: ArgumentHelp("When it was done, as 2026-11-21 09:05; now where left out.", valueName: "time"))
  var at: String?

  @Option(help: "What is said: the answer, the reason. “-” takes it from standard input.")
  var text: String?

  @Option(help: ArgumentHelp("How many events the case had when you decided.", valueName: "events"))
  var expect: Int?

  @Flag(help: "Write the result as JSON.")
  var json = false

  func deed(_ action: Action) -> Deed {
    var deed = Deed(action: action, number: number)
    (deed.actor, deed.at, deed.expected) = (actor.actor, at, expect)
    let isTyped = text == "-" || text == nil && action.needsText
    deed.text = isTyped ? Console.input() : text
    return deed
  }
}

extension Action {
  /// Whether it says nothing without words: an answer, a reason that is published as a count, an instruction.
  var needsText: Bool {
    switch self {
    case .answer, .sendBack, .contribute, .reopen, .decline, .shelve, .instruct, .extend, .pause, .remark: true
    case .receive, .dispatch, .sign, .contact, .joinUnit, .rate, .close, .merge, .resume, .withdraw, .escalate,
      .supervise, .followUp, .lookBack, .confirm, .unpause, .disclose:
      false
    }
  }
}
