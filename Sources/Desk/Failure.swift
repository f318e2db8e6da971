internal import CaseStore
internal import Credentials
internal import Photos
internal import Sealing
internal import Templates

/// Why a page could not be made, a password not be looked at, or a contact not be opened.
enum Failure: Error {
  case store(StoreError)
  case template(TemplateError)
  case rendering(RenderError)
  case credentials(CredentialsError)
  case openingKeyUnread(path: String)
  case addressKey(path: String)
  case openingKey(SealingError, path: String)
  case photoDecoderMissing
  case photoUndecoded(PhotoRefusal)
}

/// For the operator, all sentences of this target; they name files and kinds of failure, and nothing that a person typed.
extension Failure: CustomStringConvertible {
  var description: String {
    switch self {
    case .store(let error): "huiyin: \(error)"
    case .template(let error): "huiyin: \(error)"
    case .rendering(let error): "huiyin: \(error)"
    case .credentials(let error): "huiyin: \(error)"
    case .openingKeyUnread(let path):
      "huiyin: \(path) is there but cannot be read; contacts are not shown until this program may read it"
    case .addressKey(let path):
      "huiyin: no key of the day can be made in \(path), so guessers are slowed by name alone; let this program write there"
    case .photoDecoderMissing:
      "huiyin: there is no photo-decoder beside this program, nor in the folder above; "
        + "photographs with something covered are not shown or published until then"
    case .photoUndecoded(let refusal):
      "huiyin: a photograph could not be decoded again (\(refusal.rawValue)); look whether its file is in var/photos and can be read"
    case .openingKey(let error, let path): "huiyin: \(path): \(error); contacts are not shown until then"
    }
  }
}

extension Failure {
  /// What the store does, with its failures as this target's.
  static func stored<Result>(_ body: () throws(StoreError) -> Result) throws(Failure) -> Result {
    do throws(StoreError) { return try body() } catch { throw .store(error) }
  }

  /// What is done with passwords and codes, with its failures as this target's.
  static func checked<Result>(_ body: () throws(CredentialsError) -> Result) throws(Failure) -> Result {
    do throws(CredentialsError) { return try body() } catch { throw .credentials(error) }
  }
}
