import ArgumentParser
import Foundation

/// The templates and the starter content that come with the program: beside it once installed, in the checkout before.
struct SharedFiles {
  let templates: String
  let starter: String

  /// Looks for the files that come with the program.
  ///
  /// - Throws: `ExitCode.noInput` after saying where was looked.
  static func find() throws -> SharedFiles {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let installed = program.deletingLastPathComponent().deletingLastPathComponent().appending(path: "share/huiyin").path
    let installedFiles = SharedFiles(templates: installed + "/site-templates", starter: installed + "/starter")
    if installedFiles.areThere { return installedFiles }
    var folder = program
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let checkout = SharedFiles(
        templates: folder.path + "/site-templates", starter: folder.path + "/Examples/starter")
      if checkout.areThere { return checkout }
    }
    Console.note(
      "The templates that come with huiyin are not in \(installed) and not in the folders above the program. "
        + "Install huiyin with “make install”.")
    throw ExitCode.noInput
  }

  private var areThere: Bool {
    [templates, starter].allSatisfy { FileManager.default.fileExists(atPath: $0) }
  }
}
