import Testing

@testable import Credentials

@Suite struct PasswordRuleTests {
  private func problem(_ text: String, _ name: String = "zhang.wei") -> PasswordRule.Problem? {
    PasswordRule.problem(with: Password(typed: text), loginName: name)
  }

  @Test("8 to 256 characters will do, and a Chinese character is one")
  func length() {
    #expect(problem("abcdef7") == .tooShort && problem("") == .tooShort)
    #expect(problem("abcdefx7") == nil)
    #expect(problem("件件有回音桩桩") == .tooShort)
    #expect(problem("件件有回音桩桩落") == nil)
    let longest = String(repeating: "ab", count: 128)
    #expect(problem(longest) == nil)
    #expect(problem(longest + "a") == .tooLong)
  }

  @Test("combining marks cannot hide a password without end in eight characters")
  func combining() {
    #expect(problem("abcdefg" + String(repeating: "\u{301}", count: 250)) == .tooLong)
  }

  @Test("one character over and over will not do, in full width either")
  func oneCharacter() {
    #expect(problem("88888888") == .oneCharacter)
    #expect(problem("8888８８８８８") == .oneCharacter)
    #expect(problem("88888889") == nil)
    #expect(problem("回回回回回回回回回") == .oneCharacter)
  }

  @Test("the name that its owner signs in with will not do, however it is written")
  func loginName() {
    #expect(problem("zhang.wei") == .isLoginName)
    #expect(problem("Zhang.WEI") == .isLoginName)
    #expect(problem("ｚｈａｎｇ.wei") == .isLoginName)
    #expect(problem("zhang.wei", "ＺＨＡＮＧ.wei") == .isLoginName)
    #expect(problem("zhang.wei7") == nil)
  }

  @Test("what is tried first will not do, in capitals or full width either")
  func common() {
    for text in ["12345678", "password", "PassWord1", "Admin@123", "woaini1314", "５２０１３１４５２０", "1QAZ2wsx"] {
      #expect(problem(text) == .common)
    }
    for text in ["1234567", "12345678 ", "x12345678y", "123456", "ssword"] { #expect(problem(text) != .common) }
  }

  @Test("the list holds only what the other rules let through, in lower case and once")
  func list() {
    #expect(CommonPasswords.list.count > 150)
    #expect(Set(CommonPasswords.list).count == CommonPasswords.list.count)
    for text in CommonPasswords.list {
      #expect(text == text.lowercased())
      #expect(problem(String(text)) == .common)
    }
  }
}
