public import Casework

/// What somebody wants printed.
public struct NewPrintOrder: Hashable, Sendable {
  /// The inks that files are made for.
  public enum Ink: String, CaseIterable, Sendable {
    /// The colours of a screen, cut to size.
    case office
    /// The inks of a press, with bleed and marks.
    case press
  }

  /// The name of the design.
  public var design: String
  /// For an office printer or a press.
  public var ink: Ink
  /// Whether letters are turned into outlines.
  public var isOutlined: Bool
  /// The codes of places; each stands for all that lies in it.
  public var places: [String]
  /// What is printed there.
  public var uses: [PrintUse]

  /// What is wanted.
  public init(design: String, ink: Ink, isOutlined: Bool, places: [String], uses: [PrintUse]) {
    self.design = design
    self.ink = ink
    self.isOutlined = isOutlined
    self.places = places
    self.uses = uses
  }
}

/// What somebody asked to be printed, and what became of it.
public struct PrintOrder: Hashable, Sendable {
  /// How far it is.
  public enum State: String, CaseIterable, Sendable {
    case waiting
    case making
    /// Its files were made, all or some of them.
    case made
    /// Nothing could be made.
    case refused
  }

  /// Its number.
  public let id: Int64
  /// When it was asked for.
  public let askedAt: Timestamp
  /// The name of who asked; nil for nobody that is known.
  public let asker: String?
  /// What was asked for.
  public let wanted: NewPrintOrder
  /// How far it is.
  public let state: State
  /// How many things are printed; 0 until somebody begins.
  public let itemCount: Int
  /// How many were done when it was last looked at.
  public let doneCount: Int
  /// How many came out.
  public let madeCount: Int
  /// How often it was begun.
  public let attempt: Int
  /// When it was made or refused.
  public let endedAt: Timestamp?
  /// When its files were removed.
  public let removedAt: Timestamp?
  /// What kept it, or some of it, from being made, and what to do; nil for nothing.
  public let problem: String?
}

/// A file that was made.
public struct PrintFile: Hashable, Sendable {
  /// What it is for.
  public enum Kind: String, CaseIterable, Sendable {
    /// All pages in one file.
    case merged
    /// The files of a street.
    case archive
    /// The table of all pages.
    case manifest
    /// The sheet to sign.
    case proof
    /// The sheet to sign as a picture, to look at.
    case picture
  }

  /// Its name in the order's folder.
  public let name: String
  /// What it is for.
  public let kind: Kind
  /// Its size in bytes.
  public let bytes: Int

  /// A file.
  public init(name: String, kind: Kind, bytes: Int) {
    self.name = name
    self.kind = kind
    self.bytes = bytes
  }
}
