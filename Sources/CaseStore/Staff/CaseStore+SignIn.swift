public import Casework
internal import SQLite

/// What is needed to check whether somebody is who they say.
public struct SignInFacts: Sendable {
  /// The account; nil where nobody has the name, or who has it may not sign in.
  public let user: StaffMember?
  /// What is kept of its password; nil with the account.
  public let passwordHash: String?
  /// The secret of its authenticator app; nil where no code is asked for.
  public let authenticatorSecret: String?
  /// The step whose code was used last.
  public let authenticatorStep: Int64?
  /// How many failures in a row there were with this name.
  public let failureCount: Int
  /// When the last of them was.
  public let failedAt: Timestamp?
  /// How many failures there were from the address, less those forgiven.
  public let addressFailureCount: Int
  /// When the last of them was.
  public let addressFailedAt: Timestamp?
}

/// Where a sign-in comes from, known by a keyed hash whose key dies daily.
public struct SignInAddress: Hashable, Sendable {
  /// The hash.
  public var digest: [UInt8]
  /// After so many seconds one failure from it is forgiven; 1 or more.
  public var forgivenAfter: Int64

  /// An address.
  public init(digest: [UInt8], forgivenAfter: Int64) {
    self.digest = digest
    self.forgivenAfter = forgivenAfter
  }
}

extension CaseStore {
  /// What is needed to check a sign-in.
  ///
  /// - Parameters:
  ///   - login: the name as typed.
  ///   - nameDigest: a digest of it, by which failures are counted whether or not anybody has the name.
  ///   - address: where it comes from; nil where that does not matter.
  /// - Returns: the facts, those of nobody where nobody has the name.
  /// - Throws: ``StoreError``.
  public func signInFacts(
    _ login: String, nameDigest: [UInt8], address: SignInAddress? = nil
  ) throws(StoreError) -> SignInFacts {
    try withSnapshot { () throws(StoreError) in
      let user = try user(login).flatMap { $0.isDisabled ? nil : $0 }
      let secrets = try query("SELECT password, totp_secret, totp_step FROM users WHERE login = ?1")
      try secrets.bind(1, login)
      let isKnown = try secrets.next() && user != nil
      let ofName = try failures(of: nameDigest)
      let ofAddress = try address.map { address throws(StoreError) in try failures(of: address.digest) }
      return SignInFacts(
        user: user, passwordHash: isKnown ? secrets.string(0) : nil,
        authenticatorSecret: isKnown ? secrets.optionalString(1) : nil,
        authenticatorStep: isKnown ? secrets.optionalInt64(2) : nil,
        failureCount: ofName.count, failedAt: ofName.last, addressFailureCount: ofAddress?.count ?? 0,
        addressFailedAt: ofAddress?.last)
    }
  }

  private func failures(of digest: [UInt8]) throws(StoreError) -> (count: Int, last: Timestamp?) {
    let failures = try query("SELECT failure_count, failed_at FROM failed_sign_ins WHERE name = ?1")
    try failures.bind(1, blob: digest)
    return try failures.next() ? (failures.int(0), failures.timestamp(1)) : (0, nil)
  }

  /// Counts a failure to sign in; counts of names and addresses that nobody has tried for a day are forgotten.
  ///
  /// - Parameters:
  ///   - nameDigest: a digest of the name that was typed.
  ///   - account: the account, where there is one: the failure then stands in the staff log.
  ///   - address: where it came from; nil where that does not matter.
  ///   - moment: now.
  /// - Throws: ``StoreError``.
  public func countFailedSignIn(
    nameDigest: [UInt8], of account: String?, from address: SignInAddress? = nil, at moment: Timestamp
  ) throws(StoreError) {
    try write { () throws(StoreError) in
      let forget = try query("DELETE FROM failed_sign_ins WHERE failed_at < ?1")
      try forget.bind(1, moment + -86_400)
      try forget.run()
      try countFailure(of: nameDigest, forgivenAfter: .max, at: moment)
      if let address { try countFailure(of: address.digest, forgivenAfter: address.forgivenAfter, at: moment) }
      if let account { try log(.failedSignIn, by: account, at: moment) }
    }
  }

  private func countFailure(of digest: [UInt8], forgivenAfter: Int64, at moment: Timestamp) throws(StoreError) {
    let count = try query(
      """
      INSERT INTO failed_sign_ins VALUES (?1, 1, ?2)
      ON CONFLICT (name) DO UPDATE SET failed_at = excluded.failed_at,
        failure_count = max(0, failure_count - max(0, excluded.failed_at - failed_at) / ?3) + 1
      """)
    try count.bind(1, blob: digest)
    try count.bind(2, moment)
    try count.bind(3, forgivenAfter)
    try count.run()
  }

  /// Forgets the failures with a name, once its owner has signed in.
  func forgetFailures(nameDigest: [UInt8]) throws(StoreError) {
    let forget = try query("DELETE FROM failed_sign_ins WHERE name = ?1")
    try forget.bind(1, blob: nameDigest)
    try forget.run()
  }
}
