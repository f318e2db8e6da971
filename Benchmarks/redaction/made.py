"""Names and sentences made up for fitting: what news of 1998 does not have. None of them is in the evaluation kit."""

import random

from folding import fold_each

FIRST = "梓子浩宇雨欣思佳嘉俊梦晓文诗雅若语泽皓睿奕一可艺心怡涵志建国玉秀春海丽美小晨辰承景云润沐芷依紫静天博瑞凯家立明永德"
LAST = "涵轩萱怡妍睿杰宸豪琪瑶彤萌航博鑫洋洁霖晨茹妮凡琳熙宁昊悦颖倩婷雯钰蕾慧丹莉欢超磊鹏凤英兰芳华强军平辉峰勇刚斌涛龙飞娟燕敏玲霞艳丽红梅桂花珍香云莲荣生根发财福贵旺"
ONLY = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚英华玉萍红玲芬燕彬健晨昊轩婷雪梅琳鑫宇阳帆倩颖莹璐悦洁鹏飞龙亮波辉斌宁凯浩莉欣梦丹薇雯琪萌岩冰"
SENTENCES = """邻居{n}把垃圾堆在楼道|我是{n}，住在这里|找{n}解决|被{n}打伤了|{n}的孩子|物业{n}说没有办法|房东{n}不退押金|我叫{n}，今年
联系人:{n}|联系人{n}电话|{n}:您好|{n}电话|房主{n}与租客{n}发生纠纷|老板{n}拖欠工资|向{n}反映过|{n}、{n}、{n}三人|由{n}承包的工地
{n}和{n}长期占用|业主{n}多次投诉|请联系{n}，谢谢|户主{n}，|叫{n}的人|{n}不承认|{n}一直没有|{n}却说|丈夫{n}去世|儿子{n}在|给{n}打电话
承包给{n}，|{n}家的狗|{n}欠我钱|{n}(身份证|{n}(女)|跟{n}沟通|与{n}签订合同|举报{n}违建|举报人:{n} |其中{n}已经|经查，{n}系|接到{n}的投诉
村民{n}在|工人{n}受伤|收款人{n}账号|{n}手机|{n}拿走|{n}同意|{n}多次骚扰|是{n}的|包工头{n}跑了|学生{n}被|老师{n}收|对{n}的处理|让{n}出来
{n}从|{n}自己|{n}又|{n}还|{n}也|{n}已|{n}在小区里|{n}将|{n}因|{n}于|{n}等人|{n}没有|@{n} 你看|//@{n}:转发|祝{n}生日快乐|{n}好帅啊|支持{n}!
{n}演得真好|和{n}一起吃饭|{n}发的微博|我喜欢{n}的歌|今天见到{n}了|{n}哈哈哈|导演{n}说|主演{n}、{n}|{n}加油|{n}，男，1980年出生|{n}[话筒]
记者{n}报道|通讯员{n} {n}|文/{n}|图/{n}|摄影:{n}|作者{n}|教授{n}认为|歌手{n}的|{n}饰演|{n}认为|{n}表示|{n}介绍说|“{n}”|《{n}传》
嫌疑人{n}交代|被告人{n}犯|死者{n}的家属|女孩{n}|男子{n}|{n}夫妇|{n}一家|{n}本人|{n}女士说|{n}先生投诉|同学{n}|{n}老师讲课|班主任{n}""".replace("\n", "|").split("|")

