/// 渠道: the way a report came in.
public enum Channel: String, CaseIterable, Hashable, Sendable {
  /// A scanned or typed code.
  case code
  /// The site's own form, without a code.
  case web
  case weChat = "wechat"
  case app
  case hotline
  case mailbox
  /// 网格员直报: a grid worker on patrol.
  case gridWorker = "grid-worker"
  /// 人大代表、政协委员.
  case deputies
  /// Taken over from another system.
  case imported
}
