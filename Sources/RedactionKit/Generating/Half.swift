/// Which half of the kit a text comes from. Rules are written on `train` and judged on `heldOut`; templates and disguises of the two
/// are apart.
public enum Half: String, Sendable, CaseIterable {
  /// What rule writers may look at.
  case train
  /// What figures are reported on.
  case heldOut = "held-out"
}
