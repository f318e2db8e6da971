/// What an editor decides on about one photograph: what is covered, what the public sees, what was done so far.
public struct PhotoSource: Hashable, Sendable {
  /// The photograph.
  public let photo: CasePhoto
  /// What is covered, in the order it was drawn.
  public let boxes: [PhotoBox]
  /// What the public sees; nil for nothing. While the case is not published, what it will see.
  public let published: PublicPhoto?
  /// Where the publication of the case stands; nil where nothing was decided.
  public let state: PublicationState?
  /// True where the reporter asked that the case is not published.
  public let reporterObjects: Bool
  /// What was done so far, oldest first.
  public let log: [PhotoDeed]

  /// How many deeds there were besides looks: a decision made in sight of this names it.
  public var version: Int { log.count { $0.deed != .look } }

  /// True where rectangles changed since what the public sees was made.
  public var isOutdated: Bool {
    guard published != nil, let last = log.lastIndex(where: { $0.deed == .publish }) else { return false }
    return log[last...].contains { $0.deed == .box || $0.deed == .unbox }
  }
}
