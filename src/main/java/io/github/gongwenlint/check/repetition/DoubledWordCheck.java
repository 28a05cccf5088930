package io.github.gongwenlint.check.repetition;

import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds words and short phrases that were typed or pasted twice.
 *
 * <p>A piece of k characters that stands twice in a row makes k characters in a row that equal the
 * one k places on, and every k-th place of the text hits one of them; so only those are compared,
 * and a hit is followed to both sides. Each text is looked at once for each length, at every k-th
 * place.
 */
public final class DoubledWordCheck implements Check {
  static final Rule DOUBLED_WORD =
      Rule.of("doubled-word", Category.REPETITION, Severity.ERROR, "词语重复")
          .message("同一个词语连写了两次，删去一次")
          .explanation(
              "改稿或粘贴时把一个词留了两遍：“工作工作”“进一步进一步”“学习、学习”。前后两次必须都是完整的词才报，"
                  + "所以“申请人|申请|人民法院”“无产阶级|阶级斗争”不报；“一步一步”“大批大批”“研究研究”这类重叠式也不报。")
          .bad("要把各项⟦工作工作⟧落到实处。", "要把各项工作落到实处。")
          .bad("⟦进一步进一步⟧压实责任。", "进一步压实责任。")
          .bad("认真贯彻落实⟦党中央决策部署党中央决策部署⟧。", "认真贯彻落实党中央决策部署。")
          .bad("坚持⟦高质量发展高质量发展⟧不动摇。", "坚持高质量发展不动摇。")
          .bad("抓好⟦学习、学习⟧、再学习。")
          .bad("各镇政府，区政府⟦有关部门、有关部门⟧、各有关单位：")
          .bad("持之以恒⟦纠治纠治⟧“四风”。", "持之以恒纠治“四风”。")
          .bad("推动⟦落实落实落实⟧。", "推动落实。")
          .bad("安全责任重于⟦泰山泰山⟧，此类问题时有⟦发生发生⟧。")
          .bad("层层⟦压实压实⟧属地责任，多到⟦农户农户⟧家中走访。", "层层压实属地责任，多到农户家中走访。")
          .bad("推动责任落⟦到实处到实处⟧。", "推动责任落到实处。")
          .bad("对新模式⟦的监管方法的监管方法⟧研究不多。", "对新模式的监管方法研究不多。")
          .good(
              "一步一步推进，一件一件落实，一个问题一个问题解决。",
              "被申请人申请人民法院执行的。",
              "反对无产阶级阶级斗争的观点。",
              "免抵退税缓税缓费等政策。",
              "按全国人大议事规则规定，无产阶级阶级斗争。",
              "研究研究，再作决定。",
              "要落实落实再落实，小心小心再小心，讲着讲着，看着看着，大家都红了眼圈。",
              "闷罐车咣当咣当走了六天，雨哗啦哗啦地下。",
              "大家先沟通沟通，回头再去核实核实，有困难多反映反映，好好修改修改。",
              "一个说“算了算了”，一个说“放心放心！”，两家人都笑了。",
              "大批大批的干部下沉一线。",
              "联系党员委员、党员委员联系群众。",
              "由集装箱装箱人员核对，针对企业对企业、企业对个人的不同模式，采用其他方式的基金的基金份额。",
              "方方面面，实实在在，干干净净。",
              "学习贯彻党的二十大精神，推动党的二十大精神落地。")
          .build();

  private static final List<Rule> RULES = List.of(DOUBLED_WORD);

  /** The longest piece, in characters. */
  private static final int LONGEST = 10;

  private static final int AROUND = 8;

  /** What splitting both copies off may cost more than the best split, in tenths of a bit. */
  private static final int SLACK = 60;

  /** How much text is looked at for all lengths at a time, in characters. */
  private static final int PIECE = 1 << 11;

