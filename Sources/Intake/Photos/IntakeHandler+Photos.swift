internal import CaseStore
internal import Casework
public import HTTPExchange
internal import Photos
internal import Workspace

extension IntakeHandler {
  /// What is read of a request to this handler: of a form with photographs, as much as its photographs may have. What of one is too
  /// much is found while it is read, with the report in hand.
  public static var requestLimits: RequestLimits {
    var upload = UploadLimits()
    upload.fileBytes = upload.bodyBytes
    upload.files = 64
    return RequestLimits(upload: upload)
  }

  /// How long a report waits for its photographs' turn to be decoded, in milliseconds; after that it is taken without them.
  private static let longestWait = 15_000

  var photoFolder: PhotoFolder { PhotoFolder(workspace.photos) }

  /// Decodes what came in and keeps it; whatever stands against one photograph, the others are taken.
  ///
  /// - Returns: what is on the disk now, and what became of each.
  func keep(
    _ received: PhotoReceiver, _ store: CaseStore, using random: inout some RandomNumberGenerator
  ) throws(StoreError) -> (kept: [KeptPhoto], outcome: PhotoOutcome) {
    guard !received.arrivals.isEmpty else { return ([], PhotoOutcome([])) }
    let limits = try store.photoLimits()
    let turn = photoFolder.turn(within: Self.longestWait)
    defer { turn?.end() }
    if turn == nil { noteFailure(.photosUndecoded(path: workspace.photos)) }
    var files: [[UInt8]] = []
    var refusals: [PhotoRefusal?] = []
    for (index, arrival) in received.arrivals.enumerated() {
      do throws(PhotoRefusal) {
        guard index < limits.count else { throw .many }
        guard turn != nil else { throw .storage }
        files.append(try decoded(arrival, mostBytes: limits.megabytes << 20, points: limits.megapixels * 1_000_000))
        refusals.append(nil)
      } catch { refusals.append(error) }
    }
    guard !files.isEmpty else { return ([], PhotoOutcome(refusals)) }
    if let kept = photoFolder.keep(files, using: &random) { return (kept, PhotoOutcome(refusals)) }
    noteFailure(.photoFolder(path: workspace.photos))
    return ([], PhotoOutcome(refusals.map { $0 ?? .storage }))
  }

  private func decoded(
    _ arrival: PhotoReceiver.Arrival, mostBytes: Int, points: Int
  ) throws(PhotoRefusal) -> [UInt8] {
    switch arrival {
    case .refused(let refusal):
      if refusal == .storage { noteFailure(.photoFolder(path: workspace.photos)) }
      throw refusal
    case .file(let file, let bytes):
      guard bytes <= mostBytes else { throw .bytes }
      guard let photoDecoder else {
        noteFailure(.photoDecoderMissing)
        throw .storage
      }
      return try photoDecoder.decode(file.path, points: points)
    }
  }
}
