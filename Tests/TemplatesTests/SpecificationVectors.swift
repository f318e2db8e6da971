import Foundation

/// The test vectors of the Mustache specification, where they lie beside the checkout.
struct SpecificationVectors: Decodable {
  let tests: [Vector]

  struct Vector: Decodable, Sendable {
    let name: String
    let data: JSONValue
    let template: String
    let partials: [String: String]?
    let expected: String
  }

  static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .appending(path: "../../../../shared/data/mustache-spec").standardizedFileURL

  static var arePresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func read(_ file: String) throws -> [Vector] {
    try JSONDecoder().decode(SpecificationVectors.self, from: Data(contentsOf: folder.appending(path: file + ".json")))
      .tests
  }
}
