import CaseStore
import Foundation
import Posters

/// The files of an order: what a batch leaves, sorted into what is handed out.
struct OrderFiles {
  private let folder: String

  init(_ folder: String) { self.folder = folder }

  /// What is handed out of a batch. Pages that are in an archive are not kept once more beside it.
  ///
  /// - Throws: `CocoaError`.
  func handedOver(_ result: PrintResult) throws -> [PrintFile] {
    let archives = result.files.filter { $0.hasSuffix(".zip") }
    let whole = result.files.filter { !$0.hasSuffix(".zip") && result.wholes.contains($0) }
    let manifest = "manifest.csv"
    for name in result.files where !whole.contains(name) && !archives.contains(name) {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
    return try whole.map { try file($0, kind(of: $0, result)) } + archives.map { try file($0, .archive) }
      + [file(manifest, .manifest)]
  }

  private func kind(of name: String, _ result: PrintResult) -> PrintFile.Kind {
    if name.hasSuffix(".png") { return .picture }
    return name == result.proof ? .proof : .merged
  }

  private func file(_ name: String, _ kind: PrintFile.Kind) throws -> PrintFile {
    let size = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.size] as? Int
    return PrintFile(name: name, kind: kind, bytes: size ?? 0)
  }
}