  /** Verbs of two characters that are doubled on purpose: 研究研究. */
  private static final String VERBS =
      " 研究 讨论 商量 考虑 了解 打听 学习 交流 锻炼 休息 体验 感受 检查 整理 收拾 准备 介绍 分析 总结 琢磨 合计 掂量 斟酌 尝试 认识 放松 照顾 帮助"
          + " 教育 宣传 比较 熟悉 适应 调整 改造 反思 反省 议论 观察 参观 清醒 关心 打扮 活动 ";

  /** Other verbs, which are doubled in speech behind one of {@link #BEFORE_SPOKEN}. */
  private static final String SPOKEN =
      " 沟通 联络 走动 完善 修改 打扫 清理 核对 核实 调查 盘算 品尝 欣赏 见识 热闹 高兴 凉快 暖和 亲热 轻松 舒坦 痛快 表示 安慰 开导 劝说 批评 敲打 提醒"
          + " 督促 指导 关照 支持 反映 汇报 解释 说明 推广 布置 装修 美化 规范 协调 通融 周转 凑合 应付 试探 摸索 演练 磨合 磨炼 历练 拾掇 唠叨 感谢 ";

  private static final String SOUNDS =
      " 咣当 哐当 哗啦 叮当 叮咚 滴答 嘀嗒 轰隆 扑通 噼啪 咕咚 咕噜 咕嘟 吱呀 呼哧 吧嗒 咔嚓 咯吱 嘎吱 吭哧 扑哧 哼哧 呼啦 窸窣 扑棱 ";

  private static final String BEFORE_SPOKEN = "先再多去来帮请给让也得们家你我他她";

  /** Words that are a noun and a verb, so that one may follow the other: 集体经济组织|组织, 本规定|规定. */
  private static final String BOTH =
      " 规定 组织 设计 保管 领导 代表 报告 通知 决定 要求 管理 服务 生产 建设 代理 编辑 翻译 指挥 记录 计划 ";

  /** Verbs that stand before a list; a noun there makes another thing: 产业工人、工人. */
  private static final String GOVERNORS =
      " 抓好 抓实 做好 做到 加强 强化 开展 推进 推动 落实 注重 坚持 包括 围绕 聚焦 突出 深化 完善 通过 组织 提高 提升 促进 加快 狠抓 ";

  /** Words with 一 that count nothing: 进一步, 第一次, 一系列, 一致. */
  private static final String BEFORE_ONE = "进统唯单专第老新万逐";

  private static final String AFTER_ONE = "系贯致定般直切律旦并带";

  private static final String MEASURES = "批片块段把群串排堆套车箱袋捆层";

  /** What stands between two of a kind: 企业对企业, 点对点. */
  private static final String BETWEEN = "对与和比跟";

