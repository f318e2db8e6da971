/// A colour of the screen, eight bits a part.
struct Colour: Hashable, Sendable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  static let black = Colour(red: 0, green: 0, blue: 0)
  static let white = Colour(red: 255, green: 255, blue: 255)

  /// Reads `#1e2422`, `#fff`, `black`, `white` and `rgb(30, 36, 34)`; nil for anything else.
  init?(svg text: String) {
    switch text {
    case "black": self = .black
    case "white": self = .white
    default:
      if text.hasPrefix("#") {
        self.init(hexadecimal: text.dropFirst())
      } else if text.hasPrefix("rgb("), text.hasSuffix(")"), let parts = Numbers.read(text.dropFirst(4).dropLast()),
        parts.count == 3
      {
        let bytes = parts.map { UInt8(min(max($0.rounded(), 0), 255)) }
        self.init(red: bytes[0], green: bytes[1], blue: bytes[2])
      } else {
        return nil
      }
    }
  }

  init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  private init?(hexadecimal digits: Substring) {
    let full = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
    guard full.utf8.count == 6, let number = UInt32(full, radix: 16) else { return nil }
    self.init(
      red: UInt8(number >> 16 & 0xFF), green: UInt8(number >> 8 & 0xFF), blue: UInt8(number & 0xFF))
  }

  /// As a file of designs writes it.
  var text: String {
    let digits = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}
