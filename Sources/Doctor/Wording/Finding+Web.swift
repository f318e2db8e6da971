import Casework

/// Sentences on the web server as strangers see it.
extension Finding {
  static let notLookedAtFromOutside = Finding(
    .web, .fine, "The web server was not looked at; --url ADDRESS looks at it from outside.")

  static func unreachable(_ site: String, _ failure: Browser.Failure) -> Finding {
    switch failure {
    case .noCurl:
      Finding(.web, .warning, "\(site) could not be looked at: curl is missing.", "Run: apt-get install curl")
    case .refused(let code, let sentence) where [35, 51, 58, 60].contains(code):
      Finding(
        .certificate, .wrong, "Browsers do not trust \(site): \(sentence)",
        "Renew the certificate; the web server has to hand out the whole chain.")
    case .refused(_, let sentence):
      Finding(
        .web, .wrong, "\(site) does not answer: \(sentence)",
        "See whether the web server runs, the name leads here and the firewall lets it through.")
    }
  }

  static func noTLS(_ site: String) -> Finding {
    let isLocal = site.hasPrefix("http://127.0.0.1") || site.hasPrefix("http://localhost")
    return Finding(
      .certificate, isLocal ? .fine : .wrong, "\(site) is without TLS: what residents type can be read on the way.",
      isLocal ? nil : "Get a certificate and serve the portal over https: docs/deploy.md")
  }

  static func certificateEnds(_ day: CivilDate, days: Int) -> Finding {
    Finding(
      .certificate, days < 7 ? .wrong : .warning, "The certificate ends on \(day), \(days) days from today.",
      "Renew it, and see why that did not happen by itself.")
  }

  static func certificateFine(_ day: CivilDate) -> Finding {
    Finding(.certificate, .fine, "The certificate is good until \(day).")
  }

  static func answers(_ address: String, _ status: Int) -> Finding {
    Finding(.web, .wrong, "\(address) answers \(status).", "Look into the web server's error log.")
  }

  static func servesTheSite(_ site: String) -> Finding {
    Finding(.web, .fine, "\(site) serves the site that was built here.")
  }

  static func servesAnotherSite(_ site: String, _ folder: String) -> Finding {
    Finding(
      .web, .warning, "\(site)/ is not \(folder)/index.html byte by byte.",
      "Let the web server serve \(folder); something on the way may change pages or keep old ones.")
  }

  static func headersFine(_ address: String) -> Finding {
    Finding(.web, .fine, "\(address) has all security headers.")
  }

  static func headerMissing(_ name: String, _ value: String, _ address: String) -> Finding {
    Finding(.web, .wrong, "\(address) comes without \(name).", "Set it to: \(value)")
  }

  static func headerDiffers(_ name: String, _ value: String, _ expected: String, _ address: String) -> Finding {
    Finding(.web, .warning, "\(address) has \(name): \(value)", "As delivered it is: \(expected)")
  }

  static let tellsVersion = Finding(
    .web, .warning, "The web server tells everybody its version.",
    "In nginx: server_tokens off; in lighttpd: server.tag")
  static let notStrict = Finding(
    .web, .warning, "Browsers may still come without TLS.",
    "When TLS has worked for a while, send Strict-Transport-Security.")

  static func programUp(_ address: String) -> Finding {
    Finding(.web, .fine, "\(address) answers: a report could be taken now.")
  }

  static func programDown(_ address: String, _ status: Int) -> Finding {
    Finding(
      .web, .wrong, "\(address) answers \(status): no report can be taken.",
      status == 502
        ? "Start fcgiwrap: systemctl status huiyin-cgi" : "The program's log says why: journalctl -u huiyin-cgi")
  }

  static func answersAreKept(_ address: String) -> Finding {
    Finding(
      .web, .wrong, "\(address) comes without Cache-Control: no-store: what is for one person may be shown to another.",
      "Let nothing on the way change the headers of /cgi-bin/.")
  }

  static func deskUp(_ address: String) -> Finding {
    Finding(.web, .fine, "\(address) answers.")
  }

  static func noDesk(_ address: String) -> Finding {
    Finding(.web, .fine, "\(address) is not there: the desk is on another machine.")
  }

  static let cachingFine = Finding(.web, .fine, "Pages are asked for each time, style and pictures are kept.")

  static func cachingOff(page: String?, asset: String?) -> Finding {
    Finding(
      .web, .warning, "Pages have Cache-Control “\(page ?? "")”, style and pictures “\(asset ?? "")”.",
      "As delivered: no-cache for pages; public, max-age=86400 for /assets/.")
  }

  static func wellKnownFine(_ address: String) -> Finding {
    Finding(.web, .fine, "\(address) is there.")
  }

  static func wellKnownHidden(_ address: String, _ status: Int) -> Finding {
    Finding(
      .web, .warning, "\(address) answers \(status): who finds a hole does not learn whom to tell.",
      "Let the web server serve public/.well-known/.")
  }

  static let shutFine = Finding(.web, .fine, "Database, keys and content cannot be fetched.")

  static func laysOpen(_ address: String) -> Finding {
    Finding(
      .web, .wrong, "\(address) can be fetched by anybody.",
      "Let the web server serve public/ and nothing else, now; then change the keys.")
  }

  static func findsEverything(_ site: String, _ status: Int) -> Finding {
    Finding(.web, .warning, "\(site) answers \(status) where there is no page.", "Answer 404 there, with 404.html.")
  }
}
