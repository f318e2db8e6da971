internal import CaseStore
internal import Casework
internal import Credentials
internal import HTTPExchange

/// Why an account was not changed.
enum AccountProblem: Error {
  case loginMissing
  case loginMalformed
  case loginInUse
  case nameMissing
  case roleMissing
  case unitMissing
  case wrongPassword
  /// Guessed too often: nothing was looked at.
  case tooManyFailures
  /// The code is not one of the authenticator app's.
  case wrongCode
  case password(PasswordRule.Problem)
  /// An administrator who disabled the own account would shut the door from outside.
  case oneself
  case unknown
  /// Not the form's fault.
  case failure(Failure)

  /// The key of the sentence that says so.
  var key: String {
    switch self {
    case .loginMissing: "login-missing"
    case .loginMalformed: "login-malformed"
    case .loginInUse: "login-in-use"
    case .nameMissing: "name-missing"
    case .roleMissing: "role-missing"
    case .unitMissing: "unit-missing"
    case .wrongPassword: "wrong-password"
    case .tooManyFailures: "too-many-failures"
    case .wrongCode: "wrong-code"
    case .password(let problem): "password-\(problem.key)"
    case .oneself: "oneself"
    case .unknown, .failure: "unknown"
    }
  }
}

extension PasswordRule.Problem {
  fileprivate var key: String {
    switch self {
    case .tooShort: "short"
    case .tooLong: "long"
    case .oneCharacter: "one-character"
    case .isLoginName: "login"
    case .common: "common"
    }
  }
}

/// A change of an account that a form asks for.
struct AccountChange {
  let form: FormFields
  let store: CaseStore
  let now: Timestamp
  let by: StaffMember

  /// Does it, and tells the key of what was done.
  func perform(using random: inout some RandomNumberGenerator) throws(AccountProblem) -> String {
    let login = form["login"] ?? ""
    switch form["change"] {
    case "add": try add(login, using: &random)
    case "disable":
      guard login != by.login else { throw .oneself }
      try stored { () throws(StoreError) in try store.setDisabled(true, of: login, by: by.login, at: now) }
    case "enable":
      try stored { () throws(StoreError) in try store.setDisabled(false, of: login, by: by.login, at: now) }
    case "password":
      let hash = try hash(of: form["password"] ?? "", for: login, using: &random)
      try stored { () throws(StoreError) in try store.setPassword(hash, of: login, by: by.login, at: now) }
    case "role":
      guard login != by.login else { throw .oneself }
      let (role, unit) = try roleAndUnit()
      try stored { () throws(StoreError) in try store.setRole(role, unit: unit, of: login, by: by.login, at: now) }
    case "authenticator":
      guard login != by.login else { throw .unknown }
      try stored { () throws(StoreError) in try store.setAuthenticator(nil, of: login, by: by.login, at: now) }
    case "code":
      try stored { () throws(StoreError) in
        _ = try store.givePersonalCode(to: login, by: by.login, at: now, using: &random)
      }
    default: throw .unknown
    }
    return form["change"] ?? ""
  }

  /// Replaces the own password by another one, for who knows the present one.
  func replaceOwnPassword(using random: inout some RandomNumberGenerator) throws(AccountProblem) {
    try checkOwnPassword()
    let hash = try hash(of: form["password"] ?? "", for: by.login, using: &random)
    try stored { () throws(StoreError) in try store.setPassword(hash, of: by.login, by: by.login, at: now) }
  }

  /// Has the authenticator app asked for at sign-in from now on, for who knows the password and shows that the app has the secret.
  ///
  /// - Parameter session: SHA-256 of the token of this session, which goes on; others of the account end.
  /// - Throws: ``AccountProblem``.
  func enrolAuthenticator(keeping session: [UInt8]) throws(AccountProblem) {
    guard !by.hasAuthenticator, let code = try? TimeBasedCode(secretText: form["secret"] ?? "") else { throw .unknown }
    guard let step = code.step(of: form["code"] ?? "", at: now, after: nil) else { throw .wrongCode }
    try checkOwnPassword()
    try stored { () throws(StoreError) in
      try store.setAuthenticator(
        code.secretText, usedStep: step, of: by.login, by: by.login, keeping: session, at: now)
    }
  }

