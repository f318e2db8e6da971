/// How a batch is made.
public struct PrintOptions: Sendable, Hashable {
  /// Colours of the screen, or the inks of a press with bleed and marks.
  public var ink: Ink
  /// Text as outlines (转曲), for a shop that cannot take fonts.
  public var outlined: Bool
  /// One file of all pages with bookmarks instead of one a place; with ``zipped`` besides those.
  public var merged: Bool
  /// Also a ZIP archive for each street; not for sheets, which are one file.
  public var zipped: Bool
  /// Also a proof sheet to sign.
  public var proof: Bool
  /// The first page of the proof sheet as a picture besides.
  public var proofPicture = false
  /// Several on a sheet: the sheet's name in `sheets.csv`, or paper such as `320x450`; nil for the design's own way.
  public var sheet: String?
  /// The first cell to use on the first sheet, from 1.
  public var startCell: Int
  /// The day that files say they were made on.
  public var date: PDFDate

  /// Files for an office printer, one a place.
  public init(
    ink: Ink = .office, outlined: Bool = false, merged: Bool = false, zipped: Bool = false, proof: Bool = false,
    sheet: String? = nil, startCell: Int = 1, date: PDFDate
  ) {
    self.ink = ink
    self.outlined = outlined
    self.merged = merged
    self.zipped = zipped
    self.proof = proof
    self.sheet = sheet
    self.startCell = startCell
    self.date = date
  }
}
