extension Symbol {
  /// The symbol as an SVG document: a light square with the quiet zone, and the dark modules as one path.
  ///
  /// One unit is one module. There is no XML declaration, so that the text may also stand inside another document.
  /// - Parameter length: the length of the whole picture's side, quiet zone included.
  /// - Returns: the document in ASCII, the same for the same symbol and side.
  public func svg(side length: Millimetres) -> String {
    let modules = side + 2 * Self.quietZone
    let path = Outline(self).pathData(offset: Self.quietZone)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(length)mm" height="\(length)mm" viewBox="0 0 \(modules) \(modules)">
      <path fill="#fff" d="M0 0h\(modules)v\(modules)h-\(modules)z"/>
      <path d="\(path)"/>
      </svg>

      """
  }
}