  /// Asks for no codes any more, for who knows the password.
  func removeAuthenticator(keeping session: [UInt8]) throws(AccountProblem) {
    try checkOwnPassword()
    try stored { () throws(StoreError) in
      try store.setAuthenticator(nil, of: by.login, by: by.login, keeping: session, at: now)
    }
  }

  /// Whoever found a desk left open has no more guesses at the password than whoever stands before the sign-in.
  private func checkOwnPassword() throws(AccountProblem) {
    let digest = SignInCheck.digest(of: by.login)
    let facts = try stored { () throws(StoreError) in try store.signInFacts(by.login, nameDigest: digest) }
    guard SignInCheck.wait(facts, at: now) == nil else { throw .tooManyFailures }
    let typed = Password(typed: form["old"] ?? "")
    let isRight = try checked { () throws(CredentialsError) in
      let hash = try facts.passwordHash.map { text throws(CredentialsError) in try PasswordHash(text: text) }
      return try PasswordHash.verify(typed, against: hash)
    }
    if isRight { return }
    try stored { () throws(StoreError) in
      try store.countFailedSignIn(nameDigest: digest, of: by.login, at: now)
    }
    throw .wrongPassword
  }

  private func add(_ login: String, using random: inout some RandomNumberGenerator) throws(AccountProblem) {
    guard !login.isEmpty else { throw .loginMissing }
    guard login.utf8.count <= 40, login.unicodeScalars.allSatisfy(Self.standsInLogin) else { throw .loginMalformed }
    guard let name = form["name"], !name.allSatisfy(\.isWhitespace) else { throw .nameMissing }
    let (role, unit) = try roleAndUnit()
    let hash = try hash(of: form["password"] ?? "", for: login, using: &random)
    let new = NewStaffMember(login: login, name: name, role: role, unit: unit, passwordHash: hash)
    try stored { () throws(StoreError) in try store.addUser(new, by: by.login, at: now) }
  }

  private func roleAndUnit() throws(AccountProblem) -> (Role, String?) {
    guard let role = form["role"].flatMap({ Role(rawValue: $0) }), Role.ofStaff.contains(role) else {
      throw .roleMissing
    }
    let unit = form["unit"].flatMap { $0.isEmpty ? nil : $0 }
    if role == .handler, unit == nil { throw .unitMissing }
    return (role, unit)
  }

  private func hash(
    of text: String, for login: String, using random: inout some RandomNumberGenerator
  ) throws(AccountProblem) -> String {
    let password = Password(typed: text)
    if let problem = PasswordRule.problem(with: password, loginName: login) { throw .password(problem) }
    return try checked { () throws(CredentialsError) in try PasswordHash(of: password, using: &random).text }
  }

  private func stored<Result>(_ body: () throws(StoreError) -> Result) throws(AccountProblem) -> Result {
    do throws(StoreError) { return try body() } catch {
      switch error {
      case .loginInUse: throw .loginInUse
      case .unknownUser, .unknownUnit: throw .unknown
      default: throw .failure(.store(error))
      }
    }
  }

  private func checked<Result>(_ body: () throws(CredentialsError) -> Result) throws(AccountProblem) -> Result {
    do throws(CredentialsError) { return try body() } catch { throw .failure(.credentials(error)) }
  }

  private static func standsInLogin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || ".-_@".unicodeScalars.contains(scalar)
  }
}

extension Role {
  /// The roles that accounts are made for.
  static let ofStaff: [Role] = [
    .dispatcher, .handler, .supervisor, .leader, .publicist, .editor, .gridWorker, .deputy, .administrator,
  ]
}
