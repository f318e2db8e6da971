public import Casework
public import HTTPExchange
public import Photos

/// A report from outside, checked for its form, whichever way it came.
public struct IncomingReport: Sendable {
  /// Who sends it, for counting.
  public enum Sender: Sendable {
    /// Somebody at an address, whom others may share.
    case address(RemoteAddress)
    /// Somebody known by a name that is theirs alone, such as an address of mail.
    case person(String)
    /// Another system, which answers for its own users.
    case system
  }

  /// The code of the place.
  public var place: String
  /// The printed code, as its six characters; says more than the place.
  public var code: String?
  /// The code of the category, where one was chosen.
  public var category: String?
  /// What the reporter wants.
  public var kind: Kind
  /// The way it came.
  public var channel: Channel
  /// A headline, where one was given.
  public var subject: String?
  /// What is wrong, in the reporter's words.
  public var text: String
  /// Where exactly, in the reporter's words.
  public var location: String?
  /// How to reach the reporter; sealed before it is stored.
  public var contact: String?
  /// Makes the same report sent again the same case: 22 characters of base64url.
  public var idempotencyKey: String?
  /// True where the reporter does not want it published.
  public var wantsNoPublication = false
  /// Who sends it.
  public var sender: Sender
  /// The other system that hands it in; it may ask for the case again.
  public var source: String?
  /// Its photographs, which are on the disk already.
  public var photos: [KeptPhoto] = []

  /// A report with what it must have.
  public init(place: String, kind: Kind, channel: Channel, text: String, sender: Sender) {
    self.place = place
    self.kind = kind
    self.channel = channel
    self.text = text
    self.sender = sender
  }
}
