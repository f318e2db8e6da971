import Foundation

/// `figures.json`: where every figure comes from.
struct FigureSources: Decodable {
  /// A page and the line of counts behind it.
  struct Page: Decodable {
    let page: String
    let counts: String
    let row: String
  }

  let figures: [String: RateDefinition]
  let pages: [Page]
  let minimumRanked: Int

  private enum CodingKeys: String, CodingKey {
    case figures
    case pages
    case minimumRanked = "minimum_ranked"
  }

  /// Reads the file; nil where it is none.
  init?(_ text: String) {
    guard let sources = try? JSONDecoder().decode(FigureSources.self, from: Data(text.utf8)) else { return nil }
    self = sources
  }
}
