import Templates

/// One design of a brief, checked as it stands and compiled once.
struct BriefDesign {
  private let path: String
  private let measures: Measures
  private let template: Template

  init(path: String, wording: String, language: String, _ shape: Shape) throws(PrintProblem) {
    let source = DesignSource(file: path, bytes: try Files.read(path))
    self.path = path
    do throws(PrintProblem) {
      measures = try Measures(try source.checked())
    } catch {
      throw error.at(PrintProblem.Spot(file: path, line: 0, column: 0))
    }
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    do throws(TemplateError) {
      template = try TemplateSet(templates: [name: source.template], wording: wording, language: language)
        .template(name, for: shape)
    } catch {
      throw PrintProblem(.template("\(error)"))
    }
  }

  /// A page with its values.
  func drawing(_ record: borrowing Record) throws(PrintProblem) -> PageDrawing {
    var bytes: [UInt8] = []
    let root: Element
    do throws(RenderError) {
      try template.render(record, into: &bytes)
    } catch {
      throw PrintProblem(.template("\(error)"))
    }
    do throws(XMLMistake) {
      root = try XMLParser.parse(bytes)
    } catch {
      throw PrintProblem(.notXML(error.kind.sentence), spot: PrintProblem.Spot(file: path, line: 0, column: 0))
    }
    return try PageComposer.compose(root, measures, url: "")
  }
}
