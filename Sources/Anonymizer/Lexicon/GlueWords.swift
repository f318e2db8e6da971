/// What people say between the parts of one number: 幺三八中间四个零后面幺三八八.
enum GlueWords {
  static let lexicon = Lexicon([
    (
      1,
      "杠 横杠 减 空格 点 中间 中间四位 中间是 然后 然后是 再加 接着 接着是 后面 后面是 加 转 后四位 后四位是 中间四位是 最后四位 最后四位是 最后是 尾号 尾号是 再是 再来 再 接 和 隔 斜杠 下划线 加上 连着 中间加 前三位 小横线 短横 逗号 句号 星 同微信 微信同号 开头 分隔 后边 后边是 然后接 接下来 末四位 末四位是"
    )
  ])
}
