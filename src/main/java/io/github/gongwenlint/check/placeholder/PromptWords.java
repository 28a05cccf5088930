package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import org.jspecify.annotations.Nullable;

/** Tells hints to the writer in brackets, （此处填写数据） or 【单位名称】, from what belongs there. */
final class PromptWords {
  /** Wording that only somebody who hands out a template uses. */
  private static final String[] HINTS = {
    "请填",
    "请补",
    "请输",
    "请插",
    "请在此",
    "请于此",
    "请根据",
    "请结合",
    "请自行",
    "请写",
    "请替换",
    "请修改",
    "自行填",
    "自行添",
    "自行补",
    "自行修",
    "自行替",
    "自行增",
    "自行完善",
    "待补",
    "待填",
    "待核",
    "待完善",
    "待更新",
    "待插入",
    "填写单位",
    "填写具体",
    "填写数据",
    "填写姓名",
    "填写时间",
    "填写内容",
    "填写名称",
    "填写地",
    "填写日期",
    "填写实际",
    "填写本",
    "填写数字",
    "填入",
    "输入标题",
    "输入内容",
    "输入单位",
    "输入姓名",
    "输入文",
    "插入图",
    "插入数据",
    "插入表",
    "插入单位",
    "插入姓名",
    "插入内容",
    "插入具体",
    "替换为",
    "替换成",
    "改为本",
    "改成本",
    "可根据实际",
    "可结合实际",
    "可根据本单位",
    "可结合本单位",
    "根据实际情况填",
    "根据实际填",
    "根据实际修改",
    "根据实际情况修改",
    "根据实际情况调",
    "结合实际修改",
    "结合实际填",
    "结合实际情况填",
    "结合实际补",
    "结合本单位实际",
    "结合自身实际",
    "结合单位实际",
    "视情填",
    "视情增",
    "视情补",
    "视情修",
    "视情况填",
    "视情况增",
    "视情况修"
  };

  /** Verbs that make 此处 a hint: 此处有掌声 is none. */
  private static final String[] HERE = {
    "填", "写", "输", "插", "添", "加", "补", "请", "应", "需", "根据", "结合", "列", "放", "替", "粘", "略", "省略",
    "可", "为单位", "为具体", "为姓名", "简", "概", "举", "介绍", "描述", "阐述", "展开"
  };

  /** Names of fields that say by themselves that their value is missing. */
  private static final String[] FIELDS = {
    "单位名称", "部门名称", "公司名称", "企业名称", "学校名称", "机关名称", "会议名称", "文件名称", "活动名称", "项目名称", "地区名称", "领导姓名",
    "领导名字", "人员姓名", "发言人姓名", "市名", "县名", "局名", "地名", "人名", "省名", "区名", "村名", "镇名", "乡名", "会议地点",
    "会议时间", "会议主题", "活动主题", "活动时间", "活动地点", "具体数据", "具体数字", "具体时间", "具体日期", "具体地点", "具体名称", "具体单位",
    "具体内容", "具体案例", "具体事例", "具体人数", "具体数量", "具体金额", "具体措施", "具体情况", "某单位", "你单位", "单位全称", "单位简称"
  };

  /** Names of fields that are also ordinary words, and so need a place where only a value fits. */
  private static final String[] PLAIN_FIELDS = {
    "单位", "姓名", "职务", "名称", "地点", "时间", "日期", "数字", "数据", "数量", "金额", "年份", "年度", "部门", "标题", "内容",
    "主题", "地址", "电话", "编号", "人数", "公司", "省", "市", "县", "区", "局", "月", "年", "日", "校名", "城市", "领导"
  };

  /** Those who are addressed or sign. */
  private static final String[] PERSONS = {
    "各单位", "市长", "县长", "区长", "省长", "州长", "镇长", "乡长", "局长", "主任", "部长", "厅长"
  };

  /** The characters at which a hint can begin. */
  private static final boolean[] STARTS = new boolean[Character.MAX_VALUE + 1];

  static {
    String starts = "请自待填输插替改可根结视此在应需点";
    for (int i = 0; i < starts.length(); i++) {
      STARTS[starts.charAt(i)] = true;
    }
  }

  private PromptWords() {}

  /** Tells whether a hint can begin with {@code c}. */
  static boolean mayStart(char c) {
    return STARTS[c];
  }

