import SiteOutput

/// Shows a build's progress on the terminal.
@Sendable func show(_ progress: BuildProgress) {
  switch progress {
  case .began(let step, let number, let total): Console.progress(step, number, of: total)
  case .advanced(let step, let done, let total): Console.progress(step, done, of: total)
  case .ended: break
  }
}
