public import ArgumentParser
public import Casework

/// Who acts.
struct ActorOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: ArgumentHelp("Who acts, by the login.", valueName: "login"))
  var login: String?

  @Option(help: ArgumentHelp("What who acts is, where no account is named.", valueName: "role"))
  var role: Role?

  @Option(help: ArgumentHelp("The code of the unit of who acts, with --role handler.", valueName: "unit"))
  var unit: String?

  var actor: NamedActor { NamedActor(login: login, role: role, unit: unit) }
}

/// Who acts, as it was said.
struct NamedActor {
  var login: String?
  var role: Role?
  var unit: String?

  /// Whether anything was said.
  var isNamed: Bool { login != nil || role != nil }
}

extension Role: ExpressibleByArgument {}
