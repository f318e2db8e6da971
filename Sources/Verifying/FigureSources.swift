import Foundation

/// `figures.json`: where every figure comes from.
struct FigureSources: Decodable {
  /// A page and the line of counts behind it.
  struct Page: Decodable {
    let page: String
    let counts: String
    let row: String
  }

  /// The appraisal of a peer group: the peer groups stand in the order of their numbers.
  struct Appraisal: Decodable {
    /// What one figure counts.
    struct Part: Decodable {
      let figure: String
      let points: Int
      let lessIsBetter: Bool

      private enum CodingKeys: String, CodingKey {
        case figure
        case points
        case lessIsBetter = "less_is_better"
      }
    }

    let group: String
    let parts: [Part]
  }

  let figures: [String: RateDefinition]
  let appraisal: [Appraisal]
  let pages: [Page]
  let minimumRanked: Int

  private enum CodingKeys: String, CodingKey {
    case figures
    case appraisal
    case pages
    case minimumRanked = "minimum_ranked"
  }

  /// Reads the file; nil where it is none.
  init?(_ text: String) {
    guard let sources = try? JSONDecoder().decode(FigureSources.self, from: Data(text.utf8)) else { return nil }
    self = sources
  }
}
