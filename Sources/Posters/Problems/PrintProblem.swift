/// What keeps a design or a page from being handed over, and where it stands.
public struct PrintProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public let kind: Kind
  /// Where in a file of designs; nil where it is not about one spot.
  public var spot: Spot?
  /// The place and code whose page it is; empty where every page has it.
  public var page: String

  /// A spot in a file, counted from 1.
  public struct Spot: Hashable, Sendable {
    /// The file's path as it was given.
    public let file: String
    /// The line; 0 where the whole file is meant.
    public let line: Int
    /// The column in characters.
    public let column: Int
  }

  /// What is wrong, with the figures that its sentence needs. Lengths are in millimetres.
  public enum Kind: Hashable, Sendable {
    case notXML(String)
    case template(String)
    case unknownAttribute(String, nearest: String?)
    case attributeElsewhere(String, element: String, belongsOn: String)
    case value(attribute: String, value: String, wants: String)
    case size
    case noName
    case noCode
    case twoPagesDiffer
    case unsupported(element: String)
    case styleSheet
    case effectOnText(property: String)
    case notForPress(what: String)
    case colourNotForPress(String)
    case overflow(text: String, width: Double, lines: Int)
    case outsideSafeArea(text: String, safe: Double)
    case textOverCode(text: String)
    case missingGlyphs([String])
    case turnedCode
    case notSquare
    case version(Int)
    case module(size: Double, least: Double)
    case distance(side: Double, needed: Double, distance: Double)
    case logoShare(Double)
    case logoLevel(String)
    case quietZone(Double)
    case inverted
    case contrast(Double)
    case unreadable(expected: String, found: [String])
    case otherCodes([String])
    case symbol(String)
    case noDesign(String, nearest: String?)
    case noSheet(String, known: [String])
    case sheetTooSmall(sheet: String, design: String)
    case startCell(Int, cells: Int)
    case table(String)
    case fontMissing(String)
    case fontTool(String)
    case engine(String)
    case pdf(String)
    case file(path: String, errno: Int32)
  }

  init(_ kind: Kind, spot: Spot? = nil, page: String = "") {
    self.kind = kind
    self.spot = spot
    self.page = page
  }

  /// The same, said of a page.
  func on(_ page: String) -> PrintProblem { PrintProblem(kind, spot: spot, page: self.page.isEmpty ? page : self.page) }

  /// The same, said of a spot unless it knows a better one.
  func at(_ spot: Spot?) -> PrintProblem { PrintProblem(kind, spot: self.spot ?? spot, page: page) }
}

extension PrintProblem {
  /// True where a disk or a file failed, and not a design or a place.
  public var isInputOutput: Bool {
    if case .file = kind { true } else { false }
  }
}
