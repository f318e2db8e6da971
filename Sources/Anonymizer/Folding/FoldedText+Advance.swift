extension FoldedText {
  /// Moves to the next place, this one included, whose character is in a set; false at the end. Every rule walks the text with it, so
  /// that a character costs next to nothing where no rule begins.
  @inline(__always)
  func advance(_ index: inout Int, to set: ScalarSet) -> Bool {
    index = set.first(in: scalars, from: index)
    return index < count
  }
}