  /**
   * Judges a bracket.
   *
   * @param open offset of the opening bracket
   * @param close offset of the closing one
   * @return how surely it is a hint to the writer, or null when it is none
   */
  static @Nullable Severity judge(char[] t, int open, int close) {
    char bracket = t[open];
    int from = open + 1;
    int to = close;
    while (from < to && isBlank(t[from])) {
      from++;
    }
    while (to > from && isBlank(t[to - 1])) {
      to--;
    }
    int n = to - from;
    if (n == 0) {
      return null;
    }
    if (n >= 2 && n < 6 && is(t, from, to, FIELDS)) {
      return named(t, bracket, open, close);
    }
    if (n < 3 && in(bracket, "【[［<＜") && is(t, from, to, PLAIN_FIELDS)) {
      return plain(t, bracket, open, close, n);
    }
    if (in(bracket, "<＜")) {
      return null;
    }
    // [各单位]： and [市长]  XXX, where the one addressed or the post of the one who signs belongs.
    if (in(bracket, "[［")
        && is(t, from, to, PERSONS)
        && (at(t, close + 1) == '：' || isBlank(at(t, close + 1)))) {
      return Severity.ERROR;
    }
    // 【填写会议名称】: an order to the writer fills the whole bracket.
    if (in(bracket, "【[［") && n <= 14 && startsAny(t, from, "填写", "填入", "输入", "插入") > 0) {
      return Severity.ERROR;
    }
    for (int i = from; i < to; i++) {
      char c = t[i];
      if (!STARTS[c]) {
        continue;
      }
      if (in(c, "请自待填输插替改可根结视") && startsAny(t, i, HINTS) > 0) {
        return Severity.ERROR;
      }
      if ((c == '此' && at(t, i + 1) == '处') || (c == '在' && at(t, i + 1) == '此')) {
        int after = i + 2;
        if (at(t, after) == '仅' || at(t, after) == '可') {
          after++;
        }
        if (startsAny(t, after, HERE) > 0) {
          return Severity.ERROR;
        }
      }
      if (in(c, "可请应需")
          && startsAny(t, i + 1, "根据", "结合", "参照", "自行", "按照实际", "按实际") > 0
          && holds(t, i, to, "修改", "补充", "填", "替换", "增删", "增减", "改写")) {
        return Severity.ERROR;
      }
      if (c == '点' && startsAny(t, i, "点击此处", "点击输入") > 0) {
        return Severity.ERROR;
      }
    }
    if (n <= 6 && starts(t, to - 2, "待定")) {
      return Severity.WARNING;
    }
    return null;
  }

  /** A name such as 单位名称: in round brackets it may explain the word before it. */
  private static @Nullable Severity named(char[] t, char bracket, int open, int close) {
    if (in(bracket, "《〈")) {
      return null;
    }
    if (in(bracket, "（(")) {
      char left = at(t, open - 1);
      boolean begins =
          left == '\0' || Chars.isSpace(left) || in(left, "，。；：、“《】在由向对到与和同经于从为是据按将把给");
      if (!begins || in(at(t, close + 1), "：:")) {
        return null;
      }
    }
    // 【会议时间】2024年…: a label before its value
    boolean label =
        in(bracket, "【[［") && (Chars.isDigit(at(t, close + 1)) || Chars.isHan(at(t, close + 1)));
    if (label && endsAny(t, close, "时间", "地点", "主题", "内容", "案例", "措施", "情况") > 0) {
      return null;
    }
    return Severity.ERROR;
  }

  private static @Nullable Severity plain(char[] t, char bracket, int open, int close, int n) {
    char left = at(t, open - 1);
    char right = at(t, close + 1);
    if (in(bracket, "<＜")) {
      return n >= 2 ? Severity.ERROR : null;
    }
    // 【时间】2024年…, a label before its value, is how notices and minutes begin their lines.
    boolean label = left == '\0' || Chars.isLineEnd(left) || isBlank(left);
    boolean between = Chars.isHan(left) || Chars.isHan(right) || in(left, "，。、“《：");
    return !label && between ? Severity.ERROR : null;
  }

  private static boolean is(char[] t, int from, int to, String[] words) {
    for (String word : words) {
      if (word.length() == to - from && starts(t, from, word)) {
        return true;
      }
    }
    return false;
  }
}
