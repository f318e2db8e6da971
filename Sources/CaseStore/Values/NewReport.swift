public import Casework

/// A report as it comes in, checked by whoever took it.
public struct NewReport: Sendable {
  /// Where it was made.
  public enum Origin: Hashable, Sendable {
    /// At a printed code, by its six characters; a redirected code stands for the other code's place.
    case code(String)
    /// At a place, by the place's code.
    case place(String)
  }

  /// Where it was made.
  public var origin: Origin
  /// The code of its category, where one was chosen.
  public var category: String?
  /// What the resident wants.
  public var kind: Kind
  /// The way it came in.
  public var channel: Channel
  /// Who made it: a resident, a grid worker, a deputy.
  public var role: Role
  /// The login of the grid worker or deputy who made it; nil for residents.
  public var user: String?
  /// A headline, where one was given.
  public var subject: String?
  /// What is wrong, in the resident's words.
  public var text: String
  /// Where exactly, in the resident's words.
  public var location: String?
  /// Seals the reporter's contact for the desk's key and for the case with this number; it runs while other writers
  /// wait. Nil, and what gives nil, leaves no contact.
  public var sealContact: (@Sendable (CaseNumber) -> [UInt8]?)?
  /// A secret of the form that was sent: sent twice, it makes one case.
  public var idempotencyKey: String?
  /// True where the reporter does not want it published.
  public var wantsNoPublication: Bool
  /// The other system that hands it in; it may ask for the case again.
  public var source: String?
  /// Its photographs, whose files are on the disk already.
  public var photos: [NewPhoto] = []
  /// What bears on whether it is held for a look; nil for what comes from staff.
  public var screening: Screening?

  /// A report with what it carries.
  public init(
    origin: Origin, category: String? = nil, kind: Kind, channel: Channel, role: Role = .resident, user: String? = nil,
    subject: String? = nil, text: String, location: String? = nil,
    sealContact: (@Sendable (CaseNumber) -> [UInt8]?)? = nil,
    idempotencyKey: String? = nil, wantsNoPublication: Bool = false
  ) {
    self.origin = origin
    self.category = category
    self.kind = kind
    self.channel = channel
    self.role = role
    self.user = user
    self.subject = subject
    self.text = text
    self.location = location
    self.sealContact = sealContact
    self.idempotencyKey = idempotencyKey
    self.wantsNoPublication = wantsNoPublication
    self.source = nil
    self.screening = nil
  }
}
