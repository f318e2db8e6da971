/// What the resident wants: 咨询 求助 投诉 举报 建议 表扬 (the six kinds of the 12345 hotlines' classification).
public enum Kind: String, CaseIterable, Hashable, Sendable {
  case consultation
  case help
  case complaint
  case tipOff = "tip-off"
  case suggestion
  case praise
}
