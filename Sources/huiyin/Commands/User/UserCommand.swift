import ArgumentParser

/// `huiyin user`
struct UserCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user",
    abstract: "The accounts of those who work here. Every change stands in the staff log.",
    subcommands: [
      UserAdd.self, UserDisable.self, UserEnable.self, UserPassword.self, UserCode.self,
      UserAuthenticator.self, UserList.self,
    ])
}
