package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.ChineseNumerals;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.WrittenDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Counts what is told with the word that the number stands before: 分三个阶段：第一阶段…, “三个坚决”：坚决…，坚决…,
 * 进商场、进超市，实现“两进”.
 */
final class NamedItems extends Finder {
  static final Rule RULE =
      Rule.of("named-items", Category.NUMBERING, Severity.WARNING, "所列项数与名目里的数目不符")
          .about(Subject.NUMBERS)
          .message("所列的项数与名目里的数目不一致，请核对")
          .explanation(
              "“实现‘三个坚决’：坚决防范事故，坚决压减风险”只有两个“坚决”；“进商场、进超市、进景区，实现‘四进’”只有三个“进”；"
                  + "“分三个阶段”后面只有第一阶段、第二阶段；“五社联动”“四个一”“三会一课”逐项数。只数以这个字词开头（结尾）、紧挨着名目的各项，有“等”字的不数。")
          .source("公文核稿通例")
          .bad("通过行动实现“⟦三个坚决⟧”：坚决防范较大事故，坚决压减一般事故，确保形势稳定。")
          .bad("维权服务站进商场、进超市、进市场、进景区、进企业，实现“⟦四进⟧”全覆盖。")
          .bad("开展政策宣讲“⟦四进⟧”活动（进机关、进企业、进社区），覆盖1.2万人。")
          .bad("建立“⟦三个清单⟧”：问题清单、责任清单。")
          .bad("推行“⟦三个一律⟧”：资料齐全的一律当场受理，能够网办的一律网上办理。")
          .bad("按照“⟦四进⟧”要求开展宣传，进机关、进学校、进社区，全年不少于60场。")
          .bad("把整改融入日常工作、融入深化改革、融入队伍建设“⟦四个融入⟧”，确保取得实效。")
          .bad("推行“⟦四个一⟧”工程：一名领导、一套班子、一个方案，确保落实。")
          .bad("开展“⟦三个一⟧”活动（读一本好书、看一部影片、写一篇体会、办一次讲座）。")
          .bad("摸排工作做到“⟦五清⟧”：底数清、情况清、问题清、责任清。")
          .bad("推进社区、社会组织、社会工作者、社区志愿者“⟦五社联动⟧”。")
          .bad("落实“⟦三会一课⟧”（支部党员大会、支部委员会、党课）制度。")
          .bad("构建学校、家庭、社会、企业“⟦三位一体⟧”育人格局。")
          .bad("隐患整改做到责任、措施、资金、时限“⟦五落实⟧”。")
          .bad("坚持“⟦四不放过⟧”原则（原因未查清不放过、责任人员未处理不放过、整改措施未落实不放过）。")
          .bad("行动分⟦三个阶段⟧：第一阶段（3月）宣传发动；第二阶段（4月至6月）集中整治。")
          .bad("本报告共分⟦三个部分⟧。\n第一部分　工作回顾\n一年来成绩显著。\n第二部分　工作安排\n抓好落实。")
          .good(
              "通过行动实现“三个坚决”：坚决防范较大事故，坚决压减一般事故，坚决守住底线。",
              "维权服务站进商场、进超市、进市场、进景区、进企业，实现“五进”全覆盖。",
              "开展法治宣传进机关、进学校、进企业等“八进”活动。",
              "落实“四个意识”，做到“三个坚持”：坚持党的领导。坚持人民至上。坚持问题导向。",
              "落实“三个必须”：管行业必须管安全，管业务必须管安全，管生产经营必须管安全。",
              "建立“三个清单”（问题清单、责任清单、整改清单），落实“三个清单”，问题清单先行。",
              "行动分两个阶段：第一阶段（3月）宣传发动；第二阶段（4月至6月）集中整治。",
              "本报告共分三个部分。\n第一部分　工作回顾\n第二部分　问题不足\n第三部分　工作安排",
              "推行“四个一”工程：一名领导、一套班子、一个方案、一抓到底。",
              "推行“三个一”机制：每周一次调度，每月一次会商，每季一次通报。",
              "开展“三个一”活动：一是读书，二是座谈。",
              "组织开展“五送”活动，送政策、送技术进村入户。",
              "推进农业现代化、标准化、规范化“两化”融合。",
              "落实“五清”要求（底数清、情况清等）。",
              "推进社区、社会组织、社会工作者、社区志愿者、社会慈善资源“五社联动”。",
              "落实“三会一课”（党员大会、支委会、党小组会、党课）制度。",
              "聚焦农村、构建自治、法治、德治“三位一体”格局。",
              "党的建设、经济发展、“三保”（保基本民生、保工资、保运转）。",
              "执行“四不两直”（不发通知、不打招呼、不听汇报、不用陪同接待、直奔基层、直插现场）。",
              "隐患整改责任、措施、资金、时限、预案“五落实”。",
              "做好标准化和规范化“两化”建设，实现集约化、规模化、标准化和品牌化“四化”发展。",
              "行动分三个阶段，目前第一阶段、第二阶段任务已经完成。",
              "分三个阶段实施：第一阶段为动员，第二、第三阶段为整治和总结。",
              "做到“三个坚持”：坚持高位推动，成立专班，坚持到底；坚持以上率下；坚持久久为功。",
              "推行“三个一律”：资料齐全的一律当场受理，能够网办的一律网上办理。需要现场核查的一律限时办结。",
              "做到“三个到位”：思想认识、责任落实和督促检查到位。",
              "把整改融入日常工作、融入深化改革、融入队伍建设“三个融入”，抓好重点工作“两个重点”。",
              "坚持“三个结合”：学习与业务相结合、奖励与惩戒相结合、严管和厚爱相结合。",
              "突出“两个重点”：重点抓学习、重点抓整改、重点抓考核的经验值得推广。")
          .build();

