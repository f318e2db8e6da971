import CArgon2
import Testing

@testable import Credentials

@Suite struct Argon2VectorTests {
  @Test("libargon2 gives the tag of RFC 9106, section 5.3")
  func rfc9106() throws {
    var password = [UInt8](repeating: 1, count: 32)
    var salt = [UInt8](repeating: 2, count: 16)
    var secret = [UInt8](repeating: 3, count: 8)
    var data = [UInt8](repeating: 4, count: 12)
    var tag = [UInt8](repeating: 0, count: 32)
    let status = tag.withUnsafeMutableBufferPointer { tag in
      password.withUnsafeMutableBufferPointer { password in
        salt.withUnsafeMutableBufferPointer { salt in
          secret.withUnsafeMutableBufferPointer { secret in
            data.withUnsafeMutableBufferPointer { data in
              var context = argon2_context()
              (context.out, context.outlen) = (tag.baseAddress, 32)
              (context.pwd, context.pwdlen) = (password.baseAddress, 32)
              (context.salt, context.saltlen) = (salt.baseAddress, 16)
              (context.secret, context.secretlen) = (secret.baseAddress, 8)
              (context.ad, context.adlen) = (data.baseAddress, 12)
              (context.t_cost, context.m_cost, context.lanes, context.threads) = (3, 32, 4, 4)
              context.version = ARGON2_VERSION_13.rawValue
              return argon2id_ctx(&context)
            }
          }
        }
      }
    }
    #expect(status == ARGON2_OK.rawValue)
    #expect(try tag == bytes(hexadecimal: "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"))
  }

  @Test(
    "tags are those of the reference implementation's own tests",
    arguments: [
      (2, 65536, 1, "password", "somesalt", "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"),
      (2, 256, 1, "password", "somesalt", "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"),
      (2, 256, 2, "password", "somesalt", "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"),
      (4, 65536, 1, "password", "somesalt", "9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c"),
      (
        2, 65536, 1, "differentpassword", "somesalt", "0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde"
      ),
      (2, 65536, 1, "password", "diffsalt", "bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c"),
    ] as [(UInt32, UInt32, UInt32, String, String, String)])
  func reference(
    passes: UInt32, kibibytes: UInt32, lanes: UInt32, password: String, salt: String, expected: String
  ) throws {
    let tag = try Argon2id.tag(
      of: Password(typed: password), salt: Array(salt.utf8),
      cost: .init(passes: passes, kibibytes: kibibytes, lanes: lanes), length: 32)
    #expect(try tag == bytes(hexadecimal: expected))
  }

  @Test("a refusal of libargon2 is an error that carries its number")
  func refused() {
    #expect(throws: CredentialsError.hashingFailed(status: ARGON2_SALT_TOO_SHORT.rawValue)) {
      try Argon2id.tag(
        of: Password(typed: "password"), salt: [1, 2, 3, 4], cost: PasswordHash.currentCost, length: 32)
    }
  }
}
