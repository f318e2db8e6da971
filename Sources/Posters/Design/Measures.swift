import QRCode

/// What the outermost element of a design says about the printed thing, in millimetres.
struct Measures: Hashable {
  /// What files are called, such as A4海报.
  var name: String
  var width: Double
  var height: Double
  /// How far the ground is painted beyond the edge.
  var bleed = 3.0
  /// How far from the edge text must stay.
  var safe = 5.0
  var use = Use.indoor
  /// From how far the code is to be read; nil where nobody stands away.
  var distance: Double?
  var level = CorrectionLevel.medium
  /// Where it is folded, from the left and from the top.
  var foldsX: [Double] = []
  var foldsY: [Double] = []
  /// The sheet of labels that it repeats on; nil for what has a page of its own.
  var sheet: String?
  /// Millimetres of a unit of the drawing.
  var unit = 1.0
  var originX = 0.0
  var originY = 0.0

  /// From units of the drawing to millimetres from the top left corner of the finished thing.
  var transform: Transform { Transform(a: unit, d: unit, e: -originX * unit, f: -originY * unit) }
}

extension Measures {
  /// Reads the outermost element of a design.
  init(_ root: Element) throws(PrintProblem) {
    guard let width = root["width"].flatMap(Numbers.length), let height = root["height"].flatMap(Numbers.length),
      width.isMillimetres, height.isMillimetres, width.value > 0, height.value > 0,
      let view = root["viewBox"].flatMap(Numbers.read), view.count == 4, view[2] > 0,
      abs(view[3] * width.value - view[2] * height.value) < 0.001 * view[2] * height.value
    else { throw PrintProblem(.size) }
    guard let name = root[.name], !name.isEmpty else { throw PrintProblem(.noName) }
    self.init(name: name, width: width.value, height: height.value)
    unit = width.value / view[2]
    (originX, originY) = (view[0], view[1])
    bleed = try Self.number(root, .bleed, 0...10) ?? bleed
    safe = try Self.number(root, .safe, 0...50) ?? safe
    distance = try Self.number(root, .distance, 50...50_000)
    foldsX = try Self.list(root, .foldX)
    foldsY = try Self.list(root, .foldY)
    sheet = root[.sheet]
    if let text = root[.use] {
      guard let read = Use(rawValue: text) else {
        throw Self.wrong(.use, text, "one of " + Use.allCases.map(\.rawValue).joined(separator: ", "))
      }
      use = read
    }
    if let text = root[.level] {
      guard let read = CorrectionLevel.allCases.first(where: { String($0.letter) == text }) else {
        throw Self.wrong(.level, text, "one of L, M, Q, H")
      }
      level = read
    }
  }

  static func number(_ element: Element, _ attribute: DesignAttribute, _ range: ClosedRange<Double>)
    throws(PrintProblem) -> Double?
  {
    guard let text = element[attribute] else { return nil }
    guard let number = Double(text), range.contains(number) else {
      throw wrong(attribute, text, "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
    }
    return number
  }

  private static func list(_ element: Element, _ attribute: DesignAttribute) throws(PrintProblem) -> [Double] {
    guard let text = element[attribute] else { return [] }
    guard let numbers = Numbers.read(text) else { throw wrong(attribute, text, "a list of numbers such as “97 197”") }
    return numbers
  }

  private static func wrong(_ attribute: DesignAttribute, _ value: String, _ wants: String) -> PrintProblem {
    PrintProblem(.value(attribute: attribute.rawValue, value: value, wants: wants))
  }
}
