import Testing

@testable import Credentials

@Suite struct CredentialsErrorTests {
  @Test("errors say what happened and what to do")
  func texts() {
    #expect(
      CredentialsError.notEnoughMemory(kibibytes: 32768).description
        == "the password was not looked at: hashing takes 32768 KiB of memory and the machine had less; "
        + "give it more memory, or let the web server run fewer programs at once")
    #expect(
      CredentialsError.hashingFailed(status: -6).description
        == "the password was not looked at: libargon2 answered -6; look the number up in argon2.h")
    #expect(
      CredentialsError.hashMalformed.description
        == "the stored password hash is not of the form $argon2id$v=19$m=…,t=…,p=…$salt$hash with a cost that is "
        + "allowed; set the password anew")
    #expect(
      CredentialsError.secretMalformed.description
        == "the secret of the authenticator app should be Base32 (letters A to Z, digits 2 to 7) of 16 bytes or more; "
        + "make a new one")
  }
}
