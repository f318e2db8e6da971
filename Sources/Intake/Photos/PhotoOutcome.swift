internal import HTTPExchange
internal import Photos

/// What became of each photograph of a form, in the order they came.
struct PhotoOutcome: Equatable {
  /// The field of a receipt's address that carries it.
  private static let field = "p"
  private static let kept = "kept"
  /// So many are told one by one.
  private static let most = 8

  /// Why a photograph was left out; nil for one that is kept.
  private(set) var refusals: [PhotoRefusal?] = []

  /// Nothing yet.
  init(_ refusals: [PhotoRefusal?]) { self.refusals = refusals }

  /// Reads what an address carries; words that are none of ours are passed over.
  init(_ query: FormFields) {
    for word in (query[Self.field] ?? "").split(separator: "-").prefix(Self.most) {
      if word == Self.kept {
        refusals.append(nil)
      } else if let refusal = PhotoRefusal(rawValue: String(word)) {
        refusals.append(refusal)
      }
    }
  }

  /// What an address carries; nothing where there were no photographs.
  var query: [(name: String, value: String)] {
    let words = refusals.prefix(Self.most).map { $0?.rawValue ?? Self.kept }
    return words.isEmpty ? [] : [(Self.field, words.joined(separator: "-"))]
  }

  /// What to say of it, a sentence each.
  func sentences(_ maker: PageMaker) throws(Failure) -> [String] {
    var sentences: [String] = []
    let count = refusals.count { $0 == nil }
    if count > 0 { sentences.append(try maker.say("receipt.photos", ("count", String(count)))) }
    for (index, refusal) in refusals.enumerated() {
      guard let refusal else { continue }
      sentences.append(try maker.say("receipt.photo.\(refusal.rawValue)", ("position", String(index + 1))))
    }
    return sentences
  }
}
