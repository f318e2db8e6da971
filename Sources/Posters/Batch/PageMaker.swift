import Templates

/// Makes pages of a design for one item after the other.
final class PageMaker {
  let design: Design
  let typesetter: Typesetter
  let canvas: Canvas
  let gate: PageCheck
  private let office: PrintOffice
  private var bytes: [UInt8] = []

  init(design: Design, office: PrintOffice, characters: Set<Unicode.Scalar>, outlined: Bool) throws(PrintProblem) {
    self.design = design
    self.office = office
    typesetter = Typesetter(try FontShelf(characters: characters))
    canvas = Canvas(typesetter: typesetter, outlined: outlined)
    gate = try PageCheck(canvas: canvas, typesetter: typesetter)
  }

  /// The pages of an item, its words put in.
  func pages(_ item: PrintItem) throws(PrintProblem) -> [PageDrawing] {
    let record = PageWords.shared.record(item, office)
    var drawings: [PageDrawing] = []
    for page in design.pages {
      do throws(PrintProblem) {
        drawings.append(try drawing(page, record, item))
      } catch {
        throw error.at(PrintProblem.Spot(file: page.file, line: 0, column: 0)).on(item.label)
      }
    }
    return drawings
  }

  /// The same, once every page has passed the last gate.
  func checkedPages(_ item: PrintItem, warnings: inout [String]) throws(PrintProblem) -> [PageDrawing] {
    let drawings = try pages(item)
    for (drawing, page) in zip(drawings, design.pages) {
      do throws(PrintProblem) {
        for warning in try gate.check(drawing) where !warnings.contains(warning) { warnings.append(warning) }
      } catch {
        throw error.at(PrintProblem.Spot(file: page.file, line: 0, column: 0)).on(item.label)
      }
    }
    return drawings
  }

  private func drawing(_ page: DesignPage, _ record: Record, _ item: PrintItem) throws(PrintProblem) -> PageDrawing {
    bytes.removeAll(keepingCapacity: true)
    do throws(RenderError) {
      try page.template.render(record, into: &bytes)
    } catch {
      throw PrintProblem(.template("\(error)"))
    }
    let root: Element
    do throws(XMLMistake) {
      root = try XMLParser.parse(bytes)
    } catch {
      throw PrintProblem(.notXML(error.kind.sentence))
    }
    return try PageComposer.compose(root, page.measures, url: item.url)
  }
}

extension PrintItem {
  /// How messages call it.
  var label: String { "\(placeName) (\(code))" }
}