  /** Adverbs and cries that are doubled for force. */
  private static final String FORCE = " 逐步 非常 特别 永远 千万 加油 快速 谢谢 慢慢 久久 真的 ";

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] text = document.chars();
    int[] done = new int[LONGEST + 1];
    Recurring recurring = new Recurring(text);
    for (int from = 0; from < text.length; from += PIECE) {
      int count = recurring.find(from, Math.min(text.length, from + PIECE));
      for (int n = 0; n < count; n++) {
        int second = recurring.places[n];
        for (int k = 2; k <= LONGEST; k++) {
          word(text, second - k, k, done, report);
        }
      }
    }
    int reported = 0;
    for (int i : document.marks()) {
      if (text[i] == '、' && i >= reported && i >= 2 && i + 2 < text.length) {
        reported = items(text, i, report);
      }
    }
  }

  /** Finds the places at which two characters side by side may stand a second time. */
  private static final class Recurring {
    /** So many of the low bits of a character tell it from those before it. */
    private static final int KEYS = 1 << 12;

    private final char[] text;

    /** Where a character of each key stands last; another one of the key is only too near. */
    private final int[] last = new int[KEYS];

    private final int[] places;
    private int near;

    Recurring(char[] text) {
      this.text = text;
      places = new int[Math.min(PIECE, text.length)];
      Arrays.fill(last, -LONGEST - 1);
    }

    /**
     * Lists the places up to {@code to} of characters that stood at most as far before as a word is
     * long, and so did the one before. There are no jumps, which a processor would guess wrongly:
     * every place is written down, only those that hold are counted.
     */
    int find(int from, int to) {
      char[] t = text;
      int[] known = last;
      int[] found = places;
      int before = near;
      int count = 0;
      for (int i = from; i < to; i++) {
        int key = t[i] & (KEYS - 1);
        // 1 where the distance is at most that of a word.
        int here = (i - known[key] - LONGEST - 1) >>> 31;
        known[key] = i;
        found[count] = i;
        count += here & before;
        before = here;
      }
      near = before;
      return count;
    }
  }

  private static void word(char[] text, int i, int k, int[] done, Consumer<Diagnostic> report) {
    if (i > 0
        && text[i] == text[i + k]
        && text[i - 1] == text[i + k - 1]
        && i >= done[k]
        && Chars.isHan(text[i])) {
      done[k] = follow(text, i, k, done[k], report);
    }
  }

  /** Follows a hit to both sides and judges it; returns where it ends. */
  private static int follow(char[] text, int at, int k, int done, Consumer<Diagnostic> report) {
    int start = at;
    while (start > done && text[start - 1] == text[start - 1 + k] && Chars.isHan(text[start - 1])) {
      start--;
    }
    int end = at + 1;
    while (end + k < text.length && text[end] == text[end + k] && Chars.isHan(text[end])) {
      end++;
    }
    if (end - start < k) {
      return end;
    }
    for (int j = end; j < end + k; j++) {
      if (!Chars.isHan(text[j])) {
        return end;
      }
    }
    judge(text, start, end + k, k, report);
    return end + k;
  }

  /** Judges a stretch in which every character equals the one {@code k} places on. */
  private static void judge(char[] text, int start, int end, int k, Consumer<Diagnostic> report) {
    if (hasShorterPeriod(text, start, k) || isDistributive(text, start, end)) {
      return;
    }
    int from = start;
    while (from > 0 && start - from < AROUND && Chars.isHan(text[from - 1])) {
      from--;
    }
    // Of a long run its first copies are enough to find the words' limits.
    int to = Math.min(end, start + 4 * k);
    for (int limit = to + AROUND; to < limit && to < text.length && Chars.isHan(text[to]); ) {
      to++;
    }
    WordList words = WordList.get();
    int[] ends = new int[to - from];
    int count = words.segment(text, from, to, ends);
    for (int o = start; o + 2 * k <= end && o < start + k; o++) {
      if (limit(ends, count, from, o)
          && limit(ends, count, from, o + k)
          && limit(ends, count, from, o + 2 * k)) {
        int copies = (end - o) / k;
        String word = new String(text, o, k);
        if (!isOnPurpose(text, word, o + copies * k) && !isName(ends, count, from, o, k)) {
          report(o, k, copies, word, report);
        }
        return;
      }
    }
    // 敢于应对应对挑战 may be split as 应|对应|对; without the second copy all is clear.
    for (int o = start; o + 2 * k <= end && o < start + k; o++) {
      if (words.contains(text, o, o + k) && isWordWithout(text, from, to, o, k)) {
        String word = new String(text, o, k);
        int copies = (end - o) / k;
        if (!isOnPurpose(text, word, o + copies * k)) {
          report(o, k, copies, word, report);
        }
        return;
      }
    }
    for (int o = start; o + 2 * k <= end && o < start + k; o++) {
      if (words.contains(text, o, o + k) && isNearlySplit(text, from, to, o, k)) {
        String word = new String(text, o, k);
        int copies = (end - o) / k;
        if (!isOnPurpose(text, word, o + copies * k)) {
          report(o, k, copies, word, report);
        }
        return;
      }
    }
    if (end - start == 2 * k) {
      trailing(text, end, k, ends, count, from, report);
    }
  }

  /**
   * Tells whether both copies of the word at {@code o} can be split off at hardly any cost:
   * 压实|压实|属地 against 压实|压|实属|地.
   */
  private static boolean isNearlySplit(char[] text, int from, int to, int o, int k) {
    WordList words = WordList.get();
    int split =
        words.segmentCost(text, from, o)
            + 2 * words.cost(text, o, o + k)
            + words.segmentCost(text, o + 2 * k, to);
    return split - words.segmentCost(text, from, to) <= SLACK;
  }

  /**
   * Reports a piece that ends a longer word and stands once more at the end of the clause: 重于泰山|泰山。
   * Where the clause goes on, the second one may begin another word: 集装箱|装箱人.
   */
  private static void trailing(
      char[] text, int end, int k, int[] ends, int count, int from, Consumer<Diagnostic> report) {
    int o = end - 2 * k;
    boolean closes = end == text.length || !Chars.isHan(text[end]);
    if (o > from
        && limit(ends, count, from, o + k)
        && limit(ends, count, from, end)
        && (WordList.get().contains(text, o + k, end)
            ? closes || isPart(text, o, k)
            : closes && k > 2 && BETWEEN.indexOf(text[o]) < 0)) {
      String piece = new String(text, o, k);
      if (!isOnPurpose(text, piece, end) && !BOTH.contains(" " + piece + " ")) {
        report(o, k, 2, piece, report);
      }
    }
  }

  /** Tells whether a word of two parts ends with the piece at {@code o}: 层层压实, not 集装箱. */
  private static boolean isPart(char[] text, int o, int k) {
    WordList words = WordList.get();
    return words.contains(text, o - 2, o) && words.contains(text, o - 2, o + k);
  }

  /** Tells whether the piece at {@code o} is split off as a word once its second copy is gone. */
  private static boolean isWordWithout(char[] text, int from, int to, int o, int k) {
    char[] without = new char[to - from - k];
    System.arraycopy(text, from, without, 0, o + k - from);
    System.arraycopy(text, o + 2 * k, without, o + k - from, to - o - 2 * k);
    int[] ends = new int[without.length];
    int count = WordList.get().segment(without, 0, without.length, ends);
    return limit(ends, count, 0, o - from) && limit(ends, count, 0, o + k - from);
  }

  private static void report(int o, int k, int copies, String word, Consumer<Diagnostic> report) {
    Span span = new Span(o, o + copies * k);
    String shown = copies == 2 ? "“" + word + word + "”重复" : "“" + word + "”连写了" + copies + "次";
    boolean force = FORCE.contains(" " + word + " ");
    boolean both = copies == 2 && BOTH.contains(" " + word + " ");
    report.accept(
        new Diagnostic(
            DOUBLED_WORD,
            force ? Severity.INFO : both ? Severity.WARNING : Severity.ERROR,
            span,
            shown + "，应为“" + word + "”" + (both ? "；如前后分属名词和动词，请改写以免误读" : ""),
            List.of(
                Fix.suggested(
                    copies == 2 ? "删去一个“" + word + "”" : "只留一个“" + word + "”",
                    new Span(o + k, o + copies * k),
                    ""))));
  }

  /**
   * Compares the two items of a list around a 、 when both are complete; returns where what was
   * reported ends.
   */
  private static int items(char[] text, int at, Consumer<Diagnostic> report) {
    int k = 0;
    while (k < LONGEST && at + 1 + k < text.length && Chars.isHan(text[at + 1 + k])) {
      k++;
    }
    int from = at - k;
    if (k < 2
        || from < 0
        || (at + 1 + k < text.length && Chars.isHan(text[at + 1 + k]))
        || !(beginsItem(text, from) || isDetermined(text, from))) {
      return at;
    }
    for (int i = 0; i < k; i++) {
      if (text[from + i] != text[at + 1 + i]) {
        return at;
      }
    }
    int end = at + 1 + k;
    while (repeats(text, end, k)) {
      end += k + 1;
    }
    String word = new String(text, from, k);
    report.accept(
        Diagnostic.of(
            DOUBLED_WORD,
            new Span(from, end),
            "“" + word + "”在并列中重复出现，只留一个，或者改成漏写的另一项",
            Fix.suggested("只留一个“" + word + "”", new Span(at, end), "")));
    return end;
  }

  /** Tells whether the item that ends at {@code end} follows once more, complete. */
  private static boolean repeats(char[] text, int end, int k) {
    return end + 1 + k <= text.length
        && text[end] == '、'
        && Arrays.equals(text, end - k, end, text, end + 1, end + 1 + k)
        && (end + 1 + k == text.length || !Chars.isHan(text[end + 1 + k]));
  }

  /** Tells whether an item of a list begins here: after a mark, or after a verb that governs it. */
  private static boolean beginsItem(char[] text, int from) {
    if (from == 0 || !Chars.isHan(text[from - 1])) {
      return true;
    }
    return from >= 2
        && (from == 2 || !Chars.isHan(text[from - 3]))
        && GOVERNORS.contains(" " + text[from - 2] + text[from - 1] + " ");
  }

  /** Tells whether 有关 or 相关 stands here, with which an item begins whatever is before it. */
  private static boolean isDetermined(char[] text, int from) {
    return text[from + 1] == '关' && (text[from] == '有' || text[from] == '相');
  }

  /** Tells whether the piece is itself made of equal parts. */
  private static boolean hasShorterPeriod(char[] text, int start, int k) {
    for (int p = 1; p <= k / 2; p++) {
      boolean equal = k % p == 0;
      for (int i = start; equal && i + p < start + k; i++) {
        equal = text[i] == text[i + p];
      }
      if (equal) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether the stretch says “one by one”: 一步一步, 一个问题一个问题, 大批大批, 很紧很紧. */
  private static boolean isDistributive(char[] text, int start, int end) {
    for (int i = start; i + 1 < end; i++) {
      if (text[i] == '一'
          && !(i > 0 && BEFORE_ONE.indexOf(text[i - 1]) >= 0)
          && AFTER_ONE.indexOf(text[i + 1]) < 0) {
        return true;
      }
    }
    char first = text[start];
    if (first == '的') {
      return end - start < 10; // 其他方式的基金的基金份额
    }
    return end - start <= 6
        && (first == '很'
            || first == '几'
            || ("大成整".indexOf(first) >= 0 && MEASURES.indexOf(text[start + 1]) >= 0));
  }

  private static boolean isOnPurpose(char[] text, String word, int end) {
    String key = " " + word + " ";
    boolean closes = end == text.length || !Chars.isHan(text[end]) || text[end] == '吧';
    return key.equals(" 规定 ") // 本规定|规定
        || key.equals(" 手把 ")
        || word.endsWith("着") // 说着说着
        || SOUNDS.contains(key)
        || isOnceMore(text, word, end)
        || (VERBS.contains(key) && closes)
        || (closes && isSpoken(text, key, end - 2 * word.length(), end));
  }

  /** 落实落实再落实. */
  private static boolean isOnceMore(char[] text, String word, int end) {
    return end + word.length() < text.length
        && text[end] == '再'
        && word.contentEquals(new String(text, end + 1, word.length()));
  }

  /** 大家先沟通沟通，再好好核实核实; “算了算了”. */
  private static boolean isSpoken(char[] text, String key, int start, int end) {
    if (start <= 0 || end == text.length) {
      return false;
    }
    char before = text[start - 1];
    if (before == '“') {
      return true;
    }
    if (before == '好' && start > 1) {
      return text[start - 2] == '好' && SPOKEN.contains(key);
    }
    return BEFORE_SPOKEN.indexOf(before) >= 0 && SPOKEN.contains(key);
  }

  /** Tells whether the piece is split into single characters, as unknown names are. */
  private static boolean isName(int[] ends, int count, int from, int o, int k) {
    int previous = from;
    for (int i = 0; i < count; i++) {
      if (previous >= o && ends[i] <= o + k && ends[i] - previous > 1) {
        return false;
      }
      previous = ends[i];
    }
    return true;
  }

  private static boolean limit(int[] ends, int count, int from, int at) {
    if (at == from) {
      return true;
    }
    for (int i = 0; i < count; i++) {
      if (ends[i] == at) {
        return true;
      }
    }
    return false;
  }
}