MORE = """主帅{n}公布了名单|前锋{n}梅开二度|中场{n}停赛|后卫{n}受伤，{n}顶替出场|门将{n}扑出点球|{n}头球破门|{n}助攻{n}|{n}领衔的球队|球星{n}转会|教练{n}赛后表示|{n}拿下{x}分|{n}命中三分|{n}率队取胜|{n}退赛
{n}摘得金牌|选手{n}晋级|{n}执教的球队|名将{n}伤愈复出|{n}的进球|被{n}扳平|{n}夺冠|{n}宣布退役|新援{n}亮相|裁判{n}出示红牌|{n}首发|{n}替补登场|{n}破门得分|由{n}执导|{n}主演的电影|{n}饰演的角色
影后{n}|影帝{n}现身|男星{n}被拍到|女星{n}产子|{n}与{n}分手|{n}恋情曝光|{n}的新歌|{n}发微博|{n}演唱会门票|{n}工作室回应|{n}方否认|粉丝见到{n}|{n}代言|{n}的粉丝|嘉宾{n}和{n}|主持人{n}|作家{n}的小说
{n}在书中写道|{n}的作品|读{n}的书|译者{n}|{n}译|{n}著|{n}编著|诗人{n}写过|画家{n}的画|{n}的《|{n}小说|推荐{n}的|{n}文笔好|作者{n}是|{n}写的|看过{n}的书|学者{n}指出|分析师{n}认为|经济学家{n}|专家{n}建议
首席执行官{n}|总裁{n}辞职|{n}出任总裁|董事长{n}说|创始人{n}|{n}创办|{n}透露|{n}指出|{n}强调|{n}称|{n}对记者说|{n}告诉记者|{n}回忆|{n}坦言|{n}笑着说|{n}介绍|{n}解释|{n}补充道|{n}回应|{n}反问|“{n}说
总统{n}|首相{n}访问|总理{n}会见|外长{n}与{n}举行会谈|国务卿{n}抵达|发言人{n}|议员{n}|大使{n}|国王{n}|前总统{n}|{n}总统|{n}政府|{n}当选|{n}访华|{n}会见了{n}|{n}上台|{n}下台|{n}的讲话|同{n}举行会谈|应{n}邀请
法官{n}|律师{n}|辩护人{n}|被告人{n}，男|犯罪嫌疑人{n}被抓获|民警{n}|交警{n}赶到|消防员{n}|队员{n}牺牲|战士{n}|烈士{n}|班长{n}|战友{n}|农民{n}|果农{n}|菜农{n}|渔民{n}|矿工{n}|女工{n}|工程师{n}|设计师{n}|摄影师{n}
模特{n}|实习生{n}|见习记者{n}|编辑{n}|责编{n}|校对{n}|摄影{n}|（{n}）|({n} {n})|（记者{n}）|（{n}摄）|通讯员{n}、{n}|特约记者{n}|供稿{n}|院士{n}|博士{n}|博导{n}|副教授{n}|研究员{n}|大学生{n}|学霸{n}|校友{n}|考生{n}
老师{n}|班主任{n}说|园长{n}|护士长{n}|主任医师{n}|病人{n}|家属{n}|死者{n}|伤者{n}|目击者{n}|市民{n}|网友{n}|游客{n}|乘客{n}|司机{n}|车主{n}|房主{n}|户主{n}|业主{n}|店主{n}|老板{n}|摊主{n}|商户{n}|房客{n}
租户{n}|{n}租住|{n}居住|{n}家中|{n}家门口|{n}家人|{n}父亲|{n}母亲|{n}的丈夫|{n}的妻子|{n}的儿子{n}|{n}老伴|{n}夫妻|{n}兄弟|{n}之子|{n}之女|妻子{n}|女儿{n}|儿子{n}|外孙{n}|孙子{n}上学|侄子{n}|弟弟{n}|嫂子{n}
和{n}吵架|跟{n}要钱|找{n}要说法|向{n}借|借给{n}|欠{n}|被{n}骗|被{n}打|被{n}拉黑|把{n}告了|替{n}说话|让{n}负责|请{n}解释|问{n}|叫{n}来|陪{n}|送{n}回家|帮{n}|给{n}打电话|{n}不接电话|{n}挂电话|{n}拒绝|{n}威胁
{n}辱骂|{n}打人|{n}推倒|{n}砸车|{n}霸占|{n}强占|{n}私自|{n}违规|{n}擅自|{n}收钱|{n}收了{x}元|{n}转账|{n}签字|{n}盖章|{n}承诺|{n}保证|{n}负责|{n}处理|{n}推脱|{n}不管|{n}管理|{n}经营|{n}承包|{n}施工|{n}拉走
爱{n}|想{n}|@{n}|@{n}：|//@{n}：|回复@{n}：|@{n} @{n} |求{n}|祝福{n}|恭喜{n}|支持{n}|力挺{n}|心疼{n}|{n}真帅|{n}太美|{n}好棒|{n}加油！|{n}啊|{n}哦|{n}呢|{n}吗|{n}吧|{n}！|{n}？|{n}~|{n}…|{n}同学|{n}童鞋|亲爱的{n}
{n}来了|{n}走了|{n}哭了|{n}笑了|{n}结婚|{n}怀孕|{n}去世|{n}病逝|{n}出生于|{n}毕业于|{n}曾任|{n}现任|{n}，女，|{n}，男，|{n}（男|{n}（女|{n}(|{n}等|{n}等{x}人|{n}一行|{n}和{n}|{n}与{n}|{n}、{n}|{n}及{n}|{n}或{n}|{n} {n} {n}
以及{n}|还有{n}|包括{n}|除了{n}|比如{n}|例如{n}|像{n}|如{n}|即{n}|为{n}|是{n}|有{n}|由{n}|从{n}|对{n}|对于{n}|关于{n}|据{n}|随着{n}|当{n}|在{n}|而{n}|但{n}|因{n}|将{n}|称{n}|被{n}|连{n}|又{n}|名叫{n}|叫{n}|名字是{n}|姓名{n}
今天{n}|昨天{n}|去年{n}|目前{n}|后来{n}|同时{n}|最后{n}|终于{n}|其中{n}|原来{n}|据说{n}|听说{n}|发现{n}|看到{n}|遇到{n}|认识{n}|喜欢{n}|相信{n}|知道{n}|希望{n}|感谢{n}|记得{n}|采访{n}|关注{n}|模仿{n}|选择{n}|邀请{n}|击败{n}""".replace("\n","|").split("|")
# What stands where a name might and is none.
NOBODY = """{p}队|{p}主场|{p}客场|{p}让球|对阵{p}|{p}方面|{p}政府|{p}市|{p}人|{p}的天气|在{p}举行|飞往{p}|抵达{p}|位于{p}|{p}地区|{p}海岸|来自{p}|{p}、{p}|{p}等地|{p}和{p}|从{p}到{p}|{p}大学|{p}球迷|{p}与{p}战平|去{p}旅游|{p}小镇|{p}俱乐部|{p}vs{p}|{p}警方|{p}当局|访问{p}|{p}之行|{p}机场|{p}股市|{p}湖""".split("|")
JAPANESE = "佐藤 铃木 高桥 田中 渡边 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 斋藤 清水 山崎 阿部 池田 桥本 山下 石川 中岛 前田 藤田 小川 冈田 后藤 长谷川 村上 近藤 石井 坂本 远藤 青木 藤井 西村 福田 太田 三浦 冈本 藤原 松田 中野 中川 原田 小野 竹内 金子 中山 石田 上田 森田 柴田 酒井 工藤 横山 宫崎 宫本 内田 高木 安藤 谷口 大野 丸山 今井 河野 藤本 村田 武田 上野 杉山 增田 小山 大冢 平野 菅原 久保 千叶 松井 岩崎 木下 野口 松尾 菊地 野村 新井 佐野 杉本 市川 古川 小泉 安倍 麻生 鸠山 菅直 羽生 福原 石原 松下 本田 丰田 织田 德川 武藤 苍井 新垣 深田 滨崎 仓木 柏木 樱井 二宫 大岛 渡部 水原 吉高 绫濑 堀北 户田 佐佐 广末 宇多田 黑木 桐谷 上户 松坂 三船 北野 小田 岛田 片冈 细川 竹下 大平 宇野 海部 田村 伊东 星野 山中 浅田 织本 荒川 锦织 大坂 福岛 池江 桃田 张本 早田 石川 平野 水谷 丹羽".split()


