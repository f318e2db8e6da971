extension Workspace {
  /// The smallest content that reads clean.
  static let good: [String: String] = [
    "portal.yaml": """
    name: 回音
    office: 服务中心
    host: https://e.example.gov.cn
    office-hours: [08:30-12:00, 13:30-17:30]
    steps: [收集, 交办, 反馈]

    """,
    "places.csv": """
    编码,名称,级别,上级,停用
    100,清禾区,区,,
    101,柳岸街道,街道,清禾区,
    1011,大高庄社区,社区,柳岸街道,

    """,
    "units.csv": """
    编码,名称,分组,社区,电话,停用
    centre,服务中心,部门,清禾区,,
    street,柳岸街道办事处,街道,柳岸街道,,
    closed,老供热公司,企业,,,是

    """,
    "categories.csv": """
    编码,名称,上级,承办单位
    city,城市管理,,
    noise,噪声,城市管理,服务中心

    """,
    "time-limits.csv": """
    环节,类型,类别,情形,数量,计量
    签收,,,,1,工作小时
    联系,,,,4,工作小时
    答复,,,,5,工作日

    """,
    "calendar.csv": """
    日期,名称,类型
    2026-01-01,元旦,休
    2026-02-16,春节,休
    2026-02-17,春节,休
    2026-02-18,春节,休
    2026-04-05,清明节,休
    2026-05-01,劳动节,休
    2026-06-19,端午节,休
    2026-09-25,中秋节,休
    2026-10-01,国庆节,休
    2026-10-02,国庆节,休
    2026-10-03,国庆节,休

    """,
    "codes.csv": """
    级别,载体,位置
    社区,海报,大门

    """,
    "pages/about.md": "---\ntitle: 关于\n---\n\n正文\n",
    "pages/privacy.md": "---\ntitle: 隐私\n---\n\n正文\n",
    "notices/open.md": "---\ntitle: 开通\ndate: 2026-03-02\n---\n\n正文\n",
    "scenario.yaml": """
    from: 2026-03-02
    until: 2026-11-20
    cases: 145
    rates: {completion: 100 %, satisfied: 97 %, rated: 69 %}
    channels: {二维码: 3, web: 1}
    kinds: {投诉: 1}
    diligence: {sign: 14, contact: 55, answer: 620}

    """,
    "scenario/texts.csv": """
    类别,类型,标题,内容,答复
    噪声,投诉,太吵,{place}太吵,已处理

    """,
  ]
}
