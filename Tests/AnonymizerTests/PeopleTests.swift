import Anonymizer
import Testing

@Suite("People and places")
struct PeopleTests {
  @Test(
    "a person's name is found by cue, form of address or its characters",
    arguments: [
      ("我叫张伟，住在这里", "name 张伟"), ("联系人：欧阳建国", "name 欧阳建国"), ("王先生说不行", "name 王先生"), ("隔壁老王，天天唱歌", "name 老王"),
      ("邻居刘晓丽把门锁了", "name 刘晓丽"),
      ("买买提·艾力说", "name 买买提·艾力"), ("问Zhang Wei吧", "name Zhang Wei"), ("张记面馆油烟大", "shop 张记面馆"),
      ("罗氏烧烤的烟", "shop 罗氏烧烤"), ("到老王饺子馆吃饭", "shop 老王饺子馆"), ("到老王家烧烤店吃", "shop 老王家烧烤店"), ("听老胡说要拆", "name 老胡"),
      ("昨天克林顿说不去", "name 克林顿"), ("//@王梓涵：转发", "name 王梓涵"),
      ("李娜（女，村民）", "name 李娜"), ("店长Tony态度很差", "name Tony"), ("联系人：李 明", "name 李 明"), ("我叫沐瑾萱，住在这里", "name 沐瑾萱"),
      ("宮崎駿的動畫片", "name 宮崎駿"), ("日本总理羽生结弦说", "name 羽生结弦"), ("驻华大使兹·古拉尔赤克在茶话会上", "name 兹·古拉尔赤克"),
    ])
  func names(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(
    "words that begin like names and officials in their office stay",
    arguments: [
      "小高层和别墅都没有通气", "应当由物业公司承担全部责任", "石子路坑坑洼洼", "有关部门都说不归他们管", "马路两边的树木没人修剪", "张某已经搬走", "李书记亲自到现场", "老师和同学都知道",
      "金阳大道堵车",
      "邓小平理论", "安哥拉和厄瓜多尔", "布朗族和毛南族的节日", "第五次会议",
      "小区物业不管", "高新区管委会回复",
    ])
  func words(text: String) {
    #expect(found(text) == [])
  }

  @Test(
    "addresses below the community are found and what is above them stays",
    arguments: [
      ("住在幸福小区3号楼2单元501室", "address 幸福小区3号楼2单元501室"), ("家住和谐家园12栋1203", "address 和谐家园12栋1203"),
      ("住3-2-501", "address 3-2-501"),
      ("住5#301", "address 5#301"), ("桃林村八组12号", "address 八组12号"), ("文轩路579号", "address 579号"),
      ("阳光花园A座1203室", "address 阳光花园A座1203室"),
      ("幸福小区三号楼东单元四楼", "address 幸福小区三号楼东单元四楼"), ("民生路235号附6-2", "address 235号附6-2"),
      ("西安路109号1-9-3", "address 109号1-9-3"), ("光明胡同甲12号", "address 甲12号"), ("住锦绣大厦1806", "address 锦绣大厦1806"),
      ("望江路99号安高天地二期9幢2304", "address 99号安高天地二期9幢2304"), ("玫瑰园 C 栋 19 层 1905", "address 玫瑰园 C 栋 19 层 1905"),
      ("青年路25委18组", "address 25委18组"), ("家住锦绣江南B区7栋", "address 锦绣江南B区7栋"), ("新天地商铺A区B-108开店", "address A区B-108"),
    ])
  func addresses(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(
    "a home without number is found, the place alone stays",
    arguments: [
      ("对门邻居打麻将", ["address 对门邻居"]), ("我家楼上漏水", ["address 我家楼上"]), ("村头第二户养鸡", ["address 村头第二户"]), ("楼上漏水了", []),
      ("隔壁县城的路", []), ("小区184户居民", []), ("修了一栋楼", []), ("5号楼共18层120户", ["address 5号楼"]),
      ("阳光花园2018年交房", []), ("坐2#线回家", []), ("对门窗有要求", []),
    ])
  func homes(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "where relatives work or learn is masked with the class",
    arguments: [
      ("我老公在宏达纺织厂上班", ["employer 宏达纺织厂"]), ("孩子在东方小学三年级2班", ["employer 东方小学三年级2班"]),
      ("我是宏达机械厂的职工", ["employer 宏达机械厂"]), ("孩子该到哪个学校就读", []), ("1998年出生率下降", []),
    ])
  func relatives(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test("a birth date, an exact age and a reporter's school are found")
  func attributes() {
    #expect(found("1990年3月7日出生，今年32岁") == ["birth-date 1990年3月7日", "age 32岁"])
    #expect(found("我儿子在实验小学上学") == ["employer 实验小学"])
  }

  @Test("a name that was found once is masked at every mention, and keeps its label")
  func mentions() {
    let text = "我叫张建国。建国说张建国不去。王丽说去。"
    #expect(anonymizer.redact(text).redacted == "我叫某人甲。某人甲说某人甲不去。某人乙说去。")
  }

  @Test("minors, illness and crime are reported as topics")
  func topics() {
    #expect(anonymizer.redact("孩子被打骨折，对方是吸毒的").topics == [.minor, .illness, .crime])
    #expect(anonymizer.redact("路灯不亮").topics == [])
  }
}
