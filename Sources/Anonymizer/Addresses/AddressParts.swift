/// The words that addresses below the community are built of.
enum AddressParts {
  static let building: UInt8 = 1
  static let unit: UInt8 = 2
  static let room: UInt8 = 3
  static let group: UInt8 = 4
  static let number: UInt8 = 5
  static let floor: UInt8 = 6

  /// What follows a number in an address; the tag is the part.
  static let units = Lexicon([
    (building, "号楼 栋 幢 号栋 号幢 座 号院 楼栋 # 号公寓 号宿舍楼 号别墅 大厦 号大院 栋楼 幢楼 楼座 号商住楼 号住宅楼 号院楼 号街坊 街坊 号公馆 号大厦"),
    (unit, "单元 单位 门洞 梯 门栋 单 门 号单元 号门洞"),
    (
      room,
      "室 户 房 号房 号室 房间 铺 号铺 号门面 号商铺 档 铺位 号门店 号店铺 号摊位 号档口 号车位 号车库 号储藏室 号门市 铺面 号间 西户 东户 中户 左户 右户 南户 北户 寝室 寝 宿舍 号寝室 号宿舍 号柜"
    ),
    (group, "组 村民小组 村民组 队 社 生产队 小组 排 弄 号弄 支弄 区 号区 埭 号组 里 期 巷 胡同 片区"),
    (number, "号 附 号附 号之 委 号后院 号前院 号大门 号院内"), (floor, "层 楼 F 号层"),
  ])
  /// What estates' names end in.
  static let estates = Lexicon([
    (
      1,
      "小区 花园 家园 公寓 新村 苑 花苑 嘉苑 雅苑 名苑 佳苑 华府 府邸 山庄 别墅 华庭 名邸 豪庭 雅居 新城 名城 公馆 国际城 大院 宿舍 家属院 家属楼 宿舍区 宿舍楼 安置房 安置小区 住宅区 生活区 广场 大厦 中心 写字楼 新苑 庭院 庄园 御府 郡 府 湾 园 里 城 居 庭 馆 院 墅 台 轩 阁 邸 天下 世家 名都 首府 商城 市场 新区 景苑 家苑 半岛 花城 学府 御园 商务楼 酒店 商厦 综合楼 工业园 产业园 园区 厂 校区 学院 大学 医院 商业街 步行街 美食城 城邦 公社 寓所 社区 小学 中学 绿洲 小镇 天地 港湾 丽都 豪园 景园 雅园 左岸 右岸 水岸 国际 上城 锦城 名门 壹号 公园里 家属区 新邨 豪城 学苑 福邸 云庭 雅筑 丽苑 山水 中园 街坊 一期 二期 三期 四期 五期 期 东区 西区 南区 北区 中区"
    )
  ])
  /// Where an estate's name may begin: what stands before it is a place that may be read, or no part of a name.
  static let bounds = Lexicon([
    (
      1,
      "区 县 市 镇 乡 街道 社区 路 街 大道 省 村 办事处 号 在 住 于 是 到 从 的 为 对 我 往 去 到达 至 与 及 给 向 由 了 来 对面 旁边 附近 称 该 有 系 叫 道 巷 弄 位于 住在 家住 地址 坐落 业主 居民 我们 你 他 她 咱 老家 购买 买 租 搬 进 把 请 让 将 送到 我家 旁 侧 开发区 高新区 经开区 胡同 路口 交叉口 交汇处 投诉 反映 咨询 关于 发现 目前 现在 对门 就 也 还 都 被 日 同 前几天 昨天 今天 其中 以及 或 无法 保障 因 期间 以下 以上 年 等"
    )
  ])
  /// Road and village words before a house number.
  static let lanes = Lexicon([
    (
      1,
      "路 街 道 巷 弄 胡同 村 里 大道 组 坊 屯 庄 湾 寨 营 寺 沟 坪 塘 岭 冲 坝 段 东路 西路 南路 北路 中路 门牌 坡 堡 岗 园 苑 条 线 社 队 小区 花园 家园 新村 巷子 大院 城 峪 洼 铺 圩 浜 桥 店 埠 河 墩 集 坂 埔 厝 社区 东街 西街 老街 正街 横街 公路 国道 省道 门面 门市 商铺 摊位 铺面 档口 市场 夜市 东门 西门 南门 北门"
    )
  ])
  /// Words before a number that make it a count.
  static let counting = ScalarSet("共有这那几约近建盖每等余整着了数两多达超第高仅只层全成".utf16)
  /// What a bare number after it is a room of: 锦绣大厦1806, 晓峰阁2208.
  static let homes = Lexicon([
    (
      1,
      "大厦 公寓 公馆 花园 家园 苑 阁 轩 庭 府邸 名邸 雅居 雅苑 嘉苑 花苑 佳苑 豪庭 华庭 华府 写字楼 商务楼 家属院 家属楼 小区 新村 国际 绿洲 名都 御府 郡 墅 A座 B座 C座 D座"
    )
  ])
  static let directions = ScalarSet("东西南北中前后左右".utf16)
  static let stems = ScalarSet("甲乙丙丁戊己庚辛壬癸".utf16)
  /// What follows a bare building when it is talked about as a building, or a number when it is none of a house.
  static let notHouses = Lexicon([
    (
      1,
      "线 文 令 公告 台 机 门诊 站台 码头 公路 电梯 井 桩 地块 地铁 高 以上 以下 左右 建筑 高层 住宿 文件 通知 规定 批文 员工 桥 坝 机组 窗口 上午 下午 晚 凌晨 早 中午 开始 当天 之前 以前 之后 以后 前 后 至 到 夜 我 停 起 早上 晚上 字 汽油 柴油 水泥 商品 球 种子 选手 池 塔 煤 矿 隧道 标 泵 泥 宗地 图 的时候 截止 那天 就 才 已 来 去 下 又 再 左 公交 提案 建议 议案 病房 病床"
    )
  ])
}
