import CPango

/// Lines with their places, ready to be drawn; they belong to the layout kept here.
final class SetText {
  struct Line {
    let pointer: UnsafeMutablePointer<PangoLayoutLine>
    let x: Double
    let y: Double
  }

  let lines: [Line]
  /// What the letters cover, around the block's place.
  let ink: Box?
  private let layout: OpaquePointer

  /// Takes over the layout.
  init(layout: OpaquePointer, lines: [Line], ink: Box?) {
    self.layout = layout
    self.lines = lines
    self.ink = ink
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }
}
