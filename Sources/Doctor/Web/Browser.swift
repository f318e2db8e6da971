import Casework

/// Fetches addresses as a stranger would, through `curl`: it knows TLS, and the certificates that the machine trusts.
struct Browser {
  /// What came of a visit: the answer, and until when the server's certificate is good.
  struct Visit {
    let answer: WebAnswer
    let certificateEnd: CivilDate?
  }

  /// Why nothing came.
  enum Failure: Error {
    case noCurl
    /// The number and the sentence that `curl` ended with.
    case refused(code: Int32, sentence: String)
  }

  /// Fetches an address, without following where it leads.
  ///
  /// - Parameter address: an absolute address.
  /// - Returns: the answer.
  /// - Throws: ``Failure``.
  func visit(_ address: String) throws(Failure) -> Visit {
    guard let fetched = Tool(path: "/usr/bin/curl").run(Self.options + ["--", address]) else { throw .noCurl }
    guard fetched.code == 0, let answer = WebAnswer(fetched.output) else {
      throw .refused(code: fetched.code, sentence: String(fetched.errors.split(separator: "\n").first ?? ""))
    }
    return Visit(answer: answer, certificateEnd: CertificateEnd.find(in: fetched.errors))
  }

  private static let options = [
    "--disable", "--silent", "--show-error", "--include", "--http1.1", "--path-as-is", "--max-time", "15", "--noproxy",
    "localhost,127.0.0.1", "--write-out", "%{stderr}%{certs}",
  ]
}
