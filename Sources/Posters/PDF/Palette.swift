/// The inks of a press for each colour of the screen: the table `palette.csv`.
public struct Palette: Sendable {
  /// Shares of the four inks, from 0 to 100.
  struct Inks: Hashable {
    let cyan: Double
    let magenta: Double
    let yellow: Double
    let black: Double
  }

  private let inks: [Colour: Inks]

  /// Reads a palette: `colour,name,c,m,y,k`, one colour a line, inks in percent.
  ///
  /// Black and white are black alone and no ink at all, whatever the table says.
  /// - Throws: ``PrintProblem/Kind/table(_:)`` with the line that cannot be read.
  public init(file path: String) throws(PrintProblem) {
    var inks: [Colour: Inks] = [:]
    for (number, cells) in try Table.rows(path, columns: ["colour", "name", "c", "m", "y", "k"]) {
      let shares = cells[2...].compactMap { Double($0) }.filter { (0...100).contains($0) }
      guard let colour = Colour(svg: cells[0]), shares.count == 4 else {
        throw PrintProblem(
          .table("a colour such as #a8322a and four numbers from 0 to 100 are wanted here"),
          spot: .init(file: path, line: number, column: 1))
      }
      inks[colour] = Inks(cyan: shares[0], magenta: shares[1], yellow: shares[2], black: shares[3])
    }
    inks[.black] = Inks(cyan: 0, magenta: 0, yellow: 0, black: 100)
    inks[.white] = Inks(cyan: 0, magenta: 0, yellow: 0, black: 0)
    self.inks = inks
  }

  subscript(colour: Colour) -> Inks? { inks[colour] }
}
