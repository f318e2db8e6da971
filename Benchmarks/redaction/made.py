"""Names and sentences made up for fitting: what news of 1998 does not have. None of them is in the evaluation kit."""

import random

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


class Maker:
    def __init__(self, seed, surnames, compounds, listed, transcribed):
        self.transcribed = [n for n in transcribed if len(n) > 2]
        self.draw = random.Random(seed)
        self.frequent, self.compounds = surnames[:150], compounds[:20]
        self.weights = [1 / (place + 3) for place in range(150)]
        pairs = [(n, c ** 0.3) for n, c in listed.items() if len(n) in (2, 3) and n[0] in set(surnames)]
        self.names, self.counts = [n for n, _ in pairs], [c for _, c in pairs]

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
        """A sentence with names between pieces of real messages."""
        draw, names = self.draw, set()
        out = draw.choice(pieces) + draw.choice("，。 ,") if pieces and draw.random() < 0.5 else ""
        for index, part in enumerate(draw.choice(SENTENCES).split("{n}")):
            if index:
                name = self.name()
                names.add((len(out), len(out) + len(name)))
                out += name
            out += part
        if pieces and draw.random() < 0.5:
            out += draw.choice(pieces)
        return out.replace("，", ","), names
