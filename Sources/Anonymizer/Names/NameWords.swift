/// Words around names.
enum NameWords {
  static let whole: UInt8 = 1
  static let office: UInt8 = 2
  /// Cues of a form, which nothing but a name follows.
  static let formCue: UInt8 = 2
  static let plainCue: UInt8 = 1
  static let calledCue: UInt8 = 3

  /// Forms of address after a name. `office`: somebody in a public office, who stays readable; `whole`: masked with the surname.
  static let honorifics = Lexicon([
    (
      whole,
      "先生 女士 小姐 老师 师傅 阿姨 大爷 大妈 大姐 大哥 医生 大夫 经理 老板 老板娘 总 同学 姐 哥 叔 婶 嫂 伯 爷爷 奶奶 大叔 大婶 大嫂 大伯 叔叔 伯伯 总经理 工程师 律师 护士 教练 婆婆 太太 夫人 姑娘 美女 帅哥 小哥 老太 老汉 婆 妈妈 爸爸 主管 店长 会计 保安 管家 教授 班主任 兄 老弟 妹 妹子 弟 老头 大娘 店主 包工头 司机 工头 组长 队长 员工 房东 中介 物业经理 家 氏 姓 某 女 男 姨 奶 爷 妈 女儿 儿子 老太太 老爷子 老人 大夫 家人 一家 某某 师父 法人 副总 董事长 董 老师傅 工 导 馆长 园长 院长 校长 导师 客服 医师 队 同志 记者 妈 爸 总统 首相 将军 大使 外长"
    ),
    (
      office,
      "书记 市长 县长 区长 镇长 乡长 局长 厅长 省长 部长 处长 科长 副书记 副市长 副县长 副区长 副镇长 副乡长 副局长 副厅长 副省长 副处长 副科长 主席 总理 常委 委员 法官 检察官 警官 民警 所长 副所长 支书 村支书 主任 副主任 政委 纪委书记 政法委书记 总书记 委员长 副主席 副总理 部长 司长 秘书长 村主任 村长 庭长 审判长 审判员 书记员 辅警 交警 警员 干部 街长 站长 股长"
    ),
  ])
  /// Words right before a name, in a complaint or a form.
  static let cues = Lexicon([
    (calledCue, "叫 名为 叫做"),
    (
      formCue,
      "我叫 姓名 联系人 户主 投诉人 举报人 申请人 法定代表人 法人代表 经办人 负责人 反映人 报修人 来信人 求助人 当事人 委托人 代理人 承租人 出租人 租户姓名 业主姓名 姓名是 名字叫 名字是 名叫 收件人 收货人 寄件人 开户名 户名 账户名 持卡人 监护人 被投诉人 被举报人 请求人 报案人 投诉者 反映者 受害人 被告 原告 证人 肇事者 患者姓名 学生姓名 紧急联系人 留言人 诉求人 签名 署名 此致 本人叫 真名 本名 实名 法人 发件人 曾用名 承包人 施工负责人 项目负责人 经纪人"
    ),
    (
      plainCue,
      "我是 本人 房东 租客 业主 住户 邻居 老板 老板娘 中介 工头 包工头 司机 会计 保安 店主 店长 经理 物业 患者 死者 伤者 孕妇 学生 同学 老师 班主任 教师 医生 护士 校长 园长 院长 老公 老婆 丈夫 妻子 儿子 女儿 父亲 母亲 孩子 爱人 孙子 孙女 哥哥 弟弟 姐姐 妹妹 公公 婆婆 岳父 岳母 媳妇 女婿 爷爷 奶奶 外公 外婆 姥姥 姥爷 叔叔 舅舅 姑姑 姨妈 侄子 侄女 外甥 外孙 表哥 表弟 堂哥 堂弟 前夫 前妻 男友 女友 同事 朋友 村民 居民 是 职工 员工 女子 男子 律师 法人 主管 股东 亲戚 爸爸 妈妈 爸 妈 骑手 快递员 管家 教练 家长 客户 顾客 队长 组长 队员 工人 师傅 对象 表妹 表姐 堂妹 堂姐 二叔 大伯 三叔 小叔 嫂子 小姨 小舅 大哥 二哥 大姐 二姐 继父 养父 养子 前男友 前女友 责任人 责任医生 联系 找 问 被 把 自称 一个叫 有个叫 由 让 给 跟 和 与 向 对 物业经理 实际控制人 碰见 碰到 遇见 遇到 偶遇 撞见 采访 恭喜 祝贺 祝 消防员 战士 选手 球员 教练员 导演 主演 歌手 演员 主持人 作者 画家 诗人 作家 专家 院士 博士 记者 编辑 分析师 发言人 总裁 创始人 外长 大使 总统 首相 国王 前锋 后卫 门将 中场 主帅 球星 名将 影后 影帝"
    ),
  ])
  /// What makes a doctrine of the name before it.
  static let doctrines = Lexicon([(1, "思想 理论 主义 新时代")])
  /// What makes an organisation, an estate or a place of the characters before it.
  static let organisations = Lexicon([
    (
      1,
      "物业 公司 集团 小区 社区 花园 家园 公寓 学校 中学 小学 大学 学院 医院 酒店 广场 大厦 市场 一期 二期 三期 四期 五期 期 石材 水泥 楼盘 项目 新城 新村 国际 大道 站 路口 高速 水库 公园 景区 风景 山庄 林场 农场 码头 机场 隧道 大桥 立交 地铁 商城 工业园 开发区 产业园 幼儿园 家社区 品牌 地产 置业 实业 矿业 煤业 药业 渔业 乳业 汽车站 火车站 纪念园 纪念馆 附属 附一 附二 电站 乡政府 镇政府 砂场 砖厂 采石场 养殖场 垃圾场 菜市场 卫生院 敬老院 渔场 茶厂 酒业 行政村 自然村 村委"
    )
  ])
  /// Words that begin with a surname and are nobody's name.
  static let nobody = Lexicon([
    (
      1,
      "孙女 麻将 孔明灯 高露洁 养老金 马拉松 麻辣 万寿山 白兰玉 钱打 马桶 牛肉 牛奶 羊肉 石材 石膏 温泉 高铁 高速 黄金周 金银花 湘江 湘潭 沙发 方便面 成语 安检 水泥 水管 车位 车库 门窗 门禁 单元门 包厢 包间 时段 支付宝 支付 全景 云端 云计算 和解 祝福 祝愿 别墅 别人 明星 明细 章程 管道 管线 封面 强制 易燃 关门 查封 查处 党员 党支部 连锁 连接 毛坯 路灯 路面 阳台 农药 向上 任务 任何 都市 商铺 商业 盛世 米粉 齐全 余额 宣传 应急 房产 简易 冷水 游戏 游客 相册 战士 张卡 张纸 张票 张床 张表 张图 张单 张罚单 张照片 张嘴 张贴 张口"
    ), (2, "孙子 江南 江北"),
  ])
  /// What a village, a town or a road ends in.
  static let placeEnds = ScalarSet("村镇乡县街路区".utf16)
  /// What makes a place of a surname and 家: 袁家岭, 何家洞.
  static let hamlets = ScalarSet("岭山洞组冲村坪湾坡桥塘坝沟堡庄屯寨咀嘴垅垄畈墩滩河坳溪田园墙巷街营楼店铺洼峪崖".utf16)
  /// What no name begins with.
  static let never = ScalarSet("您你我他她它各尊敬领不无未请已是的有在".utf16)
  /// What follows the name of a road, a village or a town.
  static let places = ScalarSet("路街镇乡县市区桥河湖岭冲村屯庄寨湾坝港湿站道巷港州".utf16)
  /// What ends a name or follows it where nothing else does.
  static let followers = ScalarSet(
    "，。！？；：、,.!?;:()（）\"' \n的说把在和与及跟被给是有于因住为向对到将称家头让等来去又也都还就曾已电手身联先女男同夫某一二两三不要从用以借欠打骂拿租卖买开没常总经每自叫同等现系却，".utf16)
}
