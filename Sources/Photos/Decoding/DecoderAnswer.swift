/// What the decoder says: a byte, and after a 0 the photograph.
public enum DecoderAnswer: Equatable, Sendable {
  /// The photograph, as a JPEG file.
  case photo([UInt8])
  /// Why there is none.
  case refused(PhotoRefusal)

  /// As it is sent.
  public var bytes: [UInt8] {
    switch self {
    case .photo(let file): [0] + file
    case .refused(let refusal): [UInt8(1 + (PhotoRefusal.allCases.firstIndex(of: refusal) ?? 0))]
    }
  }

  /// Reads what was sent. A decoder that a file got the better of may say anything: what it calls a photograph is one only where
  /// it is a picture and nothing else.
  public init(_ bytes: [UInt8]) {
    switch bytes.first {
    case 0:
      let file = Array(bytes.dropFirst())
      self = JPEGScan(file).map(\.isBare) == true ? .photo(file) : .refused(.damaged)
    case let first?:
      let index = Int(first) - 1
      self = .refused(PhotoRefusal.allCases.indices.contains(index) ? PhotoRefusal.allCases[index] : .damaged)
    case nil: self = .refused(.damaged)
    }
  }
}
