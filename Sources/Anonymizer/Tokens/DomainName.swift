/// Names of Internet hosts that end in a top-level domain seen in such texts.
enum DomainName {
  private static let topLevels = Lexicon([
    (
      1,
      "COM CN NET ORG EDU GOV CC TV ME IO TOP VIP XYZ INFO CLUB LTD TECH SHOP SITE ONLINE APP MOBI HK TW BIZ WANG LINK LIVE FUN STORE ASIA PW CO UK US JP ICU WORK CNN"
    )
  ])

  /// The end of a host name that starts at a place and holds at least one dot; 点, dot and a Chinese full stop count as dots.
  static func end(from start: Int, _ text: FoldedText) -> Int? { chain(from: start, text).end }

  /// The end of the host name among the labels that follow each other from a place on, and the end of those labels: no other host
  /// begins between the two places. `isPlain`: only dots and 点 right between the labels count.
  static func chain(from start: Int, _ text: FoldedText, isPlain: Bool = false) -> (end: Int?, stop: Int) {
    var place = start
    var stop = start
    var end: Int?
    while true {
      let label = self.label(from: place, text)
      guard label > place else { break }
      stop = label
      if place > start, label - place <= 6, topLevels.exact(text.scalars, place..<label) != nil { end = label }
      guard let next = isPlain ? plainDot(at: label, text) : dot(at: label, text) else { break }
      place = next
    }
    return (end, stop)
  }

  /// The end of one label.
  private static func label(from start: Int, _ text: FoldedText) -> Int {
    var place = start
    while place - start < 63,
      text.kind(place) == .latin || text.kind(place) == .digit || text.at(place) == 0x2D || text.at(place) == 0x5F
    {
      place += 1
    }
    return place
  }

  private static func plainDot(at place: Int, _ text: FoldedText) -> Int? {
    text.at(place) == 0x2E || text.at(place) == 0x70B9 ? place + 1 : nil
  }

  /// The place after a dot, with spaces around it.
  private static func dot(at start: Int, _ text: FoldedText) -> Int? {
    var place = start
    while text.kind(place) == .space, place - start < 2 { place += 1 }
    switch text.at(place) {
    case 0x2E, 0x70B9, 0x3002, 0x2C: place += 1
    case 0x44 where text.at(place + 1) == 0x4F && text.at(place + 2) == 0x54: place += 3
    default: return nil
    }
    let spaces = place
    while text.kind(place) == .space, place - spaces < 2 { place += 1 }
    return place
  }
}
