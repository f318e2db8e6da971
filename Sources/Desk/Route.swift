internal import CaseStore
internal import Casework
internal import HTTPExchange

/// The addresses below the one this is mounted at.
enum Route: Equatable {
  case start
  case signIn
  case signOut
  case list(DeskList)
  case bulk
  case export
  case file(CaseNumber)
  case print(CaseNumber)
  case act(CaseNumber)
  case contact(CaseNumber)
  case publications
  case publicationBulk
  case publication(CaseNumber)
  case users
  case password
  case authenticator

  init?(_ path: RequestPath) {
    let segments = path.segments.map(String.init)
    switch segments.count {
    case 0: self = .start
    case 1:
      guard let route = Self.single[segments[0]] else { return nil }
      self = route
    case 2:
      switch segments[0] {
      case "list":
        guard let list = DeskList(rawValue: segments[1]) else { return nil }
        self = .list(list)
      case "case":
        guard let number = CaseNumber(typed: segments[1]) else { return nil }
        self = .file(number)
      case "publication":
        guard let route = Self.publication(segments[1]) else { return nil }
        self = route
      default: return nil
      }
    case 3:
      guard segments[0] == "case", let number = CaseNumber(typed: segments[1]) else { return nil }
      switch segments[2] {
      case "print": self = .print(number)
      case "act": self = .act(number)
      case "contact": self = .contact(number)
      default: return nil
      }
    default: return nil
    }
  }

  private static var single: [String: Route] {
    [
      "sign-in": .signIn, "sign-out": .signOut, "bulk": .bulk, "export": .export, "users": .users,
      "password": .password, "authenticator": .authenticator, "publication": .publications,
    ]
  }

  private static func publication(_ segment: String) -> Route? {
    segment == "bulk" ? .publicationBulk : CaseNumber(typed: segment).map { .publication($0) }
  }

  /// What a browser may do here; what can be fetched can be asked about (`HEAD`).
  var methods: [Method] {
    switch self {
    case .start, .list, .file, .print, .publications: [.get, .head]
    case .signOut, .bulk, .export, .act, .contact, .publicationBulk: [.post]
    case .signIn, .users, .password, .authenticator, .publication: [.get, .head, .post]
    }
  }

  func takes(_ method: Method) -> Bool { methods.contains(method) }

  /// Whether a role has anything to do here; for others there is nothing at this address.
  func isFor(_ role: Role) -> Bool {
    switch self {
    case .start, .signIn, .signOut, .password, .authenticator: true
    case .users: role == .administrator
    case .publications, .publication: role.reviewsPublication
    case .publicationBulk: role.publishes
    case .list, .bulk, .export, .file, .print, .act, .contact: role.hasLists
    }
  }
}

extension Role {
  /// Whether the role works with cases at the desk.
  var hasLists: Bool { !lists.isEmpty }

  /// The lists of the role, in the order of the navigation; the first is where the day begins.
  var lists: [DeskList] {
    switch self {
    case .dispatcher:
      [
        .dispatch, .held, .returned, .sign, .today, .overdue, .unhappy, .followUp, .joint, .supervised, .instructed,
        .shelved,
        .open, .all,
      ]
    case .handler:
      [.mine, .sign, .today, .overdue, .joint, .returned, .unhappy, .supervised, .instructed, .shelved, .all]
    case .supervisor:
      [
        .overdue, .supervised, .unhappy, .followUp, .lookBack, .returned, .today, .joint, .instructed, .shelved, .held,
        .open, .all,
      ]
    case .leader: [.instructed, .supervised, .overdue, .unhappy, .shelved, .open, .all]
    case .resident, .gridWorker, .deputy, .publicist, .editor, .administrator, .system: []
    }
  }
}
