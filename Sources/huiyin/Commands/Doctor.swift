import ArgumentParser
import Doctor
import Workspace

/// `huiyin doctor`
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at everything that has to be right for the portal to work, and say what to do.",
    discussion: """
      Changes nothing. Ends with 1 where something does not work, or what should be shut is open; warnings alone end with 0. \
      Run it as the portal's user, and with --url from another machine too.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(
    help: "The address that residents use, to look at the web server from outside, as in https://e.example.gov.cn.")
  var url: String?

  @Flag(help: "Print the findings as JSON.")
  var json = false

  func validate() throws {
    guard let url else { return }
    guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
      throw ValidationError("--url takes an address that begins with https:// or http://")
    }
  }

  func run() throws {
    let diagnosis = Examination(options.workspace, at: Clock.now(), address: url, decoderTrial: { DecoderTest.run() })
      .run()
    Console.result(json ? try diagnosis.json() : diagnosis.lines.joined(separator: "\n"))
    if diagnosis.isWrong { throw ExitCode.foundWrong }
  }
}
