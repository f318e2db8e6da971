public import CaseStore
public import Templates

/// Why a letter could not be stored now. Nothing of it is lost where the mail server keeps it and tries again.
public enum MailTrouble: Error, Sendable {
  /// The store did not take it.
  case store(StoreError)
  /// The sentences of the portal cannot be read.
  case wording(TemplateError)
  /// The portal has no place yet.
  case noPlace

  static func stored<Answer>(_ ask: () throws(StoreError) -> Answer) throws(MailTrouble) -> Answer {
    do throws(StoreError) { return try ask() } catch { throw .store(error) }
  }
}

extension MailTrouble: CustomStringConvertible {
  /// What happened and what to do, for the operator; nothing that anybody wrote.
  public var description: String {
    switch self {
    case .store(let error): "the letter was not stored: \(error)"
    case .wording(let error): "the letter was not stored: \(error)"
    case .noPlace: "the letter was not stored: the portal has no places yet; run ‘huiyin build’"
    }
  }
}
