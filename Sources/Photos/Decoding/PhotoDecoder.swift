internal import Glibc

/// The program that decodes photographs, in a process of its own for each.
public struct PhotoDecoder: Sendable {
  /// The longer side of a photograph that is kept, in points.
  public static let keptSide = 2048
  /// Bytes of a photograph that is kept, at most.
  public static let keptBytes = 2 * 1024 * 1024
  /// The program's name.
  public static let name = "photo-decoder"

  private let program: String
  /// How long one photograph may take, in seconds.
  private let seconds: Int

  /// A decoder.
  ///
  /// - Parameters:
  ///   - program: the absolute path of the program.
  ///   - seconds: how long one photograph may take.
  public init(program: String, seconds: Int = 15) {
    self.program = program
    self.seconds = seconds
  }

  /// The program beside the one that runs, or in the folder above: a web server starts whatever lies beside.
  ///
  /// - Returns: the decoder; nil where there is none.
  public static func nearby() -> PhotoDecoder? {
    var name = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &name, name.count - 1)
    guard count > 0 else { return nil }
    let own = String(decoding: name[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let slash = own.lastIndex(of: "/") else { return nil }
    let folder = own[..<slash]
    let places = ["\(folder)/\(Self.name)", "\(folder)/../\(Self.name)", "\(folder)/../lib/huiyin/\(Self.name)"]
    return places.first { access($0, X_OK) == 0 }.map { PhotoDecoder(program: $0) }
  }

  /// Decodes a photograph and writes it anew: upright, small, and without anything besides the picture.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - points: the most points that are taken.
  ///   - boxes: what to black out, in points of the photograph upright and no larger than one that is kept.
  ///   - size: how large the result may be; it is made smaller still where the bytes ask for it.
  /// - Returns: a JPEG file.
  /// - Throws: `PhotoRefusal`; `storage` where the decoder could not be started, `damaged` where it did not come to an end.
  public func decode(
    _ path: String, points: Int, boxes: [BlackBox] = [], size: PhotoSize = .kept
  ) throws(PhotoRefusal) -> [UInt8] {
    let words = [program, String(points), String(size.side), String(size.bytes)] + boxes.map(\.text)
    guard let child = DecoderProcess(words, input: path) else { throw .storage }
    let bytes = child.output(atMost: Self.keptBytes + 1, seconds: seconds)
    child.end()
    switch DecoderAnswer(bytes) {
    case .photo(let file): return file
    case .refused(let refusal): throw refusal
    }
  }
}
