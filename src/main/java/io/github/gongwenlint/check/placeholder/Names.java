package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;

import io.github.gongwenlint.text.Chars;

/** Tells names of persons that were masked on purpose: 张××, 王某某. */
final class Names {
  /** Surnames that seldom end another word; 向 高 任 于 and their like are left out. */
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘蔡蒋杜叶魏苏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱尹薛闫阎侯陶黎贺顾毛郝龚邵钱严覃戴莫孔汤林马高";

  /** What may stand right before a name besides punctuation: ends of roles and conjunctions. */
  private static final String BEFORE = "人员长记任告者师生工民士属友户父母妻夫女男犯徒案由和与对给将被向让及叫";

  private Names() {}

  static boolean isSurname(char c) {
    return in(c, SURNAMES);
  }

  /** Tells whether a person's name can begin at {@code i}. */
  static boolean beginsName(char[] t, int i) {
    char before = at(t, i - 1);
    return before == '\0'
        || isBlank(before)
        || Chars.isLineEnd(before)
        || in(before, "，。、：；（(“《,:;！？")
        || in(before, BEFORE);
  }
}
