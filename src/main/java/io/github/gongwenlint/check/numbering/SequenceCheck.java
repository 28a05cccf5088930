package io.github.gongwenlint.check.numbering;

import io.github.gongwenlint.document.Block;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows every sequence of ordinal marks through the document: headings, articles, items and the
 * 一是…二是… of running text.
 *
 * <p>A sequence lives until a mark of a higher level begins; it may be interrupted by a list of the
 * same style that starts at one, and may go on behind a higher heading (tasks numbered through a
 * whole plan). After a break it goes on from what stands there, so that one slip is one diagnostic.
 */
public final class SequenceCheck implements Check {
  /** A larger jump is another list, not a forgotten item. */
  private static final int LARGEST_GAP = 4;

  /** After so many paragraphs without them, 一是 and its kin are another list. */
  private static final int LONGEST_PAUSE = 6;

  /** A part of a law may begin anywhere; a draft that begins at a high number is such a part. */
  private static final int LARGEST_START = 6;

  /** How far before 二是 its 一是 is looked for, in UTF-16 units. */
  private static final int LONGEST_LEAD = 600;

  /** Parents of decimal marks to remember: more are no headings. */
  private static final int MOST_PARENTS = 1000;

  /** The longest line that may be a heading without a number. */
  private static final int LONGEST_BREAK = 40;

  /** Sequences of one style that may be open inside each other. */
  private static final int MOST_OPEN = 8;

  private static final Rule GAP =
      Rule.of("numbering-gap", Category.NUMBERING, Severity.ERROR, "序号跳号")
          .message("序号不连续，请补上缺少的部分或改正序号")
          .explanation(
              "同一层次的序号应当依次递增。跳号多是增删、调整段落后没有重新编号，或者漏贴了一部分内容。"
                  + "“一、”“（一）”按错误报告，章、条、“1.”“（1）”和段内的“一是”按警告报告。"
                  + "新的上级标题之下重新从一开始、任务序号全文连排、段中插入另一组列举，都不报告。")
          .source("GB/T 15834—2011 附录 B.3；GB/T 9704—2012 7.3.3")
          .bad("一、加强组织领导\n二、明确工作重点\n⟦四、⟧强化督促检查")
          .bad("（一）抓学习。认真组织集中学习。\n（二）抓整改。逐项对照检查。\n⟦（四）⟧抓落实。建立长效机制。")
          .bad("主要做法：一是健全机构，配强人员；二是完善制度，规范流程；⟦四是⟧加强监督，严肃问责。")
          .bad("1.开展自查自纠。\n2.组织交叉检查。\n⟦4.⟧进行总结评估。")
          .bad("第一，要提高认识。第二，要压实责任。⟦第四，⟧要严格考核。")
          .bad("第一章　总则\n第一条　为了规范管理，制定本办法。\n⟦第三条⟧　本办法自印发之日起施行。")
          .bad("1.1 建设背景\n1.2 建设目标\n⟦1.4⟧ 建设内容\n1.5 建设周期\n2.1 组织保障")
          .bad("一是抓学习；二是抓作风；三是抓考核。\n存在不足：一是深度不够；二是力度不大；⟦四是⟧韧劲不足。")
          .bad("一是一些同志学习不够深入；二是一批制度还不健全；⟦四是⟧三公经费管理不够严格。")
          .bad("自查发现的问题：1、台账更新不及时；2、安全培训走过场；⟦4、⟧应急物资不齐全。")
          .bad("（１）成立专班。\n（２）摸清底数。\n⟦（４）⟧集中整治。")
          .bad("一要抓思想教育。\n二要抓制度建设。\n⟦五要⟧抓监督问责。")
          .good(
              "一、总体要求\n（一）指导思想\n（二）基本原则\n二、主要任务\n（一）夯实基础\n（二）补齐短板",
              "一是统一思想；二是凝聚力量。\n统一是大势所趋，万一是误报就麻烦了，之一是创新。",
              "借款要把握三条：\n第一，一定要量力而行。\n第二，三年内还清。\n第三，讲求效益。",
              "第一章\t总则\n第一条\t为加强管理，制定本办法。\n第二章\t职责\n第二条\t办公室负责日常管理。\n第三章\t附则",
              "3.1 亿元用于教育支出，同比增长两成。\n3.4 亿元用于卫生支出，同比增长一成。",
              "1.1 背景\n1.2 目标\n1.2.1 近期\n1.2.2 远期\n1.3 原则\n2.1 任务",
              "目录\n一、回顾\n二、打算\n一、回顾\n一年来成绩明显。\n二、打算\n继续努力。",
              "一是抓学习。\n二是抓作风。\n三是抓考核：一是考勤；二是考绩。\n四是抓保障。",
              "（1）摸清底数；（2）建立台账；（3）逐项销号。\n（4）定期回访。",
              "①宣传发动；②排查整改；③总结评估。",
              "一、二线城市和三、四线城市政策不同。",
              "一、任务\n（一）产业\n1.抓项目\n2.抓招商\n（二）民生\n3.抓就业\n4.抓教育")
          .build();

