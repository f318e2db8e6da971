/// 回访结果: whether the resident was reached. Only `reached` is an effective follow-up; the others are buckets of their own
/// and never count as satisfied (DESIGN section 5).
public enum FollowUpOutcome: String, CaseIterable, Hashable, Sendable {
  /// The resident answered and said what the result is like.
  case reached
  /// Nobody answered, or the number is wrong.
  case unreachable
  /// The resident was reached and said nothing about the result.
  case silent
  /// What was said cannot be read as one grade.
  case undecidable
}
