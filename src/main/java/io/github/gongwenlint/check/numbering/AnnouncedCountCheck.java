package io.github.gongwenlint.check.numbering;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Label;
import io.github.gongwenlint.document.NumberStyle;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.ChineseNumerals;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares an announced number of items (以下三个方面, 讲三点意见) with the items that follow at once.
 *
 * <p>Only a claim that ends its sentence and is followed directly by the first mark of a list is
 * counted; everything else is left alone.
 */
public final class AnnouncedCountCheck implements Check {
  private static final Rule RULE =
      Rule.of("announced-count", Category.NUMBERING, Severity.WARNING, "预告数与列举数不符")
          .message("预告的数目与随后列举的项数不一致")
          .explanation(
              "“以下三个方面”“讲四点意见”之后列举的项数应当与预告的数目相同。只在预告紧接列举时核对，"
                  + "“几个”“若干”“多项”不核对；列举本身跳号时，项数和末项序号有一个相符就不报告。")
          .source("公文核稿通例")
          .bad("对照检查，还存在以下⟦三个方面⟧的问题：一是理论学习不够深入；二是监督方式较为单一。")
          .bad("下面，我讲⟦四点意见⟧。\n一、提高认识\n二、突出重点\n三、加强领导")
          .bad("重点抓好以下⟦两项工作⟧：一是抓学习；二是抓整改；三是抓提升。")
          .bad("要正确处理好⟦三个关系⟧。一是当前与长远的关系；二是整体与局部的关系。")
          .bad("主要采取了⟦四项措施⟧：（一）抓学习；（二）抓作风；（三）抓考核。")
          .bad("切实做到“⟦三个坚持⟧”：一是坚持问题导向；二是坚持目标导向。")
          .bad("究其原因，主要有⟦三个⟧：一是认识不到位；二是措施不得力。")
          .bad("下一步将从⟦五个方面⟧抓好整改：\n一是强化学习。\n二是强化责任。\n三是强化监督。\n四是强化问责。")
          .bad("今年着力抓好⟦四项重点工作⟧。\n（一）抓项目\n（二）抓招商\n（三）抓服务\n下一步继续努力，不断取得新成绩。")
          .bad("今年主要做了⟦四个方面⟧的工作。\n（一）夯实基础\n（二）补齐短板\n（三）提升效能\n下一步继续努力，不断取得新成绩。")
          .bad("主要有以下⟦四个原因⟧：首先，认识不到位；其次，措施不得力；最后，监督不够严。")
          .bad("抓好以下⟦三项工作⟧：1.加强学习。2.压实责任。3.强化督查。4.严格考核。")
          .good(
              "主要有以下三个原因：首先，认识不到位；其次，措施不得力；最后，监督不够严。",
              "主要有以下三个原因：首先，认识不到位；第二，措施不得力；第三，监督不够严；第四，考核不严。",
              "抓好以下四项工作：1.加强学习。2.压实责任。3.强化督查。4.严格考核。",
              "还存在以下两个方面的问题：一是理论学习不够深入；二是监督方式较为单一。",
              "下面，我讲三点意见。\n一、提高认识\n二、突出重点\n三、加强领导",
              "存在以下几个问题：一是学习不够；二是落实不力。",
              "完成了三项工作。二是推进改革。",
              "全年立案三件。一是张某案；二是李某案。",
              "一是抓党建，做好以下两项工作：一是抓学习；二是抓考核。二是抓业务。三是抓廉政。",
              "处理好三个关系，一是改革与发展的关系，二是发展与稳定的关系，三是稳定与改革的关系。",
              "走访了五个村。一是摸清底数；二是宣讲政策。",
              "“四个意识”深入人心：一是学习教育更加扎实；二是组织生活更加规范。",
              "今年要抓好十件实事。\n一、就业\n（一）培训")
          .build();

  private static final int MOST_LOOKED_BACK = 60;

  private static final String MEASURES = "个项点条件类步方";

  private static final String[] LEADS = WordGroup.ANNOUNCING.words();

  private static final int LONGEST_NOUN = 6;