  private static final Rule REPEAT =
      Rule.of("numbering-repeat", Category.NUMBERING, Severity.ERROR, "序号重复")
          .message("序号重复，请改正后面的序号")
          .explanation(
              "同一层次接连出现两个相同的序号，多是插入段落后没有重新编号。" + "“一、”“（一）”按错误报告，其余按警告报告。另起的一组列举从一开始，不算重复。")
          .source("GB/T 15834—2011 附录 B.3")
          .bad("（一）强化理论武装\n（二）压实主体责任\n⟦（二）⟧深化正风肃纪\n（三）加强队伍建设")
          .bad("一、工作开展情况\n二、存在的问题\n⟦二、⟧下一步打算")
          .bad("（一）强化理论武装\n⟦（一）⟧压实主体责任\n（二）深化正风肃纪")
          .bad("一是加强领导；二是细化措施；⟦二是⟧严格考核。")
          .bad("1.开展自查\n⟦1.⟧组织互查\n2.开展督查\n3.总结评估")
          .bad("（1）摸清底数\n（2）建立台账\n⟦（2）⟧销号管理")
          .good(
              "一、上半年工作\n1.招商引资\n2.项目建设\n二、下半年打算\n1.招商引资\n2.项目建设",
              "一是学习不够深入。\n二是作风不够扎实。\n整改措施如下：\n一是加强学习。\n二是改进作风。")
          .build();

  private static final Rule ORDER =
      Rule.of("numbering-order", Category.NUMBERING, Severity.WARNING, "序号倒置")
          .message("序号先后颠倒，请按顺序编号")
          .explanation("后面的序号小于前面的序号，又不是另起的一组列举，多是段落调换后没有重新编号。")
          .source("GB/T 15834—2011 附录 B.3")
          .bad("一、基本情况\n二、主要做法\n三、存在问题\n⟦二、⟧原因分析")
          .bad("一是查摆问题。二是剖析原因。三是制定措施。⟦二是⟧抓好落实。")
          .good("一是查摆问题。二是剖析原因。一是思想根源，二是作风根源。三是抓好落实。")
          .build();

  private static final Rule START =
      Rule.of("numbering-start", Category.NUMBERING, Severity.WARNING, "序号未从一开始")
          .message("这一组序号没有从一开始，请检查前面是否缺少内容")
          .explanation("一组序号从“二”或更后面的数开始，前面又没有可以承接的部分，多是漏了一段或删了开头。" + "只有一个孤立的序号时不报告。")
          .source("GB/T 15834—2011 附录 B.3")
          .bad("现将有关情况报告如下：\n⟦二、⟧主要做法\n三、存在问题\n四、下一步打算")
          .bad("一、做法\n⟦（二）⟧抓制度\n（三）抓监督\n二、打算")
          .bad("一、上半年工作\n一是抓学习，二是抓作风。\n二、下半年打算\n⟦二是⟧抓落实，三是抓创新。")
          .bad("主要存在以下问题：⟦二是⟧作风不够扎实；三是担当不够。")
          .good(
              "一、做法\n（一）抓制度\n（二）抓监督\n二、打算",
              "会议研究了二、三季度的工作安排。",
              "双方一要坚持互信，二要坚持合作，三要坚持交流。",
              "主要问题，一方面是学习不够，原因还在于一是重视不够，二是担当不足。",
              "附件：1.任务分工表\n2.进度安排表\n3.考核评分表")
          .build();

