extension NameWeights {
  /// Surnames of two characters.
  static let compounds = #"""
    欧阳 百里 淳于 澹台 东方 独孤 端木 段干 公孙 公西 公羊 公冶 赫连 呼延 皇甫 乐正 冷狐 令狐 刘付 刘傅 闾丘 慕容 纳兰 南宫 南门
    殴阳 濮阳 亓官 上官 申屠 司空 司寇 司马 司徒 太史 太叔 拓跋 完颜 万俟 尉迟 闻人 巫马 西门 夏侯 夏候 鲜于 轩辕 宇文 长孙 钟离
    仲孙 诸葛 颛孙 宗政 左丘
    """#
}
