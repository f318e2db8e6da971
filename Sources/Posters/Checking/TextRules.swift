/// What text must keep away from: the edge, where paper is cut, and the codes.
struct TextRules {
  let measures: Measures
  let typesetter: Typesetter

  func check(_ page: PageDrawing) throws(PrintProblem) {
    let paper = Box(x: 0, y: 0, width: measures.width, height: measures.height)
    let codes = page.codes.map(\.area)
    for text in page.texts {
      guard let ink = try typesetter.set(text.block).ink else { continue }
      let placed = Box(x: ink.x + text.x, y: ink.y + text.y, width: ink.width, height: ink.height)
      let box = text.transform.box(placed)
      guard paper.outset(-measures.safe).holds(box) else {
        throw PrintProblem(.outsideSafeArea(text: text.block.text, safe: measures.safe))
      }
      guard !codes.contains(where: { $0.meets(box) }) else {
        throw PrintProblem(.textOverCode(text: text.block.text))
      }
    }
  }
}
