internal import CaseStore
internal import Sealing
internal import Templates

/// Why a page could not be made or a contact not be kept.
enum Failure: Error {
  case store(StoreError)
  case template(TemplateError)
  case rendering(RenderError)
  case sealingKeyUnread(path: String)
  case sealingKey(SealingError, path: String)
  case dayKey(path: String)
  case formKey(path: String)
  case noRoom(path: String)
  case photoFolder(path: String)
  case photoDecoderMissing
  case photosUndecoded(path: String)
}

/// For the operator, all sentences of this target; they name files and kinds of failure, and nothing a resident typed.
extension Failure: CustomStringConvertible {
  var description: String {
    switch self {
    case .store(let error): "huiyin: \(error)"
    case .template(let error): "huiyin: \(error)"
    case .rendering(let error): "huiyin: \(error)"
    case .sealingKeyUnread(let path):
      "huiyin: \(path) is there but cannot be read; contacts are not kept until this program may read it"
    case .sealingKey(let error, let path):
      "huiyin: \(path): \(error); contacts are not kept until then"
    case .formKey(let path):
      "huiyin: \(path) cannot be read or made; forms are held for a look and signed messages turned away until this program may write to the folder"
    case .noRoom(let path):
      "huiyin: \(path) takes no more files; make room on its disk, and let this program write to the folder"
    case .photoFolder(let path):
      "huiyin: \(path) takes no files; photographs are left out until this program may write there and the disk has room"
    case .photosUndecoded(let path):
      "huiyin: \(path): a report was taken without its photographs, because no turn to decode them came within 15 s"
    case .photoDecoderMissing:
      "huiyin: there is no photo-decoder beside this program, nor in the folder above; photographs are left out until then"
    case .dayKey(let path):
      "huiyin: \(path) cannot be read or made; nobody is counted until this program may write to the folder"
    }
  }
}
