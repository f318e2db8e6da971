#if DEBUG
  /// Counts looks at one text, in debug builds only.
  final class StepCounter {
    var count = 0
  }
#endif
