/// A list of cases that wait for somebody at the desk, or that somebody looks after.
public enum DeskList: String, CaseIterable, Hashable, Sendable {
  /// 待派单: new, or sent back.
  case dispatch
  /// 待甄别: held for a look before they count; of a flood of one text one.
  case held
  /// 本单位在办: with the unit and not answered.
  case mine
  /// 待签收.
  case sign
  /// 今日到期: to be answered before the day is over.
  case today
  /// 超期: open, and its answer is late; where the clock stands still it is not.
  case overdue
  /// 退回.
  case returned
  /// 不满意: rated so, and not taken up again.
  case unhappy
  /// 待回访: drawn for a follow-up.
  case followUp = "follow-up"
  /// 待回头看: drawn for looking back.
  case lookBack = "look-back"
  /// 联办.
  case joint
  /// 督办: open and supervised.
  case supervised
  /// 批示: a leader gave an instruction; the newest first.
  case instructed
  /// 挂账.
  case shelved
  /// All that are open.
  case open
  /// The newest cases, whatever their state.
  case all
}
