import Testing

@testable import QRCode

@Suite("Tracing the outline") struct OutlineTests {
  @Test("filling the outline gives back every module, by both fill rules", arguments: [1, 2, 3, 7, 20, 40])
  func filled(version: Int) throws {
    let symbol = try symbolOf(version: version)
    let winding = windings(Outline(symbol), side: symbol.side)
    for row in 0..<symbol.side {
      for column in 0..<symbol.side {
        #expect(winding[row][column] == (symbol.isDark(column: column, row: row) ? 1 : 0))
      }
    }
  }

  @Test("lines run horizontal and vertical in turn, from a corner back to it") func alternating() throws {
    for loop in Outline(try symbolOf(version: 3)).loops {
      #expect(loop.count.isMultiple(of: 2) && loop.count >= 4)
      for (index, from) in loop.enumerated() {
        let to = loop[(index + 1) % loop.count]
        #expect(index.isMultiple(of: 2) ? from.y == to.y && from.x != to.x : from.x == to.x && from.y != to.y)
      }
    }
  }

  @Test("no line is drawn between two dark modules") func noInnerLines() throws {
    let symbol = try symbolOf(version: 2)
    let length = Outline(symbol).loops.map(circumference).reduce(0, +)
    var border = 0
    for row in 0...symbol.side {
      for column in 0...symbol.side {
        let dark = symbol.isDark(column: column, row: row)
        border += dark != symbol.isDark(column: column - 1, row: row) ? 1 : 0
        border += dark != symbol.isDark(column: column, row: row - 1) ? 1 : 0
      }
    }
    #expect(length == border)
  }

  @Test("modules that touch at a corner are apart, a ring has a hole")
  func smallShapes() {
    #expect(Outline(drawn(["#.", ".#"])).pathData() == "M0 0h1v1h-1zM1 1h1v1h-1z")
    #expect(Outline(drawn([".#", "#."])).pathData() == "M1 0h1v1h-1zM0 1h1v1h-1z")
    #expect(Outline(drawn(["###", "#.#", "###"])).pathData(offset: 4) == "M4 4h3v3h-3zM5 6h1v-1h-1z")
    #expect(Outline(drawn(["..", ".."])).loops.isEmpty)
  }

  private func symbolOf(version: Int) throws -> Symbol {
    let bits = Capacity.bits(version: version, level: .medium) - 20
    return try Symbol(String(repeating: "q", count: bits / 8), minimumLevel: .medium)
  }

  private func drawn(_ rows: [String]) -> Symbol {
    Symbol(version: 1, level: .low, side: rows.count, modules: rows.flatMap { $0.map { $0 == "#" } })
  }

  private func circumference(_ loop: [Outline.Corner]) -> Int {
    zip(loop, loop.dropFirst() + loop.prefix(1)).reduce(0) { $0 + abs($1.0.x - $1.1.x) + abs($1.0.y - $1.1.y) }
  }

  /// How often the outline goes clockwise around each module: what its vertical lines to the left add up to.
  private func windings(_ outline: Outline, side: Int) -> [[Int]] {
    var winding = Array(repeating: Array(repeating: 0, count: side), count: side)
    for loop in outline.loops {
      for (from, to) in zip(loop, loop.dropFirst() + loop.prefix(1)) where from.x == to.x {
        for row in min(from.y, to.y)..<max(from.y, to.y) {
          for column in from.x..<side { winding[row][column] += from.y > to.y ? 1 : -1 }
        }
      }
    }
    return winding
  }
}
