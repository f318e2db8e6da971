internal import CaseStore
internal import HTTPExchange

/// A rectangle in hundredths of the photograph's sides, as it is typed and read out.
struct BoxShare {
  /// The names of the four fields: from the left, from the top, across, down.
  static let fields = ["left", "top", "across", "down"]

  private let shares: [Double]

  /// What was typed; nil where one of the four is no number from 0 to 100, or the rectangle leaves the photograph.
  init?(_ form: FormFields) {
    let numbers = Self.fields.compactMap { Self.number(form[$0] ?? "") }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0, numbers[0] + numbers[2] <= 100,
      numbers[1] + numbers[3] <= 100
    else { return nil }
    shares = numbers
  }

  /// The rectangle in points, to the last point that it touches.
  func box(in photo: CasePhoto) -> PhotoBox? {
    let (left, right) = Self.points(shares[0], shares[0] + shares[2], of: photo.width)
    let (top, bottom) = Self.points(shares[1], shares[1] + shares[3], of: photo.height)
    return PhotoBox(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// A rectangle's four numbers as they are read out.
  static func texts(of box: PhotoBox, in photo: CasePhoto) -> [String] {
    let parts = [(box.x, photo.width), (box.y, photo.height), (box.width, photo.width), (box.height, photo.height)]
    return parts.map { part, whole in
      let tenths = (part * 1000 + whole / 2) / max(1, whole)
      return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
  }

  private static func points(_ from: Double, _ to: Double, of side: Int) -> (Int, Int) {
    let first = Int((from * Double(side) / 100).rounded(.down))
    return (first, min(side, Int((to * Double(side) / 100).rounded(.up))))
  }

  /// Digits and one point: nothing else that a number may be written as.
  private static func number(_ text: String) -> Double? {
    let typed = text.filter { !$0.isWhitespace && $0 != "%" && $0 != "％" }
    guard !typed.isEmpty, typed.utf8.count <= 8, typed.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let number = Double(typed), (0...100).contains(number)
    else { return nil }
    return number
  }
}
