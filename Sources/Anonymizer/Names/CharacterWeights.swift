/// A weight for every character of the basic plane.
struct CharacterWeights: Sendable {
  private var weights: [Int8]

  /// Reads lines such as `12:王李 9:赵`. `edge` stands for spaces and the edges of lines and of the text.
  init(
    _ lines: String, absent: Int8 = 0, edge: Int8? = nil, colon: Int8? = nil, figure: Int8? = nil, letter: Int8? = nil
  ) {
    weights = [Int8](repeating: absent, count: 0x10000)
    for line in lines.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let parts = line.split(separator: ":")
      guard parts.count == 2, let weight = Int8(parts[0]) else { continue }
      for scalar in parts[1].unicodeScalars where scalar.value < 0x10000 { weights[Int(scalar.value)] = weight }
    }
    for blank in [0, 0x0A, 0x0D, 0x20] { weights[blank] = edge ?? absent }
    weights[0x3A] = colon ?? absent
    if let figure { for scalar in 0x30...0x39 { weights[scalar] = figure } }
    if let letter { for scalar in 0x41...0x5A { weights[scalar] = letter } }
  }

  subscript(scalar: UInt16) -> Int { Int(weights[Int(scalar)]) }
}
