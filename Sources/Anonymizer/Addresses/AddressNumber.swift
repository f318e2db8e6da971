/// A number in an address: figures with a letter, numerals, a letter, a heavenly stem, a direction.
struct AddressNumber {
  let end: Int
  let figures: Int
  let isSpelled: Bool
  let isLetter: Bool

  static func read(at start: Int, _ text: FoldedText) -> AddressNumber? {
    var place = start
    let isAfterSide = AddressParts.directions.contains(text.at(place)) || AddressParts.stems.contains(text.at(place))
    if isAfterSide, text.kind(place + 1) == .digit { place += 1 }
    let first = place
    if text.kind(place) == .latin {
      var letters = place
      while letters - place < 3, text.kind(letters) == .latin { letters += 1 }
      guard letters - place <= 2 else { return nil }
      place = letters
      if text.at(place) == 0x2D, text.kind(place + 1) == .digit { place += 1 }
    }
    let digitsFrom = place
    while place - digitsFrom < 5, text.kind(place) == .digit { place += 1 }
    if place > digitsFrom {
      guard place - digitsFrom <= 4 else { return nil }
      let figures = place - digitsFrom
      if text.at(place) == 0x2D, text.kind(place + 1) == .digit,
        text.kind(place + 4) != .digit || text.kind(place + 5) != .digit
      {
        var more = place + 1
        while more - place < 5, text.kind(more) == .digit { more += 1 }
        place = more
      } else if text.kind(place) == .latin, text.kind(place + 1) != .latin, text.at(place) != 0x46 {
        place += 1
      }
      return AddressNumber(end: place, figures: figures, isSpelled: false, isLetter: false)
    }
    if place > first { return AddressNumber(end: place, figures: 0, isSpelled: false, isLetter: true) }
    while place - first < 4, isNumeral(text.at(place)) { place += 1 }
    if place > first { return AddressNumber(end: place, figures: place - first, isSpelled: true, isLetter: false) }
    if AddressParts.stems.contains(text.at(place)) || AddressParts.directions.contains(text.at(place)) {
      return AddressNumber(end: place + 1, figures: 0, isSpelled: true, isLetter: true)
    }
    return nil
  }

  /// The place after what may stand between two parts.
  static func skip(from start: Int, _ text: FoldedText) -> Int {
    var place = start
    while place - start < 3,
      [0x20, 0x2D, 0x2C, 0x3001, 0x2E, 0x2F, 0x7684, 0x28, 0x29, 0x7B2C, 0x9644, 0x4ED8].contains(text.at(place))
    {
      place += 1
    }
    return place
  }

  private static func isNumeral(_ scalar: UInt16) -> Bool {
    scalar == 0x5341 || scalar == 0x767E
      || (FoldTable.shared.digits[Int(scalar)] & 0xF0 == Spelling.numeral
        && FoldTable.shared.kinds[Int(scalar)] == .han)
  }
}
