import Casework
import Testing

@testable import CaseStore

@Suite("Staff")
struct StaffTests {
  private let workspace: Workspace
  private let store: CaseStore

  init() throws {
    workspace = try Workspace()
    store = try workspace.filledStore()
    try store.addUser(
      NewStaffMember(login: "li", name: "李工", role: .handler, unit: "u1", passwordHash: "$a"), by: nil, at: monday)
  }

  private func token(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 32) }

  private func open(_ byte: UInt8, at moment: Timestamp = monday) throws -> Bool {
    try store.open(NewSession(login: "li", tokenDigest: token(byte), nameDigest: [9]), at: moment)
  }

  @Test("an account has what it was made with, and its login is its own")
  func account() throws {
    let user = try #require(try store.user("li"))
    #expect(user.name == "李工" && user.role == .handler && user.unit == "u1" && !user.isDisabled)
    #expect(throws: StoreError.loginInUse) {
      try store.addUser(NewStaffMember(login: "li", name: "b", role: .leader, passwordHash: ""), by: nil, at: monday)
    }
    #expect(throws: StoreError.unknownUnit("zz")) {
      try store.addUser(
        NewStaffMember(login: "x", name: "b", role: .handler, unit: "zz", passwordHash: ""), by: nil, at: monday)
    }
    #expect(try store.users().map(\.login) == ["li"], "what failed left nothing")
  }

  @Test("a session lasts while somebody is there, and no longer than the limits")
  func sessionLimits() throws {
    let limits = SessionLimits(idle: 600, absolute: 1500)
    #expect(try store.open(NewSession(login: "li", tokenDigest: token(1), nameDigest: [9]), limits: limits, at: monday))
    func user(after seconds: Int64) throws -> String? {
      try store.sessionUser(tokenDigest: token(1), limits: limits, at: monday + seconds)?.login
    }
    #expect(try user(after: 500) == "li")
    #expect(try user(after: 1000) == "li", "seen at 500")
    #expect(try user(after: 1499) == "li")
    #expect(try user(after: 1500) == nil, "absolute")
    #expect(try open(2, at: monday))
    #expect(try store.sessionUser(tokenDigest: token(2), limits: limits, at: monday + 600) == nil, "idle")
    #expect(try store.sessionUser(tokenDigest: token(3), at: monday) == nil, "nobody's")
  }

  @Test("signing out, a new password, a new role and disabling end sessions")
  func ending() throws {
    let endings: [(CaseStore) throws -> Void] = [
      { try $0.endSession(tokenDigest: [UInt8](repeating: 1, count: 32), of: "li", at: monday) },
      { try $0.setPassword("$b", of: "li", by: nil, at: monday) },
      { try $0.setRole(.dispatcher, unit: nil, of: "li", by: nil, at: monday) },
      { try $0.setAuthenticator("AAAA", of: "li", by: nil, at: monday) },
      { try $0.setDisabled(true, of: "li", by: nil, at: monday) },
    ]
    for end in endings {
      #expect(try open(1))
      #expect(try store.sessionUser(tokenDigest: token(1), at: monday) != nil)
      try end(store)
      #expect(try store.sessionUser(tokenDigest: token(1), at: monday) == nil)
    }
    #expect(try store.signInFacts("li", nameDigest: [9]).user == nil, "who is disabled is nobody")
    try store.setDisabled(false, of: "li", by: nil, at: monday)
    #expect(try store.signInFacts("li", nameDigest: [9]).passwordHash == "$b")
  }

  @Test("failures are counted by name, whether anybody has it or not, and forgotten at sign-in and after a day")
  func failures() throws {
    for digest in [[9], [8]] as [[UInt8]] {
      for step in 0..<3 {
        try store.countFailedSignIn(nameDigest: digest, of: digest == [9] ? "li" : nil, at: monday + Int64(step))
      }
      let facts = try store.signInFacts("li", nameDigest: digest)
      #expect(facts.failureCount == 3 && facts.failedAt == monday + 2)
    }
    #expect(try open(1))
    #expect(try store.signInFacts("li", nameDigest: [9]).failureCount == 0)
    try store.countFailedSignIn(nameDigest: [7], of: nil, at: monday + 86_400 + 3)
    #expect(try store.signInFacts("nobody", nameDigest: [8]).failureCount == 0, "forgotten after a day")
    #expect(try store.staffLog().filter { $0.deed == .failedSignIn }.map(\.login) == ["li", "li", "li"])
  }

  @Test("failures are counted by address too, one forgiven every so often, and a sign-in gives nothing back")
  func addressFailures() throws {
    let address = SignInAddress(digest: [1, 2], forgivenAfter: 20)
    func count() throws -> Int { try store.signInFacts("x", nameDigest: [3], address: address).addressFailureCount }
    for step in 0..<5 {
      try store.countFailedSignIn(nameDigest: [UInt8(step)], of: nil, from: address, at: monday + Int64(step))
    }
    #expect(try count() == 5)
    #expect(try open(1))
    #expect(try count() == 5)
    try store.countFailedSignIn(nameDigest: [9], of: nil, from: address, at: monday + 4 + 60)
    #expect(try count() == 3)
    try store.countFailedSignIn(nameDigest: [9], of: nil, from: address, at: monday)
    #expect(try count() == 4, "a clock set back forgives nothing")
    try store.countFailedSignIn(nameDigest: [9], of: nil, from: address, at: monday + 80_000)
    #expect(try count() == 1)
    #expect(try store.signInFacts("x", nameDigest: [3]).addressFailedAt == nil)
  }

  @Test("an authenticator's code opens one session")
  func codeOnce() throws {
    func open(_ byte: UInt8, used: Int64, before: Int64?) throws -> Bool {
      try store.open(
        NewSession(
          login: "li", tokenDigest: token(byte), nameDigest: [9], authenticatorStep: (used: used, before: before)),
        at: monday)
    }
    #expect(try open(1, used: 100, before: nil))
    #expect(try !open(2, used: 100, before: nil), "read before the first was stored")
    #expect(try store.sessionUser(tokenDigest: token(2), at: monday) == nil)
    #expect(try open(3, used: 101, before: 100))
  }

  @Test("the staff log says who did what, and stays")
  func log() throws {
    try store.log(.export, by: "li", "overdue 12", at: monday + 5)
    let lines = try store.staffLog()
    #expect(lines.map(\.deed) == [.export, .addUser])
    #expect(lines.map(\.detail) == ["overdue 12", "li handler"] && lines.map(\.login) == ["li", nil])
    #expect(throws: StoreError.self) { try store.query("DELETE FROM staff_log").run() }
    #expect(throws: StoreError.self) { try store.query("UPDATE staff_log SET detail = ''").run() }
  }

  @Test("a personal code is its owner's until another one is given")
  func personalCode() throws {
    var chance = SeededGenerator(5)
    let first = try store.givePersonalCode(to: "li", by: nil, at: monday, using: &chance)
    #expect(try store.user("li")?.personalCode == first.text)
    let second = try store.givePersonalCode(to: "li", by: nil, at: monday, using: &chance)
    #expect(try store.user("li")?.personalCode == second.text && first != second)
  }
}
