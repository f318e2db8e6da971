import CaseStore
import Casework
import Foundation
import PortalContent
import Posters
import Workspace

/// What the desk chooses from: designs with their pictures, and what content asks codes for. The desk's own program draws nothing.
struct PrintChoices {
  private static let pictureSide = 480
  private let workspace: Workspace
  private var folder: String { workspace.templates + "/print" }
  private var pictures: String { workspace.prints + "/designs" }

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// The portal's content.
  ///
  /// - Throws: ``PrintRoomProblem`` where it has mistakes.
  static func portal(_ workspace: Workspace) throws -> Portal {
    do {
      return try Portal.read(workspace: workspace.path)
    } catch {
      throw PrintRoomProblem.content(error.diagnostics.count)
    }
  }

  /// Brings what can be chosen up to date where a file has changed; a design with a mistake is left out and named, and content with
  /// mistakes leaves all as it was.
  ///
  /// - Throws: `StoreError`, or what keeps the folder of designs from being read.
  func keep(in store: CaseStore) throws {
    let mark = mark()
    guard try store.printChoicesMark() != mark, let portal = try? Self.portal(workspace) else { return }
    let designs = try DesignFolder(path: folder)
    let readable = designs.names.compactMap { name -> PrintDesign? in
      do throws(PrintProblem) {
        return try designs.design(name).choice
      } catch {
        Console.note("\(error)")
        return nil
      }
    }
    try store.keepPrintChoices(
      designs: readable.filter { $0.name != "calibration" },
      uses: portal.codePlan.map { PrintUse(level: $0.level, material: $0.material, placement: $0.placement) },
      mark: mark)
  }

  /// Draws the picture of one design that has none, or an older one.
  ///
  /// - Returns: false where all have theirs.
  /// - Throws: `StoreError`.
  func makePicture(_ store: CaseStore) throws -> Bool {
    guard let design = try store.printDesigns().first(where: { isMissing($0.name) }) else { return false }
    guard let portal = try? Self.portal(workspace) else { return false }
    let folder = try DesignFolder(path: folder)
    let job = PrintJob(
      folder: folder, design: try folder.design(design.name), office: PrintOffice(portal),
      options: PrintOptions(date: PDFDate(year: 2000, month: 1, day: 1)), output: pictures)
    do throws(PrintProblem) {
      _ = try job.writePictures(of: PrintItems(portal).sample, pixels: Self.pictureSide)
    } catch {
      Console.note("\(error)")
      // Not tried again until the design changes.
      try Data().write(to: URL(fileURLWithPath: picture(design.name)))
    }
    return true
  }

  private func picture(_ name: String) -> String { "\(pictures)/\(name).png" }

  private func isMissing(_ name: String) -> Bool {
    guard let drawn = changed(picture(name)), let design = changed("\(folder)/\(name).svg") else { return true }
    return drawn < design
  }

  private func changed(_ path: String) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
  }

  /// What the files look like from outside: names, sizes and times.
  private func mark() -> String {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let files = names.map { folder + "/" + $0 } + [workspace.content + "/codes.csv"]
    return files.map { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return "\(path) \(attributes?[.size] as? Int ?? 0) \(changed(path)?.timeIntervalSince1970 ?? 0)"
    }.joined(separator: "\n")
  }
}

extension Design {
  /// What the desk shows of it.
  fileprivate var choice: PrintDesign {
    PrintDesign(
      name: name, title: title, width: Int((size.width * 1000).rounded()), height: Int((size.height * 1000).rounded()),
      distance: distance.map { Int($0.rounded()) }, sheet: sheet)
  }
}
