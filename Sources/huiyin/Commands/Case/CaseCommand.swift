import ArgumentParser

/// `huiyin case`
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "What the desk does, by command line: for scripts, and for offices without a browser.",
    discussion: """
      Every action names the case, and who acts: --as LOGIN, or --role ROLE with --unit UNIT. What has to be said is \
      --text, or comes from standard input. A case that others changed since you looked is left as it is: --expect says \
      how many events you saw. “huiyin case batch” takes one JSON object a line, for hundreds of actions at once.
      """,
    subcommands: [
      CaseList.self, CaseShow.self, CaseReceive.self, DeedCommand<Dispatching>.self, DeedCommand<Signing>.self,
      DeedCommand<Contacting>.self, DeedCommand<SendingBack>.self, DeedCommand<Answering>.self,
      DeedCommand<Joining>.self, DeedCommand<Contributing>.self, DeedCommand<Pausing>.self,
      DeedCommand<Unpausing>.self, DeedCommand<Extending>.self, DeedCommand<Escalating>.self,
      DeedCommand<Supervising>.self, DeedCommand<Instructing>.self, DeedCommand<FollowingUp>.self,
      DeedCommand<LookingBack>.self, DeedCommand<Confirming>.self, DeedCommand<Closing>.self,
      DeedCommand<Reopening>.self, DeedCommand<Merging>.self, DeedCommand<Declining>.self, DeedCommand<Shelving>.self,
      DeedCommand<Resuming>.self, DeedCommand<Remarking>.self, CaseDisclose.self, CaseBatch.self,
    ])
}
