/// What a folded character is to the scanners.
enum CharacterKind: UInt8 {
  case digit, latin, han, otherLetter, space, newline, comma, stop, open, close, symbol
}
