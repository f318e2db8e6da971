import Pages

/// One made-up case with 1.5 KB of text.
struct SampleCasePage {
  static let texts = [
    ("title", "听荷社区北门外路灯不亮，夜里看不清路"), ("number", "20260911-0042"), ("kind", "求助"), ("category", "路灯"),
    ("unit", "建设管理局"), ("unitHref", "/units/construction/"), ("received", "2026-09-11"), ("answeredOn", "2026-09-14"),
    ("timeUsed", "2.5 个工作日"), ("timeLimit", "5 个工作日"), ("due", "2026-09-18"), ("grade", "满意"), ("resolution", "已解决"),
  ]
  private static let sentence = "小区北门外的路灯坏了好几天，晚上看不清路面，老人和孩子出门都不方便，希望尽快派人来看看。"

  let site = SiteFacts(
    name: "开发区“E应办”", office: "清禾开发区社会治理服务中心", host: "https://e.example.gov.cn", telephone: "12345")
  let head = PageHead(
    title: "听荷社区北门外路灯不亮，夜里看不清路", description: "听荷社区居民反映的问题和承办单位的答复。",
    path: "/cases/2026-09/20260911-0042.html", section: .cases)
  let crumbs = [("公开的件", "/cases/"), ("2026-09", "/cases/2026-09/")]
  let others = [
    ("/cases/2026-08/20260803-0007.html", "同一条路上另外两盏灯不亮"), ("/cases/2026-06/20260611-0031.html", "路灯白天亮着"),
    ("/cases/2026-03/20260302-0015.html", "小区里的灯杆歪了"),
  ]
  let question = (0..<2).map { _ in String(repeating: Self.sentence, count: 3) }
  let answer = (0..<2).map { _ in String(repeating: Self.sentence, count: 3) }
  let actions = ["收到", "交办", "签收", "联系", "答复"]

  /// The same amount of text as Markdown, with the marks that notices use.
  var markdown: [UInt8] {
    var text = "## 北门外的路灯\n\n\(question[0])\n\n- 灯杆 **3** 处\n- 线路 *1* 处\n\n"
    text += "\(question[1])\n\n\(answer[0])\n\n见[公告](https://e.example.gov.cn/notices/)。\n"
    return Array(text.utf8)
  }
}
