import ArgumentParser
import CaseStore
import Foundation
import PortalContent
import Sealing
import Workspace

/// `huiyin init`
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new workspace that builds at once: content to edit, templates, keys and an empty database.")

  @Argument(help: "The folder to make; it must be absent or empty.")
  var directory: String

  func run() throws {
    let shared = try SharedFiles.find()
    let workspace = Workspace(directory)
    try requireEmpty(workspace)
    let files = FileManager.default
    try files.createDirectory(atPath: workspace.path, withIntermediateDirectories: true)
    try FreshCopy.make(of: shared.starter + "/content", at: workspace.content)
    try FreshCopy.make(of: shared.templates, at: workspace.templates)
    for folder in [workspace.site, workspace.storage] {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try files.setAttributes([.posixPermissions: 0o750], ofItemAtPath: workspace.storage)
    try ContactKeys.makeIfMissing(in: workspace)
    let options = try WorkspaceOptions.parse(["--workspace", workspace.path])
    _ = try options.store(for: try options.portal())
    Console.result(
      "made \(workspace.path): edit \(workspace.content)/portal.yaml, then run huiyin build --workspace \(workspace.path)"
    )
  }

  private func requireEmpty(_ workspace: Workspace) throws {
    let there = (try? FileManager.default.contentsOfDirectory(atPath: workspace.path)) ?? []
    guard there.isEmpty else {
      throw ValidationError("\(workspace.path) holds files already. Name a folder that is absent or empty.")
    }
  }
}
