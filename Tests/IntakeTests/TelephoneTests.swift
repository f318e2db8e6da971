import Testing

@testable import Intake

@Suite("Telephone numbers as people type them")
struct TelephoneTests {
  @Test(
    "are taken",
    arguments: [
      "13800138000", "138 0013 8000", "138-0013-8000", "+86 13800138000", "008613800138000", "8613800138000",
      "13800138000", "+8613800138000", "0533-2180000", "(0533)2180000", "053387654321", "021-12345678",
      "+86 533 2180000", "0533-2180000转801", "+852 2345 6789", " 19912345678\u{200B}",
    ])
  func plausible(typed: String) { #expect(TelephoneNumber.isPlausible(typed)) }

  @Test(
    "what cannot be one is not",
    arguments: [
      "1", "1380013800", "138001380001", "12800138000", "2180000", "没有", "a@b.example", "00000000000", "+86", "转1",
      "13800138000 13900139000", "0533-2180000转", "+0123456789",
    ])
  func implausible(typed: String) { #expect(!TelephoneNumber.isPlausible(typed)) }
}
