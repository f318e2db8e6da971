import QRCode

/// What is drawn on a page, one after the other.
enum DrawStep {
  /// Shapes of the design, as a document for librsvg.
  case shapes(String)
  case text(PlacedText)
  case code(PlacedCode)
}

/// A code at its place.
struct PlacedCode {
  let symbol: Symbol
  /// What a reader shall get.
  let text: String
  /// The rectangle with its quiet zone, in units of the drawing.
  let box: Box
  /// From these units to millimetres of the page.
  let transform: Transform
  let ink: Colour
  let ground: Colour
  /// The share of the side that is left free for a logo; 0 for none.
  let logo: Double

  /// The rectangle on the page.
  var area: Box { transform.box(box) }
  /// Modules of the rectangle's side.
  var modules: Int { symbol.side + 2 * Symbol.quietZone }
  /// The width of one module on the page.
  var module: Double { box.width * transform.scale / Double(modules) }
}

/// One page of one item, before it is drawn.
struct PageDrawing {
  let measures: Measures
  let steps: [DrawStep]

  var codes: [PlacedCode] { steps.compactMap { if case .code(let code) = $0 { code } else { nil } } }
  var texts: [PlacedText] { steps.compactMap { if case .text(let text) = $0 { text } else { nil } } }
}
