/// What columns are called in the exports of hotlines, mailboxes and portals, the surest name first.
///
/// Compared by ``HeadingText/folded(_:)``: without spaces, punctuation, brackets and what stands in them.
/// 序号 is missing on purpose: it numbers the rows of one file and begins again at 1 in the next.
enum Synonyms {
  static func of(_ field: ImportField) -> [String] {
    switch field {
    case .sourceID:
      [
        "工单编号", "工单号", "受理编号", "诉求编号", "留言编号", "信件编号", "投诉编号", "案件编号", "事件编号", "来件编号", "业务编号",
        "编号", "流水号", "工单id", "留言id", "id", "caseid", "casenumber", "ticketid", "ticketnumber", "messageid",
        "requestid", "servicerequestid", "sourceid", "uuid", "number",
      ]
    case .subject:
      [
        "主题", "标题", "工单标题", "诉求标题", "留言标题", "留言主题", "事件标题", "信件标题", "来信标题", "subject", "title",
        "headline", "summary",
      ]
    case .text:
      [
        "诉求内容", "工单内容", "留言内容", "留言详情", "投诉内容", "来信内容", "信件内容", "反映内容", "受理内容", "诉求描述", "诉求详情",
        "问题描述", "事件描述", "主要内容", "内容", "详情", "描述", "正文", "text", "content", "description", "body", "message",
        "details", "question",
      ]
    case .reply:
      [
        "答复内容", "回复内容", "答复意见", "回复意见", "办理结果", "处理结果", "处置结果", "办理情况", "办结意见", "处理意见", "反馈内容",
        "答复", "回复", "reply", "answer", "response", "resolution", "result", "statusnotes",
      ]
    case .received:
      [
        "受理时间", "留言时间", "提交时间", "来电时间", "诉求时间", "反映时间", "来信时间", "投诉时间", "上报时间", "登记时间", "接收时间",
        "创建时间", "受理日期", "留言日期", "来信日期", "登记日期", "时间", "日期", "received", "receivedat", "submitted",
        "submittedat", "reportedat", "requesteddatetime", "created", "createdat", "date", "time", "timestamp",
      ]
    case .replied:
      [
        "答复时间", "回复时间", "办结时间", "反馈时间", "处理时间", "完成时间", "答复日期", "回复日期", "办结日期", "replied", "repliedat",
        "answered", "answeredat", "resolvedat", "closedat",
      ]
    case .category:
      [
        "类别", "分类", "诉求类别", "问题类别", "事项类别", "诉求分类", "问题分类", "事项分类", "内容分类", "二级分类", "小类", "一级分类",
        "大类", "category", "categorycode", "servicename", "servicecode", "topic",
      ]
    case .place:
      [
        "社区", "所属社区", "所在社区", "村居", "村社区", "地点编码", "街道", "所属街道", "镇街", "街镇", "区域", "所属区域", "事发区域",
        "行政区划", "place", "placecode", "community", "area", "district", "region",
      ]
    case .unit:
      [
        "承办单位", "主办单位", "办理单位", "责任单位", "处理单位", "处置单位", "答复单位", "回复单位", "承办部门", "主办部门", "办理部门",
        "责任部门", "单位", "部门", "unit", "department", "agency", "agencyresponsible", "office",
      ]
    case .kind:
      ["诉求类型", "工单类型", "信件类型", "留言类型", "业务类型", "诉求性质", "类型", "性质", "kind", "type", "requesttype"]
    case .channel:
      ["渠道", "受理渠道", "来源渠道", "诉求来源", "工单来源", "反映渠道", "受理方式", "来源", "channel", "source", "origin", "via"]
    case .location:
      [
        "事发地址", "事发地点", "诉求地址", "详细地址", "具体位置", "地址", "位置", "地点", "location", "address", "addressstring",
      ]
    }
  }
}
