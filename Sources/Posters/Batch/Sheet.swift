/// Paper with several of the same on it, in millimetres.
struct Sheet: Hashable {
  let name: String
  let width: Double
  let height: Double
  let columns: Int
  let rows: Int
  let cellWidth: Double
  let cellHeight: Double
  let left: Double
  let top: Double
  let pitchX: Double
  let pitchY: Double
  /// True where it is cut after printing; labels are cut already.
  let isCut: Bool

  var cells: Int { columns * rows }

  /// The corner of a cell, row after row; on the back of the paper columns run the other way.
  func corner(_ cell: Int, isBack: Bool = false) -> (x: Double, y: Double) {
    let column = cell % columns
    let shown = isBack ? columns - 1 - column : column
    return (left + Double(shown) * pitchX, top + Double(cell / columns) * pitchY)
  }

  /// Lines at the edge of the paper that say where to cut.
  var marks: [PageFrame.Mark] {
    guard isCut else { return [] }
    let (right, bottom) = (
      left + Double(columns - 1) * pitchX + cellWidth, top + Double(rows - 1) * pitchY + cellHeight
    )
    let (gap, length) = (4.0, 4.0)
    var marks: [PageFrame.Mark] = []
    for column in 0..<columns {
      for x in [left + Double(column) * pitchX, left + Double(column) * pitchX + cellWidth] {
        marks.append(PageFrame.Mark(x1: x, y1: top - gap, x2: x, y2: top - gap - length, isDashed: false))
        marks.append(PageFrame.Mark(x1: x, y1: bottom + gap, x2: x, y2: bottom + gap + length, isDashed: false))
      }
    }
    for row in 0..<rows {
      for y in [top + Double(row) * pitchY, top + Double(row) * pitchY + cellHeight] {
        marks.append(PageFrame.Mark(x1: left - gap, y1: y, x2: left - gap - length, y2: y, isDashed: false))
        marks.append(PageFrame.Mark(x1: right + gap, y1: y, x2: right + gap + length, y2: y, isDashed: false))
      }
    }
    return marks
  }
}

extension Sheet {
  /// As many of a design as paper takes, each with its bleed, with room for marks around.
  /// - Returns: nil where not even one fits.
  init?(paper width: Double, _ height: Double, for measures: Measures) {
    let margin = 9.0
    let (pitchX, pitchY) = (measures.width + 2 * measures.bleed, measures.height + 2 * measures.bleed)
    let columns = Int((width - 2 * margin) / pitchX)
    let rows = Int((height - 2 * margin) / pitchY)
    guard columns > 0, rows > 0 else { return nil }
    self.init(
      name: "\(PDFText.number(width))x\(PDFText.number(height))", width: width, height: height, columns: columns,
      rows: rows, cellWidth: measures.width, cellHeight: measures.height,
      left: (width - Double(columns) * pitchX) / 2 + measures.bleed,
      top: (height - Double(rows) * pitchY) / 2 + measures.bleed, pitchX: pitchX, pitchY: pitchY, isCut: true)
  }

  /// The sheets of labels of a folder of designs.
  static func table(_ path: String) throws(PrintProblem) -> [Sheet] {
    let columns = [
      "name", "paper_width", "paper_height", "columns", "rows", "cell_width", "cell_height", "left", "top", "pitch_x",
      "pitch_y",
    ]
    var sheets: [Sheet] = []
    for (line, cells) in try Table.rows(path, columns: columns) {
      let numbers = cells.dropFirst().compactMap { Double($0) }
      guard numbers.count == 10, numbers.allSatisfy({ $0 >= 0 }), numbers[2] >= 1, numbers[3] >= 1 else {
        throw PrintProblem(
          .table("ten numbers are wanted after the name"), spot: PrintProblem.Spot(file: path, line: line, column: 1))
      }
      sheets.append(
        Sheet(
          name: cells[0], width: numbers[0], height: numbers[1], columns: Int(numbers[2]), rows: Int(numbers[3]),
          cellWidth: numbers[4], cellHeight: numbers[5], left: numbers[6], top: numbers[7], pitchX: numbers[8],
          pitchY: numbers[9], isCut: false))
    }
    return sheets
  }

  /// The sheet of a name, or paper given by its measures.
  static func find(_ name: String, in folder: DesignFolder, for design: Design) throws(PrintProblem) -> Sheet {
    let measures = design.measures
    let sides = name.split(separator: "x").compactMap { Double($0) }
    let known = try table(folder.path + "/sheets.csv")
    let found =
      sides.count == 2 && name.utf8.first.map({ (0x30...0x39).contains($0) }) == true
      ? Sheet(paper: sides[0], sides[1], for: measures) : known.first { $0.name == name }
    guard let found else {
      throw sides.count == 2
        ? PrintProblem(.sheetTooSmall(sheet: name, design: design.name))
        : PrintProblem(.noSheet(name, known: known.map(\.name)))
    }
    guard measures.width <= found.cellWidth + 0.01, measures.height <= found.cellHeight + 0.01 else {
      throw PrintProblem(.sheetTooSmall(sheet: name, design: design.name))
    }
    return found
  }
}
