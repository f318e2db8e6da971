import Templates
import Testing

@Suite("The Mustache specification")
struct SpecificationTests {
  @Test(
    "every vector renders as specified, or is refused for the reason listed",
    .enabled(if: SpecificationVectors.arePresent, "../shared/data/mustache-spec is not there"),
    arguments: [
      "comments", "delimiters", "dynamic-names", "inheritance", "interpolation", "inverted", "lambdas", "partials",
      "sections",
    ])
  func vectors(file: String) throws {
    var notMet = Set(refusedVectors.keys.filter { $0.hasPrefix(file + ": ") })
    for vector in try SpecificationVectors.read(file) {
      let name = "\(file): \(vector.name)"
      notMet.remove(name)
      let wanted = refusedVectors[name].map(Outcome.refused) ?? .rendered(vector.expected)
      #expect(outcome(of: vector) == wanted, "\(name)")
    }
    #expect(notMet == [], "listed as refused, but not in the specification")
  }

  private enum Outcome: Equatable {
    case rendered(String)
    case refused(String)
  }

  private func outcome(of vector: SpecificationVectors.Vector) -> Outcome {
    if vector.data.holdsFunctions { return .refused("a shape has no functions") }
    let sources = [vector.template] + (vector.partials ?? [:]).values
    let derived = DerivedShape("data", samples: [vector.data.asRecord], markup: namesShownRaw(in: sources))
    var templates = vector.partials ?? [:]
    templates["vector"] = vector.template
    do {
      let template = try TemplateSet(templates: templates).template("vector", for: derived.shape)
      var page: [UInt8] = []
      try template.render(derived.record(of: vector.data.asRecord), into: &page)
      return .rendered(String(decoding: page, as: UTF8.self))
    } catch let error as TemplateError {
      return .refused(error.problem.description)
    } catch {
      return .refused("\(error)")
    }
  }

  private func namesShownRaw(in sources: [String]) -> Set<String> {
    let tag = /(?:\{\{\{|&)\s*([\w.]+)/
    return Set(
      sources.flatMap { source in
        source.matches(of: tag).map { match in
          let name = String(match.1)
          return name == "." ? name : name.split(separator: ".").last.map(String.init) ?? name
        }
      })
  }
}
