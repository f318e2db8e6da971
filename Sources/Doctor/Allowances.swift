/// How long and how much is still in order.
public struct Allowances: Sendable {
  /// Room on a disk, in bytes, under which it is nearly full; twice the database where that is more.
  public var room: Int64 = 1 << 30
  /// Room on a disk, in bytes, under which reports are soon refused.
  public var leastRoom: Int64 = 64 << 20
  /// Seconds since the last backup.
  public var backupAge: Int64 = 36 * 3600
  /// Seconds a notice may be due and not sent.
  public var noticeDelay: Int64 = 3600
  /// Seconds an answered case may wait for the decision on its publication.
  public var publicationDelay: Int64 = 14 * 86_400
  /// Seconds since the site was last built.
  public var siteAge: Int64 = 26 * 3600
  /// Days a certificate is good for under which it is to be renewed.
  public var certificateDays = 21
  /// Seconds a writer's turn may take to come.
  public var queuePatience: Int64 = 3
  /// Seconds by which the server's clock may differ from ours.
  public var clockDifference: Int64 = 120
  /// Days a copy of the database may lie about.
  public var copyDays: Int64 = 90

  /// The usual ones.
  public init() {}
}
