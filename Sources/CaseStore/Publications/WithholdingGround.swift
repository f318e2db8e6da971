/// Why a case is not published, as the public reads it counted.
public enum WithholdingGround: String, CaseIterable, Hashable, Sendable {
  /// The reporter asked for it.
  case reporter
  /// With everything hidden it still says who it is about.
  case personal
  /// It is about a child.
  case minor
  /// It is about somebody's illness.
  case illness
  /// It is about a crime, or something that is being investigated.
  case crime
  /// It holds a state or trade secret.
  case secret
  /// The same is published already.
  case repeated
  /// Abuse, advertising, nothing that could be answered.
  case abuse
  /// What is written beside it says why.
  case other
}
