import Casework
import Foundation

/// What is wrong with `var/hooks.json`.
enum HooksMistake: Error, Equatable {
  case missing
  case writableByOthers
  case notJSON(String)
  case missingKey(String)
  case wrongType(String)
  case unknownKey(String, known: [String])
  case unknownAudience(String)
  case unknownChannel(String, audience: String)
  case command
  case timeout(Int)

  init(_ error: any Error) {
    switch error {
    case DecodingError.keyNotFound(let key, _): self = .missingKey(key.stringValue)
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      self = .wrongType(context.codingPath.map(\.stringValue).joined(separator: "."))
    case DecodingError.dataCorrupted(let context):
      self = .notJSON((context.underlyingError as? NSError)?.userInfo[NSDebugDescriptionErrorKey] as? String ?? "")
    default: self = .notJSON("")
    }
  }

  /// Refuses keys that nothing reads: a misspelt one would be a hook that never runs.
  static func check(_ decoder: any Decoder, known: [String]) throws {
    for key in try decoder.container(keyedBy: AnyKey.self).allKeys where !known.contains(key.stringValue) {
      throw HooksMistake.unknownKey(key.stringValue, known: known)
    }
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension HooksMistake: CustomStringConvertible {
  /// What is wrong and what to write.
  var description: String {
    switch self {
    case .missing: "it is missing; it says which program sends what (docs/deploy.md)"
    case .writableByOthers: "others than its owner may write it, and it names programs that run; chmod 640 it"
    case .notJSON(let reason): "it is not JSON" + (reason.isEmpty ? "" : ": \(reason)")
    case .missingKey(let key): "the key “\(key)” is missing"
    case .wrongType(let key): "the value of “\(key)” is of another type than it has to be"
    case .unknownKey(let key, let known): "“\(key)” is no key here; known are \(known.joined(separator: ", "))"
    case .unknownAudience(let word):
      "nobody is called “\(word)”; known are \(NoticeAudience.allCases.map(\.rawValue).joined(separator: ", "))"
    case .unknownChannel(let name, let audience): "“\(audience)” is told by “\(name)”, which is none of the channels"
    case .command: "a command begins with the path of a program, from / on"
    case .timeout(let seconds): "a timeout of \(seconds) seconds is none; write 1 to 90"
    }
  }
}
