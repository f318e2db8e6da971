import CCairo
import Glibc

/// A PDF file that cairo writes, page after page, into memory or onto the disk.
final class PDFSurface {
  static let pointsPerMillimetre = 72 / 25.4
  let context: OpaquePointer
  private let surface: OpaquePointer
  private let sink: ByteSink
  private let descriptor: Int32
  private let path: String

  /// Writes into memory.
  convenience init() throws(PrintProblem) { try self.init(sink: ByteSink(), descriptor: -1, path: "") }

  /// Writes onto the disk.
  convenience init(path: String) throws(PrintProblem) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Files.failure(path) }
    try self.init(sink: ByteSink(descriptor: file, path: path), descriptor: file, path: path)
  }

  private init(sink: ByteSink, descriptor: Int32, path: String) throws(PrintProblem) {
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        sink.write(UnsafeBufferPointer(start: data, count: Int(count)))
        return sink.failure == nil ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
      }, Unmanaged.passUnretained(sink).toOpaque(), 1, 1)
    guard let surface, let context = cairo_create(surface) else { throw PrintProblem(.engine("memory is full")) }
    self.surface = surface
    self.context = context
    self.sink = sink
    self.descriptor = descriptor
    self.path = path
    // A classic list of objects at the end, which the finishing pass reads.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
    if descriptor >= 0 { close(descriptor) }
  }

  /// Begins a page of a size in millimetres; one unit of the context is a millimetre, the origin lies `margin` from its corner.
  func beginPage(width: Double, height: Double, margin: Double) {
    let scale = Self.pointsPerMillimetre
    cairo_pdf_surface_set_size(surface, (width + 2 * margin) * scale, (height + 2 * margin) * scale)
    cairo_identity_matrix(context)
    cairo_scale(context, scale, scale)
    cairo_translate(context, margin, margin)
  }

  func endPage() { cairo_show_page(context) }

  /// Ends the file.
  /// - Returns: its bytes; none where it is on the disk.
  func finish() throws(PrintProblem) -> [UInt8] {
    cairo_surface_finish(surface)
    sink.flush()
    if let failure = sink.failure { throw failure }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw PrintProblem(.engine(String(cString: cairo_status_to_string(status))))
    }
    return sink.bytes
  }
}
