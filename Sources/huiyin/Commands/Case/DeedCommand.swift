import ArgumentParser
import CaseStore
import Casework

/// One action on one case: `huiyin case sign 20261121-0042 --as wang`.
struct DeedCommand<Kind: DeedKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Kind.action.rawValue, abstract: Kind.action.abstract)
  }

  @OptionGroup var options: DeedOptions
  @OptionGroup var own: Kind

  func run() throws {
    let desk = try CaseDesk(workspace: options.workspace.workspace)
    try Said(asJSON: options.json, offset: desk.offset, number: options.number).say {
      var deed = options.deed(Kind.action)
      own.complete(&deed)
      return try desk.isQuestion(deed) ? .suggestion(desk.suggestion(for: deed)) : .done(desk.perform(deed))
    }
  }
}
