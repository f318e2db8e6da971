/// What can be done to a case; each time it is done stands as one event.
public enum Action: String, CaseIterable, Hashable, Sendable {
  /// A report arrives.
  case receive
  /// 派单/交办: to a unit, with the limits then in force.
  case dispatch
  /// 签收.
  case sign
  /// 联系: the unit has spoken with the reporter.
  case contact
  /// 答复.
  case answer
  /// 退回: the unit sends it back with a reason.
  case sendBack = "return"
  /// 联办: a co-unit joins the lead unit.
  case joinUnit = "join"
  /// 联办意见: a co-unit gives its part to the lead unit.
  case contribute
  case rate
  /// 办结.
  case close
  /// 重办.
  case reopen
  /// 并单: into an earlier case.
  case merge
  /// 不予受理.
  case decline
  /// 挂账.
  case shelve
  /// Takes a shelved case up again.
  case resume
  /// 撤回: by the reporter.
  case withdraw
  /// 提级.
  case escalate
  /// 督办.
  case supervise
  /// 批示.
  case instruct
  /// 回访.
  case followUp = "follow-up"
  /// 回头看.
  case lookBack = "look-back"
  /// 现场核实: somebody on the spot says whether the answer is true.
  case confirm
  /// 延期.
  case extend
  /// The clock stops while the reporter is asked something.
  case pause
  /// The clock runs again.
  case unpause
  /// A line added to the case without changing where it stands.
  case remark
  /// A reporter's contact was looked at or exported.
  case disclose
}
