import Synchronization

/// Lets one batch of a process draw at a time.
///
/// cairo 1.16 keeps at most ten font files open in a process and closes one to open the next; it does not see that another thread has
/// just begun to read the one it closes, and the process ends (`_has_unlocked_face` in `cairo-ft-font.c` reads a count that its
/// lock does not guard).
enum DrawingTurn {
  private static let turn = Mutex(())

  /// Draws when no other batch does; all that holds a font has to live and end in `draw`.
  static func take<Drawn, Problem: Error>(_ draw: () throws(Problem) -> sending Drawn) throws(Problem) -> sending Drawn
  {
    try turn.withLock { _ throws(Problem) in try draw() }
  }
}
