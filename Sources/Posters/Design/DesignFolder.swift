import Templates

/// The folder of designs, `site-templates/print`: SVG files, their wording, the palette and the sheets.
public struct DesignFolder: Sendable {
  let path: String
  let wording: String
  let wordingFile: String

  /// Opens a folder of designs.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - language: the file of wording to use, `zh` for `wording/zh.txt`.
  /// - Throws: ``PrintProblem`` where the wording cannot be read.
  public init(path: String, language: String = "zh") throws(PrintProblem) {
    self.path = path
    wordingFile = language
    wording = String(decoding: try Files.read(path + "/wording/" + language + ".txt"), as: UTF8.self)
  }

  /// The names of the designs there are, in order.
  public var names: [String] {
    Files.names(in: path).filter { $0.hasSuffix(Self.ending) }.map { String($0.dropLast(Self.ending.utf8.count)) }
      .filter { !$0.utf8.contains(UInt8(ascii: ".")) }.sorted()
  }

  private static let ending = ".svg"

  /// Reads, checks and compiles a design with all its pages: `leaflet.svg`, `leaflet.2.svg` and so on.
  ///
  /// - Throws: ``PrintProblem`` with file, line and column of what is wrong.
  public func design(_ name: String) throws(PrintProblem) -> Design {
    guard names.contains(name) else { throw PrintProblem(.noDesign(name, nearest: Nearest.to(name, among: names))) }
    let files = [name + Self.ending] + (2...9).map { "\(name).\($0)\(Self.ending)" }
    var sources: [String: String] = [:]
    var pages: [(name: String, root: Element)] = []
    for file in files where file == files[0] || Files.exists(path + "/" + file) {
      let bytes = try Files.read(path + "/" + file)
      let source = DesignSource(file: path + "/" + file, bytes: bytes)
      pages.append((file, try source.checked()))
      sources[file] = source.template
    }
    let measures = try measures(of: pages)
    guard let first = measures.first else { throw PrintProblem(.size) }
    guard pages.contains(where: { $0.root.contains { $0[.code] != nil } }) else {
      throw PrintProblem(.noCode, spot: PrintProblem.Spot(file: path + "/" + files[0], line: 0, column: 0))
    }
    return Design(
      name: name, measures: first, pages: try compiled(Array(zip(pages.map(\.name), measures)), sources))
  }

  private func measures(of pages: [(name: String, root: Element)]) throws(PrintProblem) -> [Measures] {
    var all: [Measures] = []
    for page in pages {
      let spot = PrintProblem.Spot(file: path + "/" + page.name, line: 0, column: 0)
      do throws(PrintProblem) {
        let measures = try Measures(page.root)
        guard all.allSatisfy({ $0.width == measures.width && $0.height == measures.height }) else {
          throw PrintProblem(.twoPagesDiffer)
        }
        all.append(measures)
      } catch {
        throw error.at(spot)
      }
    }
    return all
  }

  private func compiled(_ files: [(name: String, measures: Measures)], _ sources: [String: String]) throws(PrintProblem)
    -> [DesignPage]
  {
    var pages: [DesignPage] = []
    do throws(TemplateError) {
      let templates = try TemplateSet(templates: sources, wording: wording, language: wordingFile)
      for (name, measures) in files {
        pages.append(
          DesignPage(
            file: path + "/" + name, measures: measures,
            template: try templates.template(name, for: PageWords.shared.shape)))
      }
    } catch {
      throw PrintProblem(.template(message(error)))
    }
    return pages
  }

  /// The templates are named by their files already.
  private func message(_ error: TemplateError) -> String {
    let text = "\(error)"
    let parts = text.split(separator: ".svg.mustache", omittingEmptySubsequences: false)
    return parts.count > 1 ? path + "/" + parts.joined(separator: ".svg") : text
  }
}

extension DesignFolder {
  /// An entry of the wording that names files and proof sheets; the key itself where there is none.
  func word(_ key: String) -> String {
    for line in wording.split(separator: "\n") {
      guard let equals = line.firstIndex(of: "="), line[..<equals].filter({ $0 != " " }) == key else { continue }
      return String(line[line.index(after: equals)...].drop { $0 == " " })
    }
    return key
  }
}