class Maker:
    def __init__(self, seed, surnames, compounds, listed, transcribed, places):
        self.transcribed, self.places = [n for n in transcribed if len(n) > 1], list(places)
        self.draw = random.Random(seed)
        self.frequent, self.compounds = surnames[:150], compounds[:20]
        self.weights = [1 / (place + 3) for place in range(150)]
        pairs = [(n, c ** 0.3) for n, c in listed.items() if len(n) in (2, 3) and n[0] in set(surnames)]
        self.names, self.counts = [n for n, _ in pairs], [c for _, c in pairs]

    def anybody(self, share=0.75):
        """A Chinese name, or somebody else's."""
        draw = self.draw
        if draw.random() < share:
            return self.name()
        if draw.random() < 0.82:
            return draw.choice(self.transcribed)
        return draw.choice(JAPANESE) + draw.choice(FIRST + LAST) + draw.choice(["", draw.choice(LAST), draw.choice(LAST) + draw.choice("郎子助介")])

    def name(self):
        draw = self.draw
        if draw.random() < 0.5:
            return draw.choices(self.names, self.counts)[0]
        head = draw.choices(self.frequent, self.weights)[0] if draw.random() < 0.97 else draw.choice(self.compounds)
        if draw.random() < 0.3:
            return head + draw.choice(ONLY)
        return head + draw.choice(FIRST) + draw.choice(LAST)

    def renamed(self, text, names, surnames):
        """The same sentence with other people in it."""
        out, place, fresh = "", 0, set()
        for start, end in sorted(names):
            out += text[place:start]
            name = text[start:end]
            if len(name) in (2, 3) and name[0] in surnames:
                name = self.name()
            elif len(name) > 2 and "." not in name:
                name = self.draw.choice(self.transcribed)
            fresh.add((len(out), len(out) + len(name)))
            out += name
            place = end
        return out + text[place:], fresh

    def sentence(self, pieces):
        """A sentence with names between pieces of real texts; now and then with places where names might be."""
        draw, names = self.draw, set()
        frames, share = ((SENTENCES, 0.95), (MORE, 0.6), (NOBODY, 1))[draw.choices((0, 1, 2), (3, 6, 1.5))[0]]
        out = draw.choice(pieces) + draw.choice("，。 ,") if pieces and draw.random() < 0.6 else ""
        frame = draw.choice(frames).replace("{x}", str(draw.randrange(1, 60)))
        parts = frame.replace("{p}", "{n}").split("{n}")
        for index, part in enumerate(parts):
            if index:
                word = draw.choice(self.places) if "{p}" in frame else self.anybody(share)
                if "{p}" not in frame:
                    names.add((len(out), len(out) + len(word)))
                out += word
            out += part
        if pieces and draw.random() < 0.6:
            out += (draw.choice("，。, ") if draw.random() < 0.4 else "") + draw.choice(pieces)
        return fold_each(out), names