  private static final Rule MIXED =
      Rule.of("mixed-enumeration", Category.NUMBERING, Severity.WARNING, "序次语混用")
          .message("同一组列举混用了两套序次语，请统一")
          .explanation(
              "“首先、其次、最后”“第一、第二、第三”“一是、二是、三是”各成一套，同一组列举里不混用，"
                  + "如不写“首先……第二……”“第一……其次……”。由“首先”接“第二”的多是讲话的习惯，只作提示。")
          .source("GB/T 15834—2011 附录 B.3.1")
          .bad("首先，要统一思想。⟦第二，⟧要明确责任。最后，要抓好落实。")
          .bad("第一，要深化学习。⟦其次，⟧要严格管理。")
          .bad("第一，要抓教育。第二，要抓管理。⟦三是⟧抓监督。")
          .good(
              "首先，要统一思想。其次，要明确责任。最后，要抓好落实。",
              "第一，要抓教育。一是教育干部；二是教育群众。第二，要抓管理。",
              "首先，我代表县委表示祝贺。下面讲两点意见。\n第一，提高认识。\n第二，抓好落实。")
          .build();

  private static final Rule REVERSED =
      Rule.of("level-reversed", Category.NUMBERING, Severity.WARNING, "层次颠倒")
          .message("层次较低的序号之下用了层次较高的序号")
          .explanation("结构层次依次是“一、”“（一）”“1.”“（1）”。可以从任一层开始，但选定之后应当顺着往下用，" + "层次较低的序次语之下不能再用层次较高的。")
          .source("GB/T 15834—2011 附录 B.3.8；GB/T 9704—2012 7.3.3")
          .bad("1.加强学习\n⟦（一）⟧集中学习方面，坚持每月一次。\n（二）个人自学方面，坚持每天一小时。\n2.加强管理\n3.加强监督")
          .good(
              "（一）加强学习\n1.集中学习\n2.个人自学\n（二）加强管理\n1.建立制度\n2.抓好执行",
              "一、任务\n1.抓项目\n2.抓招商\n二、保障\n3.抓组织\n4.抓考核")
          .build();

  @Override
  public List<Rule> rules() {
    return List.of(GAP, REPEAT, ORDER, START, MIXED, REVERSED);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    new Walk(document, report).run();
  }

  /** The sequences that count together. */
  private enum Family {
    PART,
    CHAPTER,
    SECTION,
    ARTICLE,
    HAN,
    HAN_PAREN,
    DIGIT,
    DIGIT_PAREN,
    DIGIT_CLOSE,
    CIRCLED,
    /** 一是 and 一要, which writers mix. */
    SHI,
    ORDINAL,
    FIRST_NEXT,
    QI,
    /** Marks of headings used inside a paragraph live and die with it. */
    INLINE_HAN,
    INLINE_HAN_PAREN,
    INLINE_DIGIT,
    INLINE_DIGIT_PAREN,
    INLINE_CIRCLED;

    static @Nullable Family of(NumberStyle style, boolean inline) {
      return switch (style) {
        case PART -> PART;
        case CHAPTER -> CHAPTER;
        case SECTION -> SECTION;
        case ARTICLE -> ARTICLE;
        case HAN -> inline ? INLINE_HAN : HAN;
        case HAN_PAREN -> inline ? INLINE_HAN_PAREN : HAN_PAREN;
        case DIGIT -> inline ? INLINE_DIGIT : DIGIT;
        case DIGIT_PAREN -> inline ? INLINE_DIGIT_PAREN : DIGIT_PAREN;
        case CIRCLED -> inline ? INLINE_CIRCLED : CIRCLED;
        case DIGIT_CLOSE -> DIGIT_CLOSE;
        case SHI, YAO -> SHI;
        case ORDINAL -> ORDINAL;
        case FIRST_NEXT -> FIRST_NEXT;
        case QI -> QI;
        case DECIMAL -> null;
      };
    }

