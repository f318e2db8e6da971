import CaseStore
import Casework
import Foundation

/// One line of a batch: a JSON object whose keys are the options of the commands.
struct BatchLine {
  private let members: [String: Any]

  static let keys: Set<String> = [
    "do", "case", "as", "role", "unit", "at", "text", "expect", "to", "asSuggested", "until", "into", "outcome",
    "grade",
    "resolution", "flags",
  ]
  static let keysOfReports: Set<String> = [
    "do", "as", "role", "unit", "at", "text", "place", "code", "category", "kind", "channel", "subject", "location",
    "contact", "key", "unpublished",
  ]

  init(_ line: String) throws {
    guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)), let members = object as? [String: Any]
    else { throw DeedMistake.notAnObject }
    self.members = members.filter { !($0.value is NSNull) }
    let known = try action() == .receive ? Self.keysOfReports : Self.keys
    if let unknown = members.keys.sorted().first(where: { !known.contains($0) }) {
      throw DeedMistake.unknownKey(unknown)
    }
  }

  /// The case's number as written; empty where there is none.
  var number: String { members["case"] as? String ?? "" }

  func action() throws -> Action {
    guard let action = try word("do", Action.init, known: Action.allCases.map(\.rawValue)) else {
      throw DeedMistake.missingKey("do")
    }
    return action
  }

  /// The action, on behalf of somebody where the line names nobody.
  func deed(for somebody: NamedActor) throws -> Deed {
    guard let number = try value("case", String.self) else { throw DeedMistake.missingKey("case") }
    var deed = Deed(action: try action(), number: number)
    deed.actor = try actor(or: somebody)
    deed.at = try value("at", String.self)
    deed.text = try value("text", String.self)
    deed.expected = try value("expect", Int.self)
    deed.target = try value("to", String.self)
    deed.isAsSuggested = try value("asSuggested", Bool.self) ?? false
    deed.until = try value("until", String.self)
    deed.earlier = try value("into", String.self)
    deed.outcome = try word("outcome", FollowUpOutcome.init, known: FollowUpOutcome.allCases.map(\.rawValue))
    deed.grade = try word("grade", Grade.init(argument:), known: Grade.allValueStrings)
    deed.resolution = try word("resolution", Resolution.init(argument:), known: Resolution.allValueStrings)
    deed.flags = try value("flags", [String].self).map { words in Set(try words.map(flag)) }
    return deed
  }

  /// The report, taken down by somebody where the line names nobody.
  func arrival(for somebody: NamedActor) throws -> Arrival {
    let (place, code) = (try value("place", String.self), try value("code", String.self))
    guard let origin = code.map({ NewReport.Origin.code($0) }) ?? place.map({ .place($0) }) else {
      throw DeedMistake.missingKey("place")
    }
    var arrival = Arrival(
      origin: origin, category: try value("category", String.self),
      kind: try word("kind", Kind.init, known: Kind.allCases.map(\.rawValue)) ?? .help,
      channel: try word("channel", Channel.init, known: Channel.allCases.map(\.rawValue)) ?? .hotline,
      text: try value("text", String.self) ?? "")
    arrival.subject = try value("subject", String.self)
    arrival.location = try value("location", String.self)
    arrival.contact = try value("contact", String.self)
    arrival.actor = try actor(or: somebody)
    arrival.at = try value("at", String.self)
    arrival.idempotencyKey = try value("key", String.self)
    arrival.wantsNoPublication = try value("unpublished", Bool.self) ?? false
    return arrival
  }

  private func actor(or somebody: NamedActor) throws -> NamedActor {
    let named = NamedActor(
      login: try value("as", String.self), role: try word("role", Role.init, known: Role.allCases.map(\.rawValue)),
      unit: try value("unit", String.self))
    return named.isNamed ? named : somebody
  }

  private func flag(_ word: String) throws -> TimeLimit.Flag {
    guard let flag = TimeLimit.Flag(rawValue: word) else {
      throw DeedMistake.unknownWord(word, in: "flags", known: TimeLimit.Flag.allCases.map(\.rawValue))
    }
    return flag
  }

  private func value<Value>(_ key: String, _: Value.Type) throws -> Value? {
    guard let member = members[key] else { return nil }
    guard let value = member as? Value else { throw DeedMistake.wrongType(key: key) }
    return value
  }

  private func word<Value>(_ key: String, _ meaning: (String) -> Value?, known: [String]) throws -> Value? {
    guard let word = try value(key, String.self) else { return nil }
    guard let value = meaning(word) else { throw DeedMistake.unknownWord(word, in: key, known: known) }
    return value
  }
}
