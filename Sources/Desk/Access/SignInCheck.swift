internal import CaseStore
internal import Casework
internal import Credentials
internal import Sealing

/// Whether somebody is who they say.
struct SignInCheck {
  /// What came of it.
  enum Outcome {
    /// They are; the browser gets this token.
    case open(SessionToken, StaffMember)
    /// The name, the password or the code is wrong; which one is not said.
    case wrong
    /// The name and the password are right, and a code is still asked for.
    case codeMissing
    /// Too many failures; nothing was looked at.
    case wait(seconds: Int64)
  }

  let store: CaseStore
  let now: Timestamp
  /// What the browser brought along; it ends where another session begins.
  let oldToken: SessionToken?
  /// Where it comes from; nil where nobody can tell addresses apart today.
  let address: SignInAddress?

  func check(
    login: String, password: String, code: String, using random: inout some RandomNumberGenerator
  ) throws(Failure) -> Outcome {
    let digest = Self.digest(of: login)
    let facts = try Failure.stored { () throws(StoreError) in
      try store.signInFacts(login, nameDigest: digest, address: address)
    }
    if let seconds = Self.wait(facts, at: now) { return .wait(seconds: seconds) }
    let typed = Password(typed: password)
    guard let hash = try matching(typed, facts), let user = facts.user else { return try failed(digest, facts) }
    var session = NewSession(login: user.login, tokenDigest: [], nameDigest: digest, replaced: oldToken?.digest)
    if let secret = facts.authenticatorSecret {
      if code.isEmpty { return .codeMissing }
      guard let step = try step(of: code, secret, facts) else { return try failed(digest, facts) }
      session.authenticatorStep = (used: step, before: facts.authenticatorStep)
    }
    if hash.needsRehash {
      session.passwordHash = try Failure.checked { () throws(CredentialsError) in
        try PasswordHash(of: typed, using: &random).text
      }
    }
    let token = SessionToken(using: &random)
    session.tokenDigest = token.digest
    let isOpen = try Failure.stored { () throws(StoreError) in try store.open(session, at: now) }
    return isOpen ? .open(token, user) : try failed(digest, facts)
  }

  /// The stored hash where the password is its own; a name that nobody has takes as long.
  private func matching(_ typed: Password, _ facts: SignInFacts) throws(Failure) -> PasswordHash? {
    try Failure.checked { () throws(CredentialsError) in
      let hash = try facts.passwordHash.map { text throws(CredentialsError) in try PasswordHash(text: text) }
      return try PasswordHash.verify(typed, against: hash) ? hash : nil
    }
  }

  private func step(of code: String, _ secret: String, _ facts: SignInFacts) throws(Failure) -> Int64? {
    try Failure.checked { () throws(CredentialsError) in
      try TimeBasedCode(secretText: secret).step(of: code, at: now, after: facts.authenticatorStep)
    }
  }

  private func failed(_ digest: [UInt8], _ facts: SignInFacts) throws(Failure) -> Outcome {
    try Failure.stored { () throws(StoreError) in
      try store.countFailedSignIn(nameDigest: digest, of: facts.user?.login, from: address, at: now)
    }
    return .wrong
  }

  /// What failures with a name are counted under, whether or not anybody has it.
  static func digest(of login: String) -> [UInt8] { MessageDigest.sha256(Array("huiyin login 1\n\(login)".utf8)) }

  /// How many seconds there are to wait; nil for none.
  static func wait(_ facts: SignInFacts, at now: Timestamp) -> Int64? {
    let ofName = facts.failedAt.map {
      SignInDelay.account.nextAttempt(failures: facts.failureCount, lastFailure: $0, now: now)
    }
    let ofAddress = facts.addressFailedAt.map {
      AddressAllowance.nextAttempt(failures: facts.addressFailureCount, lastFailure: $0, now: now)
    }
    let next = max(ofName ?? now, ofAddress ?? now)
    return next > now ? next - now : nil
  }
}