    boolean isStrong() {
      return this == HAN || this == HAN_PAREN;
    }

    /** Sequences of running text end where the talk goes on without them. */
    boolean isSpoken() {
      return compareTo(SHI) >= 0 && compareTo(QI) <= 0;
    }

    /** Returns the family of the same marks inside a paragraph. */
    @Nullable Family asInline() {
      return switch (this) {
        case HAN -> INLINE_HAN;
        case HAN_PAREN -> INLINE_HAN_PAREN;
        case DIGIT -> INLINE_DIGIT;
        case DIGIT_PAREN -> INLINE_DIGIT_PAREN;
        case CIRCLED -> INLINE_CIRCLED;
        default -> null;
      };
    }

    /** Returns the family of paragraphs that may go on what began inside a paragraph. */
    @Nullable Family asParagraphs() {
      return switch (this) {
        case INLINE_HAN -> HAN;
        case INLINE_HAN_PAREN -> HAN_PAREN;
        case INLINE_DIGIT -> DIGIT;
        case INLINE_DIGIT_PAREN -> DIGIT_PAREN;
        case INLINE_CIRCLED -> CIRCLED;
        default -> null;
      };
    }
  }

  private static final Family[] FAMILIES = Family.values();

  /** One sequence that is being counted. */
  private static final class Run {
    Label last;
    int paragraph;
    int also;
    final @Nullable Label orphan;

    /** The sequence of paragraphs of which this one, inside a paragraph, is a part. */
    final @Nullable Run above;

    Run(Run above) {
      last = above.last;
      paragraph = above.paragraph;
      orphan = null;
      this.above = above;
    }

    Run(Label first, int paragraph, boolean orphan) {
      last = first;
      this.paragraph = paragraph;
      this.orphan = orphan ? first : null;
      above = null;
    }
  }

  /** What a sequence was when its scope ended, and the higher mark that ended it, if one did. */
  private record Closed(Label last, @Nullable Label by) {}

  private static final class Walk {
    private static final Family[] INLINE = {
      Family.INLINE_HAN,
      Family.INLINE_HAN_PAREN,
      Family.INLINE_DIGIT,
      Family.INLINE_DIGIT_PAREN,
      Family.INLINE_CIRCLED
    };

    private final Document document;
    private final Consumer<Diagnostic> report;
    private final Map<Family, List<Run>> open = new EnumMap<>(Family.class);
    private final Map<Family, Closed> closed = new EnumMap<>(Family.class);
    private final Decimals decimals = new Decimals();
    private int paragraph;
    private boolean inlineOpen;
    private int blockStart;

    /** The last paragraph behind which lists may begin again. */
    private int lastBreak = -1;

    /** No family below this one is open. */
    private @Nullable Family lowest;

    Walk(Document document, Consumer<Diagnostic> report) {
      this.document = document;
      this.report = report;
    }

    void run() {
      List<Label> inline = document.enumerators();
      int next = 0;
      for (Block block : document.blocks()) {
        paragraph = block.paragraph();
        blockStart = block.span().start();
        closeInline();
        Label label = block.label();
        if (label == null && isBreak(block)) {
          lastBreak = paragraph;
        }
        if (label != null
            && block.kind() != Block.Kind.TABLE_CELL
            && block.kind() != Block.Kind.ATTACHMENT) {
          Family family = Family.of(label.style(), false);
          if (family != null) {
            closeBelow(family, label);
            take(family, label);
            seed(family);
          } else if (label.style() == NumberStyle.DECIMAL) {
            decimals.take(label);
          }
        }
        while (next < inline.size() && inline.get(next).span().start() < block.span().end()) {
          Label mark = inline.get(next++);
          Family family = Family.of(mark.style(), true);
          if (family != null && mark.number() > 0) {
            take(family, mark);
          }
        }
      }
    }

    /**
     * 1.1, 1.2, 1.2.1: compared below one parent only, and only when the first of them stands
     * there, since a line may begin with a number, too.
     */
    private final class Decimals {
      private final Map<String, Label> last = new HashMap<>();