  /** What stands in “四进” for each of the items. */
  static final String VERBS = "进送查访讲看比促保评问";

  private static final String[] PARTS = {"部分", "阶段"};

  private static final int LONGEST_WORD = 4;
  private static final int LONGEST_ITEM = 9;

  /** How far behind a number its first item may stand. */
  private static final int NEAR = 24;

  NamedItems(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at the last character of a number at {@code i}, which 个, a part or a verb follows. */
  void look(int i) {
    int from = i;
    while (from > 0 && i - from < 2 && isNumeral(t[from - 1])) {
      from--;
    }
    int said =
        t[i] == '两' ? 2 : from == i && Chars.isHan(t[i]) ? hanNumber(i) : number(from, i + 1);
    if (said < 2 || said > 12) {
      return;
    }
    boolean quoted = at(from - 1) == '“';
    if (quoted && at(i + 2) == '”' && VERBS.indexOf(at(i + 1)) >= 0) {
      verbs(from, i + 1, said);
    } else if (quoted && at(i + 1) == '个') {
      words(from, i + 2, said);
    } else {
      int noun = i + 1 + (at(i + 1) == '个' ? 1 : 0);
      int length = Look.startsAny(t, noun, PARTS);
      if (length > 0) {
        parts(from, noun, noun + length, said);
      }
    }
  }

  private int said(int from) {
    return at(from) == '两' ? 2 : number(from, WrittenDate.numberEnd(t, from));
  }

  private static boolean isNumeral(char c) {
    return Chars.isDigit(c) || c == '十';
  }

  private int hanNumber(int i) {
    return ChineseNumerals.parse(t, i, i + 1);
  }

  // ---------------------------------------------------------------- “四进”

  private void verbs(int from, int verb, int said) {
    int close = verb + 1;
    int count = 0;
    int next = close + 1;
    while (next - close < LONGEST_ITEM && Chars.isHan(at(next))) {
      next++;
    }
    // “四进”活动（进机关、…）, and 按照“四进”要求开展宣传，进机关、…
    if ("：（".indexOf(at(next)) >= 0 || (at(next) == '，' && at(next + 1) == t[verb])) {
      count = forward(next + 1, t[verb]);
    }
    if (count == 0) {
      count = backward(from - 1, t[verb]);
    }
    int most = at(next) == '，' ? 1 : 3;
    if (count >= 2 && count != said && Math.abs(count - said) <= most) {
      tell(from, verb + 1, count);
    }
  }

  /** Counts 进A、进B、进C from {@code i} on; 0 when something else stands among them. */
  private int forward(int i, char verb) {
    int count = 0;
    int k = i;
    while (at(k) == verb) {
      int end = k;
      while (Chars.isHan(at(end)) && end - k <= LONGEST_ITEM) {
        if (t[end] == '等') {
          return 0;
        }
        end++;
      }
      if (end - k < 2 || "、，）。；".indexOf(at(end)) < 0) {
        return 0;
      }
      count++;
      if (at(end) != '、' && at(end) != '，') {
        return count;
      }
      k = end + 1;
    }
    return at(k - 1) == '，' ? count : 0;
  }

  /** Counts 进A、进B、进C before the mark at {@code quote}: 进A、进B，实现“四进”. */
  private int backward(int quote, char verb) {
    int stop = sentenceStart(quote);
    int end = quote;
    while (end > stop && quote - end < 8 && t[end - 1] != '，') {
      end--;
    }
    if (at(end - 1) != '，') {
      end = quote + 1;
    }
    end--;
    int count = 0;
    while (true) {
      int k = end;
      int last = -1;
      while (k > stop && end - k < 2 * LONGEST_ITEM && Chars.isHan(t[k - 1])) {
        k--;
        if (t[k] == '等') {
          return 0;
        }
        if (t[k] == verb) {
          last = k;
        }
      }
      char before = at(k - 1);
      if (before == '、' && last == k && end - k >= 2 && end - k <= LONGEST_ITEM) {
        count++;
        end = k - 1;
        continue;
      }
      // Before the first of them stands who goes there.
      return before != '、'
              && last >= 0
              && end - last >= 2
              && end - last <= LONGEST_ITEM
              && count > 0
          ? count + 1
          : 0;
    }
  }

  // ---------------------------------------------------------------- “三个坚决”

  private void words(int from, int word, int said) {
    int close = word;
    while (close - word <= LONGEST_WORD && Chars.isHan(at(close))) {
      close++;
    }
    if (at(close) != '”' || close - word < 2) {
      return;
    }
    int k = close + 1;
    k += Look.startsAny(t, k, "要求", "目标", "原则");
    char mark = at(k);
    if (mark != '：' && mark != '（' && !Look.starts(t, k, "，即")) {
      int count = itemsBefore(from - 1, text(word, close));
      if (count >= 2 && count != said && Math.abs(count - said) <= 2) {
        tell(from, close, count);
      }
      return;
    }
    k += mark == '，' ? 2 : 1;
    String name = text(word, close);
    int end = mark == '（' ? bracketEnd(k) : Math.min(Look.lineEnd(t, k), k + REACH);
    if (Look.starts(t, k, name)) {
      starting(from, close, k, end, name, said);
    } else if (!ending(from, close, k, end, name, said)) {
      holding(from, close, k, end, name, said);
    }
  }

  /**
   * Counts 融入工作、融入改革、融入建设 right before the mark at {@code quote}: 把整改融入工作、融入改革“三个融入”. 0 when
   * something else stands among them.
   */
  private int itemsBefore(int quote, String name) {
    int stop = sentenceStart(quote);
    int end = quote;
    int count = 0;
    while (true) {
      int k = end;
      int last = -1;
      while (k > stop && end - k <= 3 * LONGEST_ITEM && Chars.isHan(t[k - 1])) {
        k--;
        if (t[k] == '等') {
          return 0;
        }
        if (last < 0 && Look.starts(t, k, name)) {
          last = k;
        }
      }
      if (last < 0 || end - last - name.length() < 2) {
        return 0;
      }
      count++;
      if (at(k - 1) != '、') {
        return count;
      }
      if (last != k) {
        return 0;
      }
      end = k - 1;
    }
  }

  private int bracketEnd(int from) {
    int k = from;
    while (k < t.length && k - from < REACH && t[k] != '）' && !Chars.isLineEnd(t[k])) {
      k++;
    }
    return k;
  }

  /** 坚决防范事故，坚决压减风险. */
  private void starting(int from, int close, int first, int end, String name, int said) {
    int inSentence = 0;
    int all = 0;
    int anywhere = 0;
    char separator = '\0';
    boolean mixed = false;
    boolean stopped = false;
    for (int k = first; k < end; k++) {
      if (!Look.starts(t, k, name)) {
        stopped |= endsSentence(t[k]) && t[k] != '；';
        continue;
      }
      anywhere++;
      char before = t[k - 1];
      if (k == first || "，、；。".indexOf(before) >= 0) {
        all++;
        inSentence += stopped ? 0 : 1;
        if (k > first) {
          mixed |= separator != '\0' && separator != before;
          separator = before;
        }
      }
    }
    int next = Math.min(t.length, end + 1);
    if (inSentence < 2
        || inSentence == said
        || all == said
        || anywhere != inSentence
        || Math.abs(inSentence - said) > 2
        || Look.starts(t, Look.skipBlanks(t, next), name)) {
      return;
    }
    // More than announced may be a list of its own inside an item.
    if (inSentence > said && (mixed || separator != '；')) {
      return;
    }
    tell(from, close, inSentence);
  }

  /** 问题清单、责任清单; tells whether it is such a list. */
  private boolean ending(int from, int close, int first, int end, String name, int said) {
    int count = 0;
    int k = first;
    while (k < end) {
      int stop = k;
      while (stop < end && Chars.isHan(t[stop]) && stop - k < 2 * LONGEST_ITEM) {
        stop++;
      }
      if (!Look.ends(t, stop, name)
          || stop - k <= name.length()
          || Look.holds(t, k, stop, "和", "及", "等", "与")) {
        return false;
      }
      count++;
      if (at(stop) != '、') {
        k = stop;
        break;
      }
      k = stop + 1;
    }
    if (count >= 2 && count != said && Math.abs(count - said) <= 2 && "。；）".indexOf(at(k)) >= 0) {
      tell(from, close, count);
    }
    return count >= 2;
  }

  /** 资料齐全的一律当场受理，能够网办的一律网上办理: each part of the sentence holds the word once. */
  private void holding(int from, int close, int first, int end, String name, int said) {
    int stop = first;
    while (stop < end && "。！？：）".indexOf(t[stop]) < 0) {
      stop++;
    }
    if ("。）".indexOf(at(stop)) < 0 || Look.holds(t, first, stop, "等", "“")) {
      return;
    }
    char mark = has('；', first, stop) ? '；' : has('，', first, stop) ? '，' : '、';
    int count = 0;
    int joined = 0;
    int part = first;
    for (int k = first; k <= stop; k++) {
      if (k < stop && t[k] != mark) {
        continue;
      }
      int at = find(name, part, k);
      if (at < 0 || find(name, at + name.length(), k) >= 0) {
        return;
      }
      joined += Look.holds(t, part, k, "和", "及", "与") ? 1 : 0;
      count++;
      part = k + 1;
    }
    // 责任落实、任务完成和考核到位 may be three; with 与 in each of them there is one in each.
    if (count < 2
        || count == said
        || Math.abs(count - said) > 2
        || (joined > 0 && joined < count)
        || find(name, stop, Look.lineEnd(t, stop)) >= 0) {
      return;
    }
    tell(from, close, count);
  }

  private boolean has(char c, int from, int to) {
    for (int k = from; k < to; k++) {
      if (t[k] == c) {
        return true;
      }
    }
    return false;
  }

  /** Returns where a word stands first in a range, or -1. */
  private int find(String word, int from, int to) {
    for (int k = from; k + word.length() <= to; k++) {
      if (Look.starts(t, k, word)) {
        return k;
      }
    }
    return -1;
  }

  // ---------------------------------------------------------------- 第一阶段

  private void parts(int from, int noun, int end, int said) {
    char before = at(from - 1);
    if (before == '第' || before == '前' || before == '后' || before == '这') {
      return;
    }
    String first = "第一" + text(noun, end);
    int stop = Math.min(t.length, end + NEAR);
    int k = end;
    while (k < stop && !Look.starts(t, k, first)) {
      k++;
    }
    if (k == stop || Look.holds(t, end, k, "目前", "已", "，")) {
      return;
    }
    int count =
        Chars.isLineEnd(t[Look.skipBlanksBack(t, k) - 1])
            ? lines(k, end - noun)
            : inline(k, end - noun);
    if (count >= 2 && count != said && Math.abs(count - said) <= 3) {
      tell(from, end, count);
    }
  }

  /** Counts the blocks that start with 第一部分, 第二部分 …; 0 when they are out of order. */
  private int lines(int offset, int length) {
    List<Block> blocks = document.blocks();
    int count = 0;
    for (int b = Math.max(0, document.blockIndex(offset)); b < blocks.size(); b++) {
      int start = Look.skipBlanks(t, blocks.get(b).span().start());
      if (at(start) != '第') {
        continue;
      }
      int end = WrittenDate.numberEnd(t, start + 1);
      if (!Look.starts(t, end, text(offset + 2, offset + 2 + length))) {
        continue;
      }
      if (number(start + 1, end) != count + 1) {
        return 0;
      }
      count++;
    }
    return count;
  }

  /** Counts 第一阶段, 第二阶段 … in running text, where nothing else is said of them. */
  private int inline(int offset, int length) {
    String noun = text(offset + 2, offset + 2 + length);
    int end = Math.min(t.length, offset + 4 * REACH);
    int count = 0;
    for (int k = offset; k < end && !Chars.isLineEnd(t[k]); k++) {
      if (t[k] != '第') {
        continue;
      }
      int stop = WrittenDate.numberEnd(t, k + 1);
      if (stop == k + 1) {
        continue;
      }
      if (!Look.starts(t, stop, noun) || number(k + 1, stop) != count + 1) {
        return 0;
      }
      count++;
    }
    return count;
  }

  private void tell(int from, int end, int count) {
    int start = Math.max(0, from - REACH);
    int stop = Math.min(t.length, end + REACH);
    boolean fewer = count < said(from);
    if (fewer && at(from - 1) == '“' && KnownLists.isTold(t, from, end, start, stop)) {
      return;
    }
    report(
        RULE,
        Severity.WARNING,
        from,
        end,
        "这里说“"
            + text(from, end)
            + "”，所列的是"
            + (count == 2 ? "两" : ChineseNumerals.format(count))
            + "项，请核对");
  }

  @Override
  void finish() {}
}
