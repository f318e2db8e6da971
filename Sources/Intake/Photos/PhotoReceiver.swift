internal import HTTPExchange
internal import Photos

/// Puts the photographs of a form into files as they come. Whatever is wrong with one, the form is read on: a report is never lost
/// because of a photograph.
struct PhotoReceiver: FileReceiver {
  /// One photograph of the form.
  enum Arrival {
    case file(IncomingPhoto, bytes: Int)
    case refused(PhotoRefusal)
  }

  /// The name of the form's field; files of other fields are passed over.
  private static let field = "photos"
  /// Photographs of one form, and bytes of each, that are looked at, whatever content says.
  static let mostFiles = 3
  private static let mostBytes = 12 << 20

  private(set) var arrivals: [Arrival] = []
  private let folder: PhotoFolder
  private let names: [String]
  private var isPhoto = false

  /// A receiver; a new name is needed for each photograph that is looked at.
  init(_ folder: PhotoFolder, using random: inout some RandomNumberGenerator) {
    self.folder = folder
    names = (0..<Self.mostFiles).map { _ in PhotoFolder.name(using: &random) }
  }

  mutating func begin(_ file: UploadedFile) throws(RequestRefusal) {
    isPhoto = file.field == Self.field
    guard isPhoto else { return }
    guard arrivals.count < names.count else { return arrivals.append(.refused(.many)) }
    let file = folder.receive(as: names[arrivals.count])
    arrivals.append(file.map { .file($0, bytes: 0) } ?? .refused(.storage))
  }

  mutating func take(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) {
    guard isPhoto, case .file(let file, let count) = arrivals.last else { return }
    let all = count + bytes.count
    if all > Self.mostBytes {
      refuse(file, .bytes)
    } else if file.append(bytes) {
      arrivals[arrivals.count - 1] = .file(file, bytes: all)
    } else {
      refuse(file, .storage)
    }
  }

  mutating func end() throws(RequestRefusal) {
    guard isPhoto, case .file(let file, _) = arrivals.last, !file.finish() else { return }
    file.discard()
    arrivals[arrivals.count - 1] = .refused(.storage)
  }

  /// Removes all files; what was to be kept of them is kept elsewhere by now.
  func discard() {
    for case .file(let file, _) in arrivals { file.discard() }
  }

  private mutating func refuse(_ file: IncomingPhoto, _ refusal: PhotoRefusal) {
    _ = file.finish()
    file.discard()
    arrivals[arrivals.count - 1] = .refused(refusal)
  }
}