      void take(Label label) {
        String text = text(label).replace('．', '.');
        String parent = text.substring(0, text.lastIndexOf('.') + 1);
        Label before = last.get(parent);
        int number = label.number();
        if (before == null && number != 1) {
          return;
        }
        if (last.size() > MOST_PARENTS) {
          last.clear();
        }
        last.put(parent, label);
        if (before == null || number == 1 || number == before.number() + 1) {
          return;
        }
        if (number == before.number()) {
          report(
              REPEAT, Severity.WARNING, label, "“" + text + "”与前面的序号（" + line(before) + "）重复，请改正");
        } else if (number > before.number() && number - before.number() <= LARGEST_GAP) {
          report(
              GAP,
              Severity.WARNING,
              label,
              "“"
                  + text
                  + "”前缺“"
                  + parent
                  + (before.number() + 1)
                  + "”，上一个序号是“"
                  + text(before)
                  + "”（"
                  + line(before)
                  + "）");
        }
      }
    }

    /** （1）…；（2）…： a mark that begins a paragraph may go on inside of it. */
    private void seed(Family family) {
      Family inline = family.asInline();
      List<Run> runs = open.get(family);
      if (inline != null && runs != null && !runs.isEmpty()) {
        List<Run> inside = new ArrayList<>(2);
        inside.add(new Run(runs.get(runs.size() - 1)));
        open.put(inline, inside);
        inlineOpen = true;
        if (lowest == null || lowest.compareTo(inline) < 0) {
          lowest = inline;
        }
      }
    }

    private void closeInline() {
      if (!inlineOpen) {
        return;
      }
      inlineOpen = false;
      for (Family family : INLINE) {
        List<Run> runs = open.remove(family);
        Family paragraphs = family.asParagraphs();
        Run above = runs == null || runs.isEmpty() ? null : runs.get(0).above;
        if (above != null && runs != null) {
          above.last = runs.get(0).last;
        } else if (runs != null && !runs.isEmpty() && paragraphs != null) {
          closed.put(paragraphs, new Closed(runs.get(runs.size() - 1).last, null));
        }
      }
    }

    private void closeBelow(Family family, Label by) {
      if (lowest == null || lowest.compareTo(family) <= 0) {
        return;
      }
      lowest = family;
      for (Family lower : FAMILIES) {
        if (lower.compareTo(family) <= 0) {
          continue;
        }
        List<Run> runs = open.remove(lower);
        if (runs != null && !runs.isEmpty()) {
          closed.put(lower, new Closed(runs.get(runs.size() - 1).last, by));
        }
      }
    }

    private void take(Family family, Label label) {
      inlineOpen |= family.asParagraphs() != null;
      if (lowest == null || lowest.compareTo(family) < 0) {
        lowest = family;
      }
      // No lambda: the first one costs start-up time.
      List<Run> runs = open.get(family);
      if (runs == null) {
        runs = new ArrayList<>(2);
        open.put(family, runs);
      }
      int number = label.number();
      if (family.isSpoken()) {
        closeStale(family, runs);
      }
      if (number == 1) {
        int newest = runs.size() - 1;
        if (newest >= 0 && isFirstAgain(family, runs.get(newest), label)) {
          runs.get(newest).last = label;
          runs.get(newest).paragraph = paragraph;
          return;
        }
        if (runs.size() == MOST_OPEN) {
          runs.remove(0);
        }
        runs.add(new Run(label, paragraph, false));
        return;
      }
      for (int i = runs.size() - 1; i >= 0; i--) {
        Run run = runs.get(i);
        if (run.last.number() == number - 1 || run.also == number) {
          if (i < runs.size() - 1 && isOfInner(run, runs.get(runs.size() - 1), label)) {
            break;
          }
          runs.subList(i + 1, runs.size()).clear();
          goOn(run, label);
          return;
        }
      }
      if (runs.isEmpty()) {
        begin(family, runs, label);
      } else {
        slip(family, runs.get(runs.size() - 1), label);
      }
    }

