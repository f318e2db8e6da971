import PortalContent

/// A text with names left open.
struct Pattern: Sendable {
  private enum Piece: Sendable {
    case text(Substring)
    case place
    case unit
  }

  private let pieces: [Piece]

  init(_ text: String) {
    pieces = text.split(separator: "{place}", omittingEmptySubsequences: false).enumerated().flatMap { number, part in
      (number > 0 ? [Piece.place] : []) + Self.withUnits(part)
    }
  }

  /// The text with the names of a place and a unit in it.
  func filled(place: String, unit: String = "") -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .place: text += place
      case .unit: text += unit
      }
    }
    return text
  }

  private static func withUnits(_ text: Substring) -> [Piece] {
    text.split(separator: "{unit}", omittingEmptySubsequences: false).enumerated().flatMap { number, part in
      (number > 0 ? [.unit] : []) + (part.isEmpty ? [] : [Piece.text(part)])
    }
  }
}
