/// What a finished page shall be read as: all of a code that the last gate still asks for once it is drawn.
struct ExpectedCode {
  /// What a reader shall get.
  let text: String
  /// Its rectangle on the page, in millimetres.
  let area: Box
  /// The width of one module on the page.
  let module: Double

  init(_ code: PlacedCode) {
    (text, area, module) = (code.text, code.area, code.module)
  }
}
