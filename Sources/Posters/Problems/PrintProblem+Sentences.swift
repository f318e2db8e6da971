import Glibc

extension PrintProblem: CustomStringConvertible {
  /// Where, what happened and what to do, for the person at the command line.
  public var description: String {
    let file = spot.map { $0.line > 0 ? "\($0.file):\($0.line):\($0.column): " : "\($0.file): " } ?? ""
    let page = page.isEmpty ? "" : page + ": "
    return file + page + kind.sentence
  }
}

extension PrintProblem.Kind {
  /// Everything the print room says about what is wrong stands here.
  var sentence: String {
    switch self {
    case .notXML(let reason): "this is not an SVG file: \(reason)"
    case .template(let message): message
    case .unknownAttribute(let name, let nearest):
      "there is no attribute “\(name)”\(Self.guess(nearest)): see docs/print.md for those there are"
    case .attributeElsewhere(let name, let element, let place):
      "“\(name)” stands on <\(element)>, where it does nothing: move it to <\(place)>"
    case .value(let attribute, let value, let wants): "\(attribute)=“\(value)” is not \(wants)"
    case .size:
      "the drawing has no size in millimetres: give <svg> a width, a height (“210mm”) and a viewBox of the same shape"
    case .noName: "the design has no name for its files: give <svg> a data-name"
    case .noCode: "no place for the code: give one <rect> the attribute data-code=“address”"
    case .twoPagesDiffer: "this page has another size than the first page of the design: make them alike"
    case .unsupported(let element): "<\(element)> cannot be printed: turn it into plain text or a path"
    case .styleSheet: "a style sheet inside the drawing is not read: write attributes or style=“…” on the elements"
    case .effectOnText(let property):
      "“\(property)” is set on text or on a group that holds text or a code: move these out of the group"
    case .notForPress(let what): "\(what) cannot go to a press: replace it by flat shapes in colours of palette.csv"
    case .colourNotForPress(let colour):
      "the colour \(colour) has no inks: take a colour of palette.csv, or add it there with its four inks"
    case .overflow(let text, let width, let lines):
      "“\(text)” does not fit into \(Self.mm(width)) × \(lines) \(lines == 1 ? "line" : "lines") even at its smallest size: "
        + "shorten it, or give its data-fit-width, data-fit-lines or data-fit-min more room"
    case .outsideSafeArea(let text, let safe):
      "“\(text)” comes closer than \(Self.mm(safe)) to the edge, where it may be cut off: move it inwards"
    case .textOverCode(let text): "“\(text)” reaches into the rectangle of the code: move it away"
    case .missingGlyphs(let characters):
      "the font has no shape for \(characters.joined(separator: " ")): write it in other characters"
    case .turnedCode: "the code is slanted or mirrored: turn it by quarters only and scale it evenly"
    case .notSquare: "the rectangle of the code is not square: make its width and height alike"
    case .version(let version):
      "the address needs a symbol of version \(version), and only up to 4 reads well from paper: take a shorter host name"
    case .module(let size, let least):
      "a module of the code is \(Self.mm(size)) wide and must be \(Self.mm(least)) at least: make the code's rectangle larger"
    case .distance(let side, let needed, let distance):
      "the code is \(Self.mm(side)) wide; to be read from \(Self.mm(distance)) it must be \(Self.mm(needed)): "
        + "make its rectangle larger or data-distance smaller"
    case .logoShare(let share):
      "a logo of \(Int((share * 100).rounded())) % of the side hides too much of the code: 20 % is the most"
    case .logoLevel(let level):
      "a logo needs error correction H, and this code has \(level): set data-level=“H” or leave the logo out"
    case .quietZone(let modules):
      "only \(Self.number(modules)) modules around the code are free, and 4 must be: move away what reaches into its rectangle"
    case .inverted: "the code is light on dark, which many phones do not read: print it dark on light"
    case .contrast(let contrast):
      "the code's contrast is \(Self.number(contrast)) of the light that paper returns, and 0.55 is the least: use a darker ink or a lighter ground"
    case .unreadable(let expected, let found):
      "the finished page does not read as \(expected)\(found.isEmpty ? "" : " but as " + found.joined(separator: ", ")): "
        + "nothing may cover the code"
    case .otherCodes(let found): "the finished page holds a code nobody asked for: \(found.joined(separator: ", "))"
    case .symbol(let reason): reason
    case .noDesign(let name, let nearest): "there is no design “\(name)”\(Self.guess(nearest))"
    case .noSheet(let name, let known):
      "there is no sheet “\(name)” in sheets.csv; it knows \(known.joined(separator: ", "))"
    case .sheetTooSmall(let sheet, let design):
      "“\(design)” is larger than a cell of the sheet “\(sheet)”: choose another sheet"
    case .startCell(let cell, let cells): "cell \(cell) is not on the sheet: it has cells 1 to \(cells)"
    case .table(let reason): reason
    case .fontMissing(let name):
      "the font “\(name)” is not on this machine: install the package fonts-noto-cjk"
    case .fontTool(let reason): "the font could not be prepared: \(reason)"
    case .engine(let reason): "the page could not be drawn: \(reason)"
    case .pdf(let reason): "the file could not be finished: \(reason)"
    case .file(let path, let number): "\(path): \(String(cString: strerror(number)))"
    }
  }

  private static func guess(_ nearest: String?) -> String { nearest.map { "; did you mean “\($0)”?" } ?? "" }

  private static func mm(_ length: Double) -> String { number(length) + " mm" }

  /// With two decimals at most.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    if hundredths.isMultiple(of: 100) { return "\(hundredths / 100)" }
    let rest = hundredths % 100
    return rest.isMultiple(of: 10)
      ? "\(hundredths / 100).\(rest / 10)" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
