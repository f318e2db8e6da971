/// A workspace: the folder of one portal, with its four parts (docs/architecture.md).
public struct Workspace: Hashable, Sendable {
  /// The name of the environment variable in which CGI programs find their workspace.
  public static let environmentVariable = "HUIYIN_WORKSPACE"

  /// The path of the folder, without a slash at its end.
  public let path: String

  /// The workspace at a path.
  public init(_ path: String) {
    var trimmed = path.isEmpty ? "." : path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    self.path = trimmed
  }

  /// What office staff write: `content/`.
  public var content: String { path + "/content" }
  /// What designers write: `site-templates/`.
  public var templates: String { path + "/site-templates" }
  /// What the web server serves: `public/`.
  public var site: String { path + "/public" }
  /// What must not be lost: `var/`.
  public var storage: String { path + "/var" }
  /// The database.
  public var database: String { storage + "/portal.sqlite" }
  /// What the public search looks in; made by a build from the database.
  public var searchIndex: String { storage + "/search.sqlite" }
  /// What the last build made: the hash of every page.
  public var manifest: String { storage + "/site-manifest" }
  /// The key that contacts are sealed to; may be on the web host.
  public var sealingKey: String { storage + "/keys/contact.public" }
  /// The key that opens sealed contacts; belongs to the desk.
  public var openingKey: String { storage + "/keys/contact.private" }
  /// The key that signs what forms carry; made when it is first needed.
  public var formKey: String { storage + "/form.key" }
  /// The photographs of reports.
  public var photos: String { storage + "/photos" }
  /// What was made of photographs for the public, with black where an editor covered something.
  public var publicPhotos: String { photos + "/public" }
  /// Where codes are written unless another folder is asked for.
  public var codes: String { storage + "/codes" }
  /// What was asked for at the desk to be printed, a folder an order, and the pictures of designs in `designs`.
  public var prints: String { storage + "/print" }
}
