#!/usr/bin/env python3
"""Makes up reports and answers, the same for the same seed, in the three forms that the programs compared read.

usage: generate.py CONTENT COUNT SEED FOLDER

FOLDER gets cases.jsonl (what `huiyin import` reads), waiting.jsonl and answered.jsonl (one more case, without and with its
answer), cases.json (one file for Hugo's content adapter) and markdown/ (one file a case). Places, categories and units
are those of CONTENT. Every case holds about 1.5 KB of text.
"""

import csv
import datetime
import json
import pathlib
import random
import sys

WHERE = "小区北门 菜场对面 学校东墙外 公交站旁 二期地下车库 沿河步道 老年活动室门口 三号楼前 快递柜旁 十字路口西侧".split()
THING = "路灯 井盖 垃圾投放点 单元门 电动车充电桩 绿化带 下水道 人行道砖 健身器材 信号灯 消防通道 公告栏".split()
STATE = "坏了好几天 一直没人管 晚上看不清 堵得走不过去 松动得厉害 有很重的异味 反复修了又坏 被杂物占住了 漏水流到路上".split()
WHO = "老人和孩子 上夜班的居民 送学的家长 附近的商户 腿脚不便的邻居 推婴儿车的人".split()
EFFECT = "出门很不方便 已经有人绊倒过 只好绕远路走 夜里睡不好 担心出事 下雨天更难走".split()
WISH = "希望尽快派人来看看 想知道什么时候能修好 盼着有个准信 建议先围起来再修 能不能换一个结实的".split()
DONE = "已到现场查看 已联系维修单位 已更换损坏的部件 已清理完毕 已约谈物业公司 已列入本月维修计划".split()
THEN = "当天恢复使用 三天内完工 会再回访一次 后续加强巡查 已在公告栏说明情况 请居民监督".split()
KINDS = "咨询 求助 投诉 举报 建议 表扬".split()
FIRST_DAY = datetime.datetime(2026, 1, 5, 8)
SECONDS = 300 * 86400
# UTF-8 bytes of the resident's text and of the answer.
TEXT_BYTES, REPLY_BYTES = 900, 600


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def grow(dice, size, sentence):
    """Sentences up to a size, in paragraphs of three."""
    text, count = "", 0
    while len(text.encode()) < size:
        count += 1
        text += sentence(dice) + ("\n" if count % 3 == 0 else "")
    return text.strip()


def said(dice):
    return (f"{dice.choice(WHERE)}的{dice.choice(THING)}{dice.choice(STATE)}，{dice.choice(WHO)}{dice.choice(EFFECT)}，"
            f"{dice.choice(WISH)}。")


def answered(dice):
    return f"关于{dice.choice(WHERE)}的{dice.choice(THING)}，工作人员{dice.choice(DONE)}，{dice.choice(THEN)}。"


class Content:
    """The names that cases are filed under, each with the names it stands under."""

    def __init__(self, folder):
        places = {row["名称"]: row for row in rows(folder / "places.csv")}
        self.places = {name: self.line(name, places) for name, row in places.items() if row["级别"] == "社区"}
        categories = {row["名称"]: row for row in rows(folder / "categories.csv")}
        self.categories = {name: self.line(name, categories) for name, row in categories.items() if row["上级"]}
        self.units = [row["名称"] for row in rows(folder / "units.csv")]

    @staticmethod
    def line(name, table):
        line = [name]
        while table[line[-1]]["上级"]:
            line.append(table[line[-1]]["上级"])
        return line


def cases(content, count, dice):
    places, categories = list(content.places), list(content.categories)
    for number in range(count):
        received = FIRST_DAY + datetime.timedelta(seconds=number * SECONDS // count)
        replied = received + datetime.timedelta(seconds=dice.randrange(8_000, 600_000))
        place = dice.choice(places)
        yield {
            "id": f"S{number:06}", "title": f"{place}{dice.choice(WHERE)}{dice.choice(THING)}{dice.choice(STATE)}",
            "text": grow(dice, TEXT_BYTES, said), "reply": grow(dice, REPLY_BYTES, answered),
            "received": f"{received:%Y-%m-%d %H:%M:%S}", "replied": f"{replied:%Y-%m-%d %H:%M:%S}", "place": place,
            "category": dice.choice(categories), "unit": dice.choice(content.units), "kind": dice.choice(KINDS),
        }


def for_hugo(case, content):
    """The fields of a page: what our own build works out of the same row."""
    received, replied = case["received"][:10], case["replied"][:10]
    return {
        "number": case["id"], "title": case["title"], "date": received, "month": received[:7], "kind": case["kind"],
        "place": case["place"], "category": case["category"], "unit": case["unit"], "received": received,
        "answered": replied, "used": f"{1 + hash_of(case['id']) % 9} 个工作日", "due": replied,
        "places": content.places[case["place"]], "categories": content.categories[case["category"]],
        "units": [case["unit"]], "months": [received[:7]],
        "events": [[received, "收到", ""], [received, "交办", case["unit"]], [replied, "签收", case["unit"]],
                   [replied, "答复", case["unit"]]],
    }


def hash_of(text):
    return sum(map(ord, text))


def markdown(case, page):
    front = json.dumps(page, ensure_ascii=False)
    return f"{front}\n\n" + case["text"].replace("\n", "\n\n") + "\n\n## 答复\n\n" + case["reply"].replace("\n", "\n\n") + "\n"


def write_lines(path, *rows):
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def main():
    content = Content(pathlib.Path(sys.argv[1]))
    count, seed, folder = int(sys.argv[2]), int(sys.argv[3]), pathlib.Path(sys.argv[4])
    folder.mkdir(parents=True, exist_ok=True)
    pages = []
    with open(folder / "cases.jsonl", "w", encoding="utf-8") as lines:
        for case in cases(content, count, random.Random(seed)):
            lines.write(json.dumps(case, ensure_ascii=False) + "\n")
            page = for_hugo(case, content)
            month = folder / "markdown" / "cases" / page["month"]
            month.mkdir(parents=True, exist_ok=True)
            (month / f"{page['number']}.md").write_text(markdown(case, page), encoding="utf-8")
            pages.append(page | {"question": case["text"].split("\n"), "answer": case["reply"].split("\n")})
    late = next(cases(content, 1, random.Random(seed + 1))) | {"id": "LATE"}
    write_lines(folder / "answered.jsonl", late)
    write_lines(folder / "waiting.jsonl", late | {"reply": "", "replied": ""})
    (folder / "cases.json").write_text(json.dumps(pages, ensure_ascii=False), encoding="utf-8")


main()
