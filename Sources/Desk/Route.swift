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
  case photo(CaseNumber, Int)
  case publications
  case publicationBulk
  case publication(CaseNumber)
  case photoReview(CaseNumber, Int)
  case photoPicture(CaseNumber, Int)
  case publicity
  case publicityExport
  case prints
  case printNew
  case printOrder(Int64)
  case printFile(Int64, Int)
  case designPicture(String)
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
      case "publicity":
        guard segments[1] == "export" else { return nil }
        self = .publicityExport
      case "print":
        guard let route = Self.print(segments[1]) else { return nil }
        self = route
      default: return nil
      }
    case 3:
      if segments[0] == "print" {
        guard let route = Self.print(segments[1], segments[2]) else { return nil }
        self = route
        return
      }
      guard segments[0] == "case", let number = CaseNumber(typed: segments[1]) else { return nil }
      switch segments[2] {
      case "print": self = .print(number)
      case "act": self = .act(number)
      case "contact": self = .contact(number)
      default: return nil
      }
    case 4:
      guard let (number, position) = Self.photo(segments) else { return nil }
      switch segments[0] {
      case "case": self = .photo(number, position)
      case "publication": self = .photoReview(number, position)
      default: return nil
      }
    case 5:
      guard segments[0] == "publication", segments[4] == "picture", let (number, position) = Self.photo(segments) else {
        return nil
      }
      self = .photoPicture(number, position)
    default: return nil
    }
  }

  private static var single: [String: Route] {
    [
      "sign-in": .signIn, "sign-out": .signOut, "bulk": .bulk, "export": .export, "users": .users,
      "password": .password, "authenticator": .authenticator, "publication": .publications,
      "publicity": .publicity, "print": .prints,
    ]
  }

  /// `…/NUMBER/photo/POSITION`
  private static func photo(_ segments: [String]) -> (CaseNumber, Int)? {
    guard segments[2] == "photo", let number = CaseNumber(typed: segments[1]), let position = Int(segments[3]) else {
      return nil
    }
    return (number, position)
  }

  private static func publication(_ segment: String) -> Route? {
    segment == "bulk" ? .publicationBulk : CaseNumber(typed: segment).map { .publication($0) }
  }

  private static func print(_ segment: String) -> Route? {
    segment == "new" ? .printNew : Int64(segment).map { .printOrder($0) }
  }

  private static func print(_ segment: String, _ last: String) -> Route? {
    if segment == "design" { return .designPicture(last) }
    guard let order = Int64(segment), let position = Int(last) else { return nil }
    return .printFile(order, position)
  }

  /// What a browser may do here; what can be fetched can be asked about (`HEAD`).
  var methods: [Method] {
    switch self {
    case .start, .list, .file, .print, .photo, .publications, .publicity, .prints, .printOrder, .printFile,
      .designPicture, .photoPicture:
      [.get, .head]
    case .signOut, .bulk, .export, .act, .contact, .publicationBulk, .publicityExport: [.post]
    case .signIn, .users, .password, .authenticator, .publication, .photoReview, .printNew: [.get, .head, .post]
    }
  }

  func takes(_ method: Method) -> Bool { methods.contains(method) }

  /// Whether a role has anything to do here; for others there is nothing at this address.
  func isFor(_ role: Role) -> Bool {
    switch self {
    case .start, .signIn, .signOut, .password, .authenticator: true
    case .users: role == .administrator
    case .publications, .publication, .photoReview, .photoPicture: role.reviewsPublication
    case .publicationBulk: role.publishes
    case .publicity, .publicityExport, .prints, .printNew, .printOrder, .printFile, .designPicture: role.looksAfterCodes
    case .list, .bulk, .export, .file, .print, .act, .contact, .photo: role.hasLists
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