    /**
     * Tells whether {@code label} belongs to the inner of two lists though it would fit the outer:
     * both stand inside one paragraph (一是…；二是…；四是…), and the outer one stands above it.
     */
    private boolean isOfInner(Run outer, Run inner, Label label) {
      return label.span().start() != blockStart
          && inner.paragraph == paragraph
          && outer.paragraph != paragraph
          && label.number() > inner.last.number();
    }

    /** Tells and reports that a list begins twice: （一） and （一） with nothing else between. */
    private boolean isFirstAgain(Family family, Run before, Label label) {
      boolean heading = family.asInline() != null;
      if (!heading
          || before.last.number() != 1
          || before.paragraph <= lastBreak
          || followsColon(label)) {
        return false;
      }
      report(
          REPEAT,
          Severity.WARNING,
          label,
          "“" + text(label) + "”与前面的序号（" + line(before.last) + "）重复，请改正");
      return true;
    }

    /** A short line without a mark is a heading that has no number, or the head of another text. */
    private boolean isBreak(Block block) {
      int length = block.span().length();
      char last = document.chars()[block.span().end() - 1];
      return length <= LONGEST_BREAK && "。；！？：，、".indexOf(last) < 0;
    }

    private void closeStale(Family family, List<Run> runs) {
      while (!runs.isEmpty() && isStale(runs.get(runs.size() - 1))) {
        closed.put(family, new Closed(runs.remove(runs.size() - 1).last, null));
      }
    }

    private boolean isStale(Run run) {
      return paragraph - run.paragraph > LONGEST_PAUSE;
    }

    private void goOn(Run run, Label label) {
      if (run.orphan != null && run.last.equals(run.orphan)) {
        Label orphan = run.orphan;
        boolean chapter = orphan.style().compareTo(NumberStyle.ARTICLE) <= 0;
        report(
            START,
            chapter ? Severity.INFO : Severity.WARNING,
            orphan,
            "这一组序号从“" + text(orphan) + "”开始，前面没有“" + form(orphan, 1) + "”，请检查是否缺少内容");
      }
      run.last = label;
      run.paragraph = paragraph;
      run.also = 0;
    }

    /** A mark other than the first where no sequence of its family is open. */
    private void begin(Family family, List<Run> runs, Label label) {
      Run mixed = partner(family, label.number());
      if (mixed != null) {
        Label partner = mixed.last;
        mixed.also = label.number() + 1;
        Diagnostic found =
            Diagnostic.of(
                MIXED,
                label.span(),
                "“" + text(partner) + "”之后接“" + text(label) + "”，混用了两套序次语，请统一");
        // Speeches go on from 首先 with 第二, published ones too: that is a habit.
        report.accept(
            family == Family.FIRST_NEXT || partner.style() == NumberStyle.FIRST_NEXT
                ? found.withSeverity(Severity.INFO)
                : found);
        runs.add(new Run(label, paragraph, false));
        return;
      }
      Closed before = closed.get(family);
      boolean continues = before != null && before.last.number() == label.number() - 1;
      if (continues && before != null) {
        Label by = before.by;
        if (by != null && family.compareTo(Family.CIRCLED) <= 0 && isReversed(by)) {
          report.accept(
              Diagnostic.of(
                  REVERSED,
                  by.span(),
                  "“" + text(by) + "”层次高于“" + text(before.last) + "”，不能用在它的下面"));
        }
        closed.remove(family);
      }
      boolean orphan =
          !continues && label.number() <= LARGEST_START && !(family == Family.SHI && isLed(label));
      runs.add(new Run(label, paragraph, orphan));
    }

    /**
     * Tells whether 一是 or 一要 stands before {@code label} in its paragraph behind other words
     * (双方一要坚持互信，二要…), where it is not read as a mark.
     */
    private boolean isLed(Label label) {
      char[] text = document.chars();
      int from = Math.max(0, label.span().start() - LONGEST_LEAD);
      for (int i = label.span().start() - 2; i >= from && !Chars.isLineEnd(text[i]); i--) {
        if (text[i] == '一' && (text[i + 1] == '是' || text[i + 1] == '要')) {
          return true;
        }
      }
      return false;
    }

