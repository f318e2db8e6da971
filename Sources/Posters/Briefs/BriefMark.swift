/// One thing placed on a page of a brief; lengths in millimetres from its top left corner.
enum BriefMark: Hashable {
  case rectangle(Box, fill: BriefInk)
  case text(String, x: Double, y: Double, size: Double, BriefStyle)
}

/// The colours of a brief, as its design names them.
enum BriefInk: String, Hashable {
  case ink, soft, line, received, answered
}

/// How a line of a brief is set.
struct BriefStyle: Hashable {
  var isBold = false
  var ink = BriefInk.ink
  var anchor = Style.Anchor.start
  /// The room that the line has; it shrinks to it.
  var width = BriefFlow.width
}