  private static final String[] COUNTED = WordGroup.ANNOUNCED.words();

  /** The place of 最后 among 首先, 其次 and 再次. */
  private static final int LAST = 4;

  /** What may stand between the measure word and the end of the sentence. */
  private static final int LONGEST_TAIL = 14;

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] text = document.chars();
    List<Block> blocks = document.blocks();
    List<Label> inline = document.enumerators();
    Scopes scopes = new Scopes(blocks);
    int next = 0;
    for (int b = 0; b < blocks.size(); b++) {
      Span span = blocks.get(b).span();
      while (next < inline.size() && inline.get(next).span().start() < span.end()) {
        int mark = next++;
        int stop = inline.get(mark).span().start() - 1;
        if (inline.get(mark).number() != 1) {
          continue;
        }
        if (stop > span.start() && Chars.isSpace(text[stop])) {
          stop--;
        }
        if (stop > span.start() && endsClaim(text[stop])) {
          Claim claim = claimBefore(text, span.start(), stop);
          Items items = claim == null ? null : inlineItems(inline, mark, scopes.end(b));
          if (claim != null && items != null && !isOuter(claim, items, inline, mark, blocks, b)) {
            compare(document, claim, items, report);
          }
        }
      }
      int stop = span.end() - 1;
      if (endsClaim(text[stop])) {
        Claim claim =
            startsList(blocks, b, inline, next) ? claimBefore(text, span.start(), stop) : null;
        if (claim != null) {
          Items items = followingBlocks(blocks, b, inline, next, scopes);
          if (items != null && !isOuter(claim, items, inline, next, blocks, b)) {
            compare(document, claim, items, report);
          }
        }
      }
    }
  }

  /** Tells whether the next block begins with the first mark of a list. */
  private static boolean startsList(List<Block> blocks, int b, List<Label> inline, int next) {
    if (b + 1 == blocks.size()) {
      return false;
    }
    Block below = blocks.get(b + 1);
    Label label = below.label();
    if (label == null && next < inline.size()) {
      label = inline.get(next);
    }
    return label != null && label.number() == 1 && label.span().start() == below.span().start();
  }

  private static boolean endsClaim(char c) {
    return c == '：' || c == '。';
  }

  private static void compare(
      Document document, Claim claim, Items items, Consumer<Diagnostic> report) {
    if (items.count == claim.count || items.last == claim.count) {
      return;
    }
    report.accept(
        Diagnostic.of(
            RULE,
            claim.span,
            "前面说“"
                + document.text(claim.span)
                + "”，随后列举了"
                + (items.count == 2 ? "两" : ChineseNumerals.format(items.count))
                + "项，请核对"));
  }

  private record Claim(Span span, int count) {}

  private record Items(int count, int last) {}

  /** Finds 三个方面, 四点意见 … in the sentence that ends at {@code stop}. */
  private static @Nullable Claim claimBefore(char[] text, int from, int dot) {
    // “三个坚持”：一是… announces its items within quotation marks.
    boolean quoted = dot - 1 > from && text[dot - 1] == '”';
    int stop = quoted ? dot - 1 : dot;
    for (int i = stop - 1; i > from && stop - i <= LONGEST_TAIL; i--) {
      char c = text[i];
      if (c == '。' || c == '，' || c == '；' || c == '：' || c == '、' || c == '》' || c == '”') {
        return null;
      }
      if (MEASURES.indexOf(c) < 0 || (c == '方' && (i + 1 >= stop || text[i + 1] != '面'))) {
        continue;
      }
      int end = i;
      int start = end;
      while (start > from && isNumeral(text[start - 1])) {
        start--;
      }
      if (start == end || end - start > 2) {
        continue;
      }
      int count = value(text, start, end);
      if (count < 2 || count > 20) {
        continue;
      }
      boolean announced =
          quoted
              ? start > from && text[start - 1] == '“' && isCounted(text, i + 1, stop)
              : isAnnounced(text, from, start, end, stop);
      if (!announced) {
        continue;
      }
      return new Claim(new Span(start, nounEnd(text, i, stop)), count);
    }
    return null;
  }

  private static boolean isNumeral(char c) {
    return c == '两' || ChineseNumerals.parse(new char[] {c}, 0, 1) > 0 || Chars.isDigit(c);
  }

  private static int value(char[] text, int from, int to) {
    if (to - from == 1 && text[from] == '两') {
      return 2;
    }
    if (Chars.isDigit(text[from])) {
      int value = 0;
      for (int i = from; i < to; i++) {
        if (!Chars.isDigit(text[i])) {
          return -1;
        }
        value = value * 10 + (text[i] & 0xf);
      }
      return value;
    }
    return ChineseNumerals.parse(text, from, to);
  }

  /** The words before or after the number must announce what follows, not tell what was done. */
  private static boolean isAnnounced(char[] text, int from, int start, int measure, int stop) {
    String before = new String(text, Math.max(from, start - 4), Math.min(4, start - from));
    if (before.endsWith("第") || before.endsWith("的") || before.endsWith("这")) {
      return false;
    }
    for (String lead : LEADS) {
      if (before.endsWith(lead)) {
        return true;
      }
    }
    String after = new String(text, measure, stop - measure);
    return after.startsWith("个方面")
        || after.startsWith("件事")
        || after.startsWith("方面")
        || after.startsWith("点意见")
        || after.startsWith("点要求")
        || after.startsWith("点建议")
        || after.startsWith("点希望")
        || after.startsWith("点体会")
        || after.startsWith("个问题")
        || after.startsWith("项重点")
        || isCounted(text, measure + 1, stop);
  }

  /**
   * Tells whether what stands behind the measure word is a noun whose items are told one by one.
   */
  private static boolean isCounted(char[] text, int from, int stop) {
    int length = stop - from;
    if (length == 0) {
      // 主要原因有三个：一是…, but 全年立案三件。一是…
      return text[stop] == '：' && text[from - 1] != '件';
    }
    if (length > LONGEST_NOUN) {
      return false;
    }
    String noun = new String(text, from, length);
    for (String counted : COUNTED) {
      if (noun.endsWith(counted)) {
        return noun.indexOf('的') < 0;
      }
    }
    return false;
  }

  /** The span of a claim takes the noun with it: 三个方面, 四点意见, 两项工作. */
  private static int nounEnd(char[] text, int measure, int stop) {
    int end = measure + 1;
    if (text[measure] == '方') {
      return measure + 2;
    }
    if (end + 1 < stop && text[end] == '方' && text[end + 1] == '面') {
      return end + 2;
    }
    int whole = end;
    while (whole < stop && whole - end <= 5 && text[whole] != '的') {
      whole++;
    }
    if (whole == stop) {
      return stop;
    }
    int limit = Math.min(stop, end + 4);
    while (end < limit && text[end] != '的' && end - measure < 3) {
      end++;
    }
    return end;
  }

  /** Counts a run of 一是…, （1）… that starts right behind the claim. */
  private static @Nullable Items inlineItems(List<Label> inline, int mark, int scopeEnd) {
    if (inline.get(mark).style() == NumberStyle.SPOKEN_FIRST_NEXT) {
      return words(inline, mark, scopeEnd);
    }
    return isCounted(inline.get(mark).style()) ? count(inline, mark, scopeEnd) : null;
  }

  private static boolean isCounted(NumberStyle style) {
    return style == NumberStyle.SPOKEN_SHI
        || style == NumberStyle.ARABIC
        || style == NumberStyle.SPOKEN_YAO
        || style == NumberStyle.SPOKEN_DI
        || style == NumberStyle.CIRCLED
        || style == NumberStyle.CHINESE_IN_PARENTHESES
        || style == NumberStyle.ARABIC_IN_PARENTHESES;
  }

  /** Counts 首先, 其次, 再次, 最后 where nothing but these four stands in the list, in their order. */
  private static @Nullable Items words(List<Label> inline, int mark, int scopeEnd) {
    int count = 1;
    int last = 1;
    for (int i = mark + 1; i < inline.size() && inline.get(i).span().start() < scopeEnd; i++) {
      Label label = inline.get(i);
      int number = label.number() == 0 ? LAST : label.number();
      boolean other = label.style() != NumberStyle.SPOKEN_FIRST_NEXT;
      if (other
          && label.style() != NumberStyle.SPOKEN_DI
          && label.style() != NumberStyle.SPOKEN_SHI) {
        continue;
      }
      if (other || last == LAST || number < last) {
        return null;
      }
      count++;
      last = number;
    }
    return count < 2 ? null : new Items(count, count);
  }

  private static @Nullable Items count(List<Label> inline, int mark, int scopeEnd) {
    NumberStyle style = inline.get(mark).style();
    int count = 1;
    int last = 1;
    for (int i = mark + 1; i < inline.size(); i++) {
      Label label = inline.get(i);
      if (label.span().start() >= scopeEnd) {
        break;
      }
      if (label.style() != style) {
        if (label.style() == NumberStyle.SPOKEN_FIRST_NEXT) {
          return null;
        }
        continue;
      }
      if (label.number() == 1) {
        break;
      }
      if (label.number() > last) {
        count++;
        last = label.number();
      } else {
        return null;
      }
    }
    return count < 2 ? null : new Items(count, last);
  }

  /** Tells whether the items beyond the claim may be those of the list around it. */
  private static boolean isOuter(
      Claim claim, Items items, List<Label> inline, int mark, List<Block> blocks, int block) {
    return items.count > claim.count && isInside(inline, mark, scopeStart(blocks, block));
  }

  /** Tells whether a list of the same kind was open before: its next item is none of this list. */
  private static boolean isInside(List<Label> inline, int mark, int scopeStart) {
    for (int i = mark - 1; i >= 0 && mark < inline.size(); i--) {
      Label before = inline.get(i);
      if (before.span().start() < scopeStart || mark - i > MOST_LOOKED_BACK) {
        return false;
      }
      if (before.style() == inline.get(mark).style()) {
        return true;
      }
    }
    return false;
  }

  private static int scopeStart(List<Block> blocks, int from) {
    for (int b = from; b >= 0; b--) {
      if (blocks.get(b).kind() == Kind.HEADING || from - b > MOST_LOOKED_BACK) {
        return blocks.get(b).span().start();
      }
    }
    return 0;
  }

  /** Where the lists of running text end: at the next heading. Asked in the order of the text. */
  private static final class Scopes {
    private final List<Block> blocks;
    private int heading = -1;

    Scopes(List<Block> blocks) {
      this.blocks = blocks;
    }

    int end(int block) {
      if (heading <= block) {
        heading = block + 1;
        while (heading < blocks.size() && blocks.get(heading).kind() != Kind.HEADING) {
          heading++;
        }
      }
      return heading < blocks.size() ? blocks.get(heading).span().start() : Integer.MAX_VALUE;
    }
  }

  /** Counts the labelled paragraphs, or paragraphs that start with 一是…, right below the claim. */
  private static @Nullable Items followingBlocks(
      List<Block> blocks, int claim, List<Label> inline, int mark, Scopes scopes) {
    if (claim + 1 >= blocks.size()) {
      return null;
    }
    Block below = blocks.get(claim + 1);
    Label first = below.label();
    if (first == null) {
      boolean starts =
          mark < inline.size() && inline.get(mark).span().start() == below.span().start();
      return starts && inline.get(mark).number() == 1 && isCounted(inline.get(mark).style())
          ? count(inline, mark, scopes.end(claim))
          : null;
    }
    if (first.number() != 1 || first.style().compareTo(NumberStyle.CHINESE) < 0) {
      return null;
    }
    int count = 0;
    int last = 0;
    for (int b = claim + 1; b < blocks.size(); b++) {
      Label label = blocks.get(b).label();
      if (label == null) {
        continue;
      }
      if (label.style().compareTo(first.style()) < 0) {
        break;
      }
      if (label.style() == first.style()) {
        if (label.number() == 1 && count > 0) {
          break;
        }
        if (label.number() <= last) {
          return null;
        }
        count++;
        last = label.number();
      }
    }
    return count < 2 ? null : new Items(count, last);
  }
}
