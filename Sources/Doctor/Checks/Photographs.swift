import CaseStore
import Casework
import Workspace

/// What came of having the decoder of photographs decode one.
public enum DecoderTrial: Hashable, Sendable {
  /// It gave back a picture.
  case works
  /// There is no such program where it is looked for.
  case missing
  /// It is there and gave back none; why, in a word.
  case fails(String)
}

extension Examination {
  /// Whether photographs can be decoded. Reports are taken without them otherwise, and nobody notices at once.
  func photographs() -> [Finding] {
    guard let trial = decoderTrial() else { return [] }
    let store = try? CaseStore(path: workspace.database, access: .readOnly)
    if let count = try? store?.photoLimits().count, count == 0 { return [.noPhotographs] }
    return switch trial {
    case .works: [.decoderWorks]
    case .missing: [.decoderMissing]
    case .fails(let reason): [.decoderFails(reason)]
    }
  }
}
