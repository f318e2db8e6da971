internal import CaseStore
internal import HTTPExchange
internal import Workspace

/// What was made for the desk, `var/print`: nothing outside it is ever opened, whatever an address or the database says.
struct PrintFolder {
  private let root: String

  init(_ workspace: Workspace) { root = workspace.prints }

  /// A file of an order; nil where it is not there.
  func file(_ name: String, of order: Int64) -> FileBody? { FileBody(below: root, [String(order), name]) }

  /// The picture of a design; nil where none was drawn.
  func picture(of design: String) -> FileBody? {
    FileBody(below: root, ["designs", design + ".png"]).flatMap { $0.length > 0 ? $0 : nil }
  }
}
