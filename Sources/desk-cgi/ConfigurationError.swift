import Workspace

/// Why the program cannot serve at all.
enum ConfigurationError {
  case workspace(isSet: Bool)

  /// What to do, for the web server's log.
  var description: String {
    switch self {
    case .workspace(isSet: false):
      "huiyin: \(Workspace.environmentVariable) is not set; set it to the portal's folder in the web server's "
        + "configuration (docs/deploy.md)"
    case .workspace(isSet: true):
      "huiyin: \(Workspace.environmentVariable) is not an absolute path; name the portal's folder from / on"
    }
  }
}
