/// The passwords that whoever guesses tries first: what leaked lists agree on, here and elsewhere, and what offices set
/// for new accounts. Those under 8 characters or of one character are not here: `PasswordRule` refuses them anyhow.
enum CommonPasswords {
  /// Whether a password, in lower case, is one of them.
  static func contains(_ lowered: String) -> Bool { list.contains(lowered[...]) }

  static var list: [Substring] { words.split { $0 == " " || $0 == "\n" } }

  private static let words = """
    12345678 123456789 1234567890 12345678910 123456789a 123456789q 0123456789 987654321 9876543210 87654321
    00000001 01234567 11223344 1122334455 112233445566 12341234 1234512345 123123123 123321123 12344321 123454321
    1234554321 12121212 123456123 123456123456 123456654321 147258369 159357456 13145200 1314520520 5201314520
    52013140 520520520 521521521 13141314 7758521520 78787878 10101010 20202020 31415926 314159265 66668888 88886666
    password password1 password12 password123 password1234 passw0rd passw0rd1 p@ssw0rd p@ssword pa55word pass1234
    admin123 admin1234 admin12345 admin123456 admin888 admin666 admin@123 admin#123 administrator adminadmin
    root1234 root123456 test1234 test123456 user1234 user123456 guest1234 welcome1 welcome123 letmein1 changeme
    changeme123 default1 12345678a 12345678q 1234567a 1234567q a1234567 a12345678 a123456789 aa123456 aa12345678
    aaa12345 aaa123456 ab123456 ab12345678 abc12345 abc123456 abc123456789 abcd1234 abcd123456 abcde12345 abcdefgh
    abcdefg1 abcdefg123 abc123abc abc123!@# q1234567 q12345678 q123456789 qq123456 qq12345678 qq123123 qwe12345
    qwe123456 qwer1234 qwer12345 qwer123456 qwert12345 qwerty12 qwerty123 qwerty1234 qwertyui qwertyuiop qwerasdf
    qazwsxedc qazwsx123 1qaz2wsx 1qaz2wsx3edc 1qaz@wsx 1qazxsw2 zaq12wsx !qaz2wsx q1w2e3r4 q1w2e3r4t5 1q2w3e4r
    1q2w3e4r5t 1234qwer asdfghjk asdfghjkl asdf1234 asdf12345 asd12345 asd123456 zxc12345 zxc123456 zxcvbnm1
    zxcvbnm123 zxcv1234 w1234567 w123456789 z1234567 z123456789 zz123456 s12345678 l12345678 woaini123 woaini520
    woaini521 woaini1314 woaini5201314 wodemima mima1234 mima123456 caonima123 iloveyou iloveyou1 iloveyou520
    sunshine princess football baseball superman trustno1 starwars computer internet dearbook china123 china888
    zhongguo zhongguo123 beijing2008 huawei123 huawei@123 xiaomi123 !@#$%^&* 123!@#qwe qwe123!@# 1234!@#$ 123456!@#
    huiyin123 huiyin123456 shequ123 jiedao123 zhengfu123 a1b2c3d4 a1s2d3f4 aa112233 a11223344 qwerty123456
    """
}
