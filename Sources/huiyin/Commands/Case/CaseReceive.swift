import ArgumentParser
import CaseStore
import Casework

/// `huiyin case receive`
struct CaseReceive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive",
    abstract: "Take down a report: at the telephone, from a letter.",
    discussion: """
      Prints the case's number and the query code that the reporter follows it with. A contact is given in a line of \
      “huiyin case batch”, because whoever uses this machine can read the arguments of commands.
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var actor: ActorOptions

  @Option(help: ArgumentHelp("The code of the place.", valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp("The printed code, where it was reported at one.", valueName: "code"))
  var code: String?

  @Option(help: ArgumentHelp("The code of the category.", valueName: "category"))
  var category: String?

  @Option(help: "What the reporter wants.")
  var kind: Kind = .help

  @Option(help: "The way it came in.")
  var channel: Channel = .hotline

  @Option(help: "A headline.")
  var subject: String?

  @Option(help: "Where exactly.")
  var location: String?

  @Option(help: "What is wrong; from standard input where left out.")
  var text: String?

  @Option(help: ArgumentHelp("When it came in, as 2026-11-21 09:05; now where left out.", valueName: "time"))
  var at: String?

  @Option(help: ArgumentHelp("A word of your own: received twice, it makes one case.", valueName: "word"))
  var key: String?

  @Flag(help: "The reporter does not want it published.")
  var unpublished = false

  @Flag(help: "Write the result as JSON.")
  var json = false

  func validate() throws {
    guard (place == nil) != (code == nil) else { throw ValidationError("Say where: --place PLACE or --code CODE.") }
  }

  func run() throws {
    let desk = try CaseDesk(workspace: workspace.workspace)
    try Said(asJSON: json, offset: desk.offset, number: "").say {
      .received(try desk.receive(arrival, in: workspace.workspace))
    }
  }

  private var arrival: Arrival {
    var arrival = Arrival(
      origin: code.map { .code($0) } ?? .place(place ?? ""), category: category, kind: kind, channel: channel,
      subject: subject, text: text ?? Console.input(), location: location)
    (arrival.actor, arrival.at, arrival.idempotencyKey) = (actor.actor, at, key)
    arrival.wantsNoPublication = unpublished
    return arrival
  }
}
