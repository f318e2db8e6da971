/// The finishing pass: takes the file that cairo wrote and gives it what a press asks for and cairo does not write.
///
/// Boxes, marks, inks instead of colours, dates, an identifier made from the content, metadata and bookmarks. The objects keep their
/// numbers; what is new comes after them.
struct Finisher {
  private let reader: PDFReader
  private let facts: DocumentFacts
  private let frames: [PageFrame]
  private let sink: ByteSink
  private var recolour: Recolour?
  private var writer: PDFWriter
  private let fontNames: FontNames
  private let readBack: ReadBack

  /// Judges the drawing of a finished page, by its number from 0, before the file is handed over.
  typealias ReadBack = (_ content: [UInt8], _ page: Int, _ frame: PageFrame) throws(PrintProblem) -> Void

  /// Finishes a file.
  ///
  /// - Parameters:
  ///   - bytes: what cairo wrote.
  ///   - forget: lets go of the memory that the bytes were read into.
  ///   - frames: one a page.
  ///   - facts: what the file says about itself.
  ///   - palette: the inks; nil leaves the colours of the screen.
  ///   - sink: where the finished file goes.
  ///   - readBack: the last gate.
  /// - Throws: what the gate throws, or what keeps the file from being finished.
  static func finish(
    _ bytes: UnsafeRawBufferPointer, forget: @escaping () -> Void = {}, frames: [PageFrame], facts: DocumentFacts,
    palette: Palette?, to sink: ByteSink,
    readBack: @escaping ReadBack
  ) throws(PrintProblem) {
    let reader = try PDFReader(bytes, forget: forget)
    guard reader.pages.count == frames.count else { throw PrintProblem(.pdf("cairo wrote another number of pages")) }
    var finisher = Finisher(
      reader: reader, facts: facts, frames: frames, sink: sink, recolour: palette.map { Recolour($0) },
      writer: PDFWriter(sink), fontNames: FontNames(reader), readBack: readBack)
    try finisher.run()
    if let failure = sink.failure { throw failure }
  }

  private mutating func run() throws(PrintProblem) {
    var pageOf: [Int: Int] = [:]
    var frameOf: [Int: Int] = [:]
    var lengths: [Int: Int] = [:]
    for (index, page) in reader.pages.enumerated() {
      guard let content = PDFText.reference("/Contents", in: reader.dictionary(page)) else {
        throw PrintProblem(.pdf("cairo wrote a page without content"))
      }
      pageOf[page] = index
      frameOf[content] = index
    }
    writer.begin()
    for number in 1..<reader.objects.count where reader.objects[number] != nil {
      let dictionary = reader.dictionary(number)
      if recolour != nil { try refuse(dictionary) }
      if let index = pageOf[number] {
        writer.object(number, page(dictionary, frames[index]))
      } else if frameOf[number] != nil || dictionary.contains("/Subtype /Form") {
        try content(number, dictionary, page: frameOf[number], &lengths)
      } else if let length = lengths[number] {
        writer.object(number, "\(length)")
      } else if number == reader.root {
        writer.object(number, catalogue())
      } else if number == reader.info {
        writer.object(number, facts.dictionary)
      } else if let renamed = fontNames.renamed(dictionary) {
        writer.object(number, renamed)
      } else if let body = reader.body(number) {
        writer.object(number, raw: body)
      }
    }
    writer.stream(metadataNumber, "/Type /Metadata /Subtype /XML", Array(facts.metadata.utf8))
    Bookmarks(frames).write(
      to: writer, first: metadataNumber + 1, pages: reader.pages)
    writer.end(root: reader.root, info: reader.info)
  }

  private var metadataNumber: Int { reader.objects.count }

  /// Neither pictures nor what lets the ground shine through: both are left to chance on a press.
  private func refuse(_ dictionary: String) throws(PrintProblem) {
    if dictionary.contains("/Subtype /Image") { throw PrintProblem(.notForPress(what: "a picture made of pixels")) }
    if dictionary.contains("/ShadingType") || dictionary.contains("/PatternType") {
      throw PrintProblem(.notForPress(what: "a gradient or pattern"))
    }
    let shares = PDFText.numbers("/ca", in: dictionary) + PDFText.numbers("/CA", in: dictionary)
    if dictionary.contains("/SMask ") || shares.contains(where: { $0 < 1 }) {
      throw PrintProblem(.notForPress(what: "transparency"))
    }
  }

  private func page(_ dictionary: String, _ frame: PageFrame) -> String {
    let content = PDFText.reference("/Contents", in: dictionary) ?? 0
    let resources = PDFText.reference("/Resources", in: dictionary) ?? 0
    let parent = PDFText.reference("/Parent", in: dictionary) ?? 0
    return
      "<< /Type /Page /Parent \(parent) 0 R \(frame.boxes) /Contents \(content) 0 R /Resources \(resources) 0 R >>"
  }

  private mutating func content(_ number: Int, _ dictionary: String, page: Int?, _ lengths: inout [Int: Int])
    throws(PrintProblem)
  {
    guard let packed = reader.stream(number), let length = PDFText.reference("/Length", in: dictionary) else {
      throw PrintProblem(.pdf("cairo wrote a drawing without length"))
    }
    var plain = try Streams.unpacked(packed)
    if recolour != nil { plain = try recolour?.inks(of: plain) ?? plain }
    let ink: Ink = recolour == nil ? .office : .press
    if let page {
      plain = Array(frames[page].before.utf8) + plain + Array(frames[page].after(ink).utf8)
      try readBack(plain, page, frames[page])
    }
    let bytes = try Streams.packed(plain)
    lengths[length] = bytes.count
    // A drawing inside another has a dictionary of its own, whose group names a colour space.
    let kept =
      recolour == nil ? dictionary : dictionary.replacing("/CS /DeviceRGB", by: "/CS /DeviceCMYK")
    writer.object(number, rawStream: kept, bytes)
  }

  private func catalogue() -> String {
    let pages = PDFText.reference("/Pages", in: reader.dictionary(reader.root)) ?? 0
    let outline =
      frames.contains { !$0.title.isEmpty } ? " /Outlines \(metadataNumber + 1) 0 R /PageMode /UseOutlines" : ""
    return
      "<< /Type /Catalog /Pages \(pages) 0 R /Metadata \(metadataNumber) 0 R\(outline) /Lang (\(facts.language)) /ViewerPreferences << /DisplayDocTitle true /PrintScaling /None >> >>"
  }
}

extension String {
  /// Every place where a text stands, replaced.
  fileprivate func replacing(_ text: String, by other: String) -> String {
    split(separator: text, omittingEmptySubsequences: false).joined(separator: other)
  }
}