    /**
     * A higher mark that starts a list below a lower one. Laws put （一） items below anything, after
     * a colon; headings do not come after a colon.
     */
    private boolean isReversed(Label by) {
      if (by.number() != 1 || by.style().compareTo(NumberStyle.HAN) < 0) {
        return false;
      }
      return by.span().start() > 0 && !followsColon(by);
    }

    private boolean followsColon(Label label) {
      char[] text = document.chars();
      int before = label.span().start() - 1;
      while (before >= 0 && Chars.isSpace(text[before])) {
        before--;
      }
      return before >= 0 && (text[before] == '：' || text[before] == ':');
    }

    /** Returns the sequence of another family that {@code number} seems to go on from. */
    private @Nullable Run partner(Family family, int number) {
      Family[] others =
          switch (family) {
            case ORDINAL -> new Family[] {Family.FIRST_NEXT, Family.SHI};
            case FIRST_NEXT -> new Family[] {Family.ORDINAL, Family.SHI};
            case SHI -> new Family[] {Family.ORDINAL, Family.FIRST_NEXT};
            default -> new Family[0];
          };
      for (Family other : others) {
        List<Run> runs = open.get(other);
        if (runs == null || runs.isEmpty()) {
          continue;
        }
        Run run = runs.get(runs.size() - 1);
        if (run.last.number() == number - 1 && !isStale(run)) {
          return run;
        }
      }
      return null;
    }

    private void slip(Family family, Run run, Label label) {
      int last = run.last.number();
      int number = label.number();
      boolean sameWord = run.last.style() == label.style();
      if (family == Family.SHI && !sameWord && number <= last) {
        // 一是…二是… and 一要…二要… side by side.
        run.last = label;
        run.paragraph = paragraph;
        return;
      }
      Severity severity = family.isStrong() ? Severity.ERROR : Severity.WARNING;
      if (number == last) {
        run.also = last + 2;
        report(
            REPEAT, severity, label, "“" + text(label) + "”与前面的序号（" + line(run.last) + "）重复，请改正");
      } else if (number > last) {
        run.also = last + 2;
        if (number - last <= LARGEST_GAP) {
          String missing =
              number - last == 2
                  ? "缺“" + form(label, last + 1) + "”"
                  : "缺“" + form(label, last + 1) + "”至“" + form(label, number - 1) + "”";
          report(
              GAP,
              severity,
              label,
              "“"
                  + text(label)
                  + "”前"
                  + missing
                  + "，上一个序号是“"
                  + text(run.last)
                  + "”（"
                  + line(run.last)
                  + "）");
        }
      } else {
        run.also = last + 1;
        report(
            ORDER,
            Severity.WARNING,
            label,
            "“" + text(label) + "”排在“" + text(run.last) + "”（" + line(run.last) + "）之后，请检查序号");
      }
      run.last = label;
      run.paragraph = paragraph;
    }

    private void report(Rule rule, Severity severity, Label label, String message) {
      report.accept(new Diagnostic(rule, severity, label.span(), message, List.of()));
    }

    private String line(Label label) {
      int source = document.source().toSource(label.span().start());
      return "第" + document.source().lines().line(source) + "行";
    }

    private String text(Label label) {
      return document.text(label.span()).strip();
    }

    /** Writes {@code number} the way {@code like} is written. */
    private String form(Label like, int number) {
      String text = text(like);
      String han = ChineseNumerals.format(like.number());
      int at = text.indexOf(han);
      if (at >= 0) {
        return text.substring(0, at)
            + ChineseNumerals.format(number)
            + text.substring(at + han.length());
      }
      String digits = Integer.toString(like.number());
      at = text.indexOf(digits);
      if (at >= 0) {
        return text.substring(0, at) + number + text.substring(at + digits.length());
      }
      if (like.style() == NumberStyle.CIRCLED && number <= 20) {
        return String.valueOf((char) ('①' + number - 1));
      }
      return like.style() == NumberStyle.FIRST_NEXT ? "首先" : ChineseNumerals.format(number);
    }
  }
}
