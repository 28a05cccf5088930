package io.github.gongwenlint.check.residue;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.lineEnd;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.check.TriggerCheck;
import io.github.gongwenlint.check.Triggers;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Trace;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds what a word processor left in the file: tracked changes, comments, hidden text,
 * highlighting, prompts of content controls, fields in error, properties of another document.
 */
public final class WordResidueCheck extends TriggerCheck {
  static final Rule CHANGES =
      Rule.of("tracked-change", Category.RESIDUE, Severity.WARNING, "修订没有处理")
          .beside()
          .message("文件里还有没有接受或拒绝的修订，定稿前请逐一处理")
          .explanation(
              """
              带着修订的文件发出去，收文的人看得见删去的话和改动的人，打印时还可能印出删除线。\
              检查时按“接受修订”后的样子读正文：删去的字不参加检查，段落标记删去的，前后连成一段，移动的文字只在新的位置读。\
              每份文件只报一次，写明共有多少处、是谁改的；移动一处只算一处。""")
          .badWord("要{插入 张三：⟦全面⟧}落实责任。")
          .badWord("预算为⟦{删除 张三：50}⟧{插入 李四：60}万元，{改格式 张三：已经}批准。")
          .badWord("第一段。⟦{删除 王五：旧的一句。}⟧\n第二段{插入 王五：新的一句}。")
          .goodWord("要全面落实责任。", "请把修订后的{突出显示：方案}报局办公室。")
          .good("本办法自修订之日起施行。")
          .build();

  static final Rule COMMENTS =
      Rule.of("leftover-comment", Category.RESIDUE, Severity.WARNING, "批注没有删去")
          .beside()
          .message("文件里还有批注，定稿前请处理后删去")
          .explanation(
              """
              批注是审改时的话，不应随文件发出。每份文件只报一次，引第一条批注的话。\
              以“gongwen 忽略”开头的批注是写给本工具看的，不算。""")
          .badWord("投入{批注 李四：请财务核实｜⟦5000⟧}万元。")
          .badWord("投入5000万元。⟦{批注 李四：数字不对}⟧\n完成率为{批注 王五：口径？｜98%}。")
          .goodWord(
              "投入5000万元。", "投入{批注 李四：gongwen 忽略 sum-mismatch 按年报口径｜5000}万元。", "{隐藏：批注}投入5000万元。")
          .good("请领导批注意见。")
          .build();

  static final Rule HIDDEN =
      Rule.of("hidden-text", Category.RESIDUE, Severity.WARNING, "隐藏文字")
          .beside()
          .message("文件里有隐藏文字，电子版发出后别人可以看到；请删去或取消隐藏")
          .explanation(
              """
              设了“隐藏”的文字屏幕上和纸上都看不见，但还在文件里，收文的人一点就能显示。\
              多是从模板、网页带来的，或者是暂时藏起来的内部意见。正文检查不读这些字。""")
          .badWord("经研究决定⟦{隐藏：（内部掌握：上限80万元）}⟧予以补助。")
          .badWord("第一项。⟦{隐藏：旧稿}⟧\n第二项。{隐藏：旧稿}")
          .goodWord("经研究决定予以补助。", "{插入 张三：经研究}决定予以补助。{隐藏： }")
          .good("排查隐藏风险。")
          .build();

  static final Rule HIGHLIGHT =
      Rule.of("leftover-highlight", Category.RESIDUE, Severity.WARNING, "突出显示没有取消")
          .beside()
          .message("文件里有突出显示（荧光底色），多是待核实、待填写的标记；确认后请取消")
          .explanation(
              """
              起草时常用荧光底色标出待核实、待修改的字句，定稿的公文不用底色。每份文件只报一次，写明共有几处。\
              只看“突出显示”，不看表格和段落的底纹。""")
          .badWord("完成投资{突出显示：⟦12.5亿元⟧}。")
          .badWord("{突出显示：⟦标题待定⟧}\n完成投资{突出显示：12.5亿元}。")
          .goodWord("完成投资12.5亿元。", "完成投资{插入 张三：12.5亿元}。", "{突出显示：　}")
          .good("突出显示重点。")
          .build();

  /** What is not filled in of a template; nothing else is said of the prompt that it shows. */
  public static final Rule CONTROL =
      Rule.of("unfilled-control", Category.RESIDUE, Severity.ERROR, "内容控件没有填写")
          .message("内容控件还是提示语，请填写实际内容，或把控件删去")
          .explanation(
              """
              模板里供填写的位置（内容控件）没填时显示“单击此处输入文字。”一类的提示语，会照样打印出来。\
              复制成纯文本以后只剩提示语，也报；提示语里的别的问题不再另报。控件是空的、连提示语也没有时只作提示，因为也可能是不需要填。""")
          .badWord("发文字号：{控件提示：⟦单击此处输入文字。⟧}")
          .badWord("联系人：{控件提示：⟦姓名⟧}　电话：⟦{空控件：电话}⟧")
          .bad("发文日期：⟦单击此处输入日期。⟧")
          .bad("主送：⟦单击或点击此处输入文字。⟧\n各科室：")
          .goodWord("发文字号：某政发〔2024〕5号", "联系人：{插入 张三：李四}")
          .good("群众单击此处的按钮就能报名。", "单击“此处”输入姓名和电话，提交申请。")
          .build();

  static final Rule FIELD =
      Rule.of("broken-field", Category.RESIDUE, Severity.ERROR, "域出错")
          .message("交叉引用、目录或链接出错，只剩错误提示；请更新域或改成文字")
          .explanation(
              """
              交叉引用的标题、书签被删，或者链接的文件找不到时，Word 在更新域后把“错误！未找到引用源。”印在正文里。\
              请选中后按 F9 更新，仍然出错就重新插入引用，或直接写成文字。""")
          .bad("具体分工见⟦错误！未找到引用源。⟧。")
          .bad("第3页⟦错误!未定义书签。⟧")
          .bad("详见⟦Error! Reference source not found.⟧")
          .bad("见⟦错误：未找到引用源⟧的规定。")
          .badWord("资金来源见{插入 张三：⟦错误！未找到引用源。⟧}")
          .good("这是错误！必须改正。", "发现错误：未找到责任人。", "系统提示“错误！”后，请重新登录。")
          .goodWord("具体分工见附件1。")
          .build();

  static final Rule PROPERTY =
      Rule.of("foreign-property", Category.RESIDUE, Severity.INFO, "文件属性属于另一份文件")
          .beside()
          .message("文件属性里的标题或作者像是另一份文件的，请在“文件—信息”里改正")
          .explanation(
              """
              用旧文件改写新文件时，属性里的标题、作者还是原来的，网上发布和归档时会显示出来。\
              标题像公文标题、又和本文没有多少相同的字才报；作者只在是范文网站时报。""")
          .badWord("{属性标题：某县2019年脱贫攻坚工作总结}⟦关于开展安全生产检查的通知⟧\n各科室：\n现将有关事项通知如下。")
          .badWord("{属性作者：第一范文网}⟦关于开展安全生产检查的通知⟧\n各科室：\n现将有关事项通知如下。")
          .goodWord(
              "{属性标题：关于开展安全生产检查的通知}关于开展安全生产检查的通知\n各科室：",
              "{属性标题：安全生产检查工作通知（送审稿）}关于开展安全生产检查的通知\n各科室：",
              "{属性标题：〔2020〕号}关于开展安全生产检查的通知",
              "{属性标题：PowerPoint 演示文稿}关于开展安全生产检查的通知",
              "{属性作者：张三}关于开展安全生产检查的通知")
          .good("关于开展安全生产检查的通知")
          .build();

  static final Rule BOOKMARK =
      Rule.of("foreign-bookmark", Category.RESIDUE, Severity.INFO, "书签属于另一份文件")
          .beside()
          .message("文件里有网页或另一份文件带来的书签，请在“插入—书签”里删去")
          .explanation(
              """
              从网页复制、用旧文件改写时，书签会跟着留下来，别人打开书签列表就能看出文稿的来历。\
              只报网页快照一类的书签名（baidusnap0、sub1234_1），以及写着一句话、而这句话的字本文里大多没有的书签。""")
          .badWord("关于⟦{书签：baidusnap0}⟧安全生产的通知")
          .badWord("关于安全生产的通知\n⟦{书签：某县2019年脱贫攻坚总结}⟧各科室：\n现将有关事项通知如下。")
          .goodWord(
              "{书签：_Toc12345}关于安全生产的通知",
              "{书签：gongkai}关于安全生产的通知",
              "{书签：发文字号}某政发〔2024〕5号",
              "{书签：一安全生产工作总体要求}一、安全生产工作总体要求\n坚持安全第一。")
          .good("关于安全生产的通知")
          .build();

  private static final int MOST_RELATED = 4;
  private static final int MOST_QUOTED = 20;
  private static final int LEAST_TITLE = 6;
  private static final int MOST_BOOKMARKS = 50;

  private static final String[] FIELD_ERRORS = WordGroup.FIELD_ERROR.words();

  private static final String[] ENGLISH_FIELD_ERRORS = WordGroup.ENGLISH_FIELD_ERROR.words();

  private static final String[] PROMPTS = WordGroup.CONTROL_PROMPT.words();

  private static final String[] ENGLISH_PROMPTS = WordGroup.ENGLISH_CONTROL_PROMPT.words();

  private static final String[] KINDS = WordGroup.PROPERTY_KIND.words();

  private static final String[] SITES = WordGroup.MODEL_SITE.words();

  public WordResidueCheck() {
    super(
        List.of(CHANGES, COMMENTS, HIDDEN, HIGHLIGHT, CONTROL, FIELD, PROPERTY, BOOKMARK),
        TRIGGERS);
  }

  @Override
  protected Session open(Document document, Consumer<Diagnostic> report) {
    return new Remains(document, report);
  }

  // ---------------------------------------------------------------- text

  private static final int WRONG = 1;
  private static final int PRESS = 2;
  private static final int ENGLISH_WRONG = 3;
  private static final int ENGLISH_PRESS = 4;

  /** The second characters of 错误, 单击, Error and Click: 误 and 击 are rare. */
  private static final Triggers TRIGGERS =
      new Triggers()
          .kind(WRONG, "误")
          .behind(WRONG, "错")
          .kind(PRESS, "击")
          .behind(PRESS, "单")
          .kind(ENGLISH_WRONG, "r")
          .behind(ENGLISH_WRONG, "E")
          .kind(ENGLISH_PRESS, "l")
          .behind(ENGLISH_PRESS, "C")
          .ready();

  private static final class Remains implements Session {
    private final Document document;
    private final Consumer<Diagnostic> report;

    Remains(Document document, Consumer<Diagnostic> report) {
      this.document = document;
      this.report = report;
    }

    @Override
    public void look(int[] places, int count) {
      char[] t = document.chars();
      for (int k = 0; k < count; k++) {
        int i = places[k];
        switch (TRIGGERS.kind(t[i])) {
          case WRONG -> error(document, i - 1, i + 1, FIELD_ERRORS, report);
          case PRESS -> prompt(document, i - 1, PROMPTS, report);
          case ENGLISH_WRONG -> {
            if (starts(t, i - 1, "Error!")) {
              error(document, i - 1, i + 4, ENGLISH_FIELD_ERRORS, report);
            }
          }
          default -> prompt(document, i - 1, ENGLISH_PROMPTS, report);
        }
      }
    }

    @Override
    public void finish() {
      if (!document.traces().isEmpty()) {
        new Traces(document, report).check();
      }
    }
  }

  private static void error(
      Document document, int start, int after, String[] messages, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    if (!in(at(t, after), "！!：:")) {
      return;
    }
    int from = after + 1;
    while (isBlank(at(t, from))) {
      from++;
    }
    int length = startsAny(t, from, messages);
    if (length <= 0) {
      return;
    }
    int end = from + length;
    if (in(at(t, end), "。.")) {
      end++;
    }
    Span span = new Span(start, end);
    report.accept(
        Diagnostic.of(
            FIELD, span, "“" + document.text(span) + "”是域出错的提示；请更新域（F9）或重新插入引用，仍不行就直接写成文字"));
  }

  private static void prompt(
      Document document, int start, String[] prompts, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    int length = startsAny(t, start, prompts);
    if (length <= 0) {
      return;
    }
    // The prompt is a whole sentence: what is asked for, and a stop.
    int end = start + length;
    int most = Math.min(end + 12, t.length);
    while (end < most && (Chars.isHan(t[end]) || Character.isLetter(t[end]) || t[end] == ' ')) {
      end++;
    }
    if (!in(at(t, end), "。.")) {
      return;
    }
    report.accept(control(document, new Span(start, end + 1)));
  }

  private static Diagnostic control(Document document, Span span) {
    return Diagnostic.of(
        CONTROL, span, "“" + quote(document.text(span)) + "”是内容控件的提示语，还没有填写；请填上实际内容，或把控件删去");
  }

  private static String quote(String text) {
    String plain = text.strip().replaceAll("\\s+", " ");
    if (plain.length() <= MOST_QUOTED) {
      return plain;
    }
    int end =
        Character.isHighSurrogate(plain.charAt(MOST_QUOTED - 1)) ? MOST_QUOTED - 1 : MOST_QUOTED;
    return plain.substring(0, end) + "…";
  }

  // ---------------------------------------------------------------- traces

  /** What was left in one document. */
  private static final class Traces {
    private final Document document;
    private final char[] t;
    private final Consumer<Diagnostic> report;
    private final List<Trace> changes = new ArrayList<>();
    private final List<Trace> comments = new ArrayList<>();
    private final List<Trace> hidden = new ArrayList<>();
    private final List<Trace> highlights = new ArrayList<>();
    private final List<Trace> bookmarks = new ArrayList<>();

    /** Each bookmark's name may be looked for in the whole text. */
    private int looked;

    Traces(Document document, Consumer<Diagnostic> report) {
      this.document = document;
      this.t = document.chars();
      this.report = report;
    }

    void check() {
      List<Trace> traces = document.traces();
      for (int i = 0; i < traces.size(); i++) {
        take(traces.get(i));
      }
      if (!changes.isEmpty()) {
        changes();
      }
      if (!comments.isEmpty()) {
        comments();
      }
      if (!hidden.isEmpty()) {
        Trace first = hidden.get(0);
        several(
            HIDDEN,
            hidden,
            "这里有隐藏文字“"
                + quote(first.detail())
                + "”"
                + count(hidden, "处")
                + "，电子版发出后别人可以看到；请删去或取消隐藏");
      }
      if (!highlights.isEmpty()) {
        several(
            HIGHLIGHT,
            highlights,
            "“"
                + quote(document.text(highlights.get(0).span()))
                + "”有突出显示（荧光底色）"
                + count(highlights, "处")
                + "；确认内容后请取消突出显示");
      }
      if (!bookmarks.isEmpty()) {
        bookmarks();
      }
    }

    private void take(Trace trace) {
      switch (trace.kind()) {
        case INSERTION, DELETION, MOVE, CHANGE -> changes.add(trace);
        case COMMENT -> {
          if (trace.directive() == null) {
            comments.add(trace);
          }
        }
        case HIDDEN -> {
          if (!trace.detail().isBlank()) {
            hidden.add(trace);
          }
        }
        case HIGHLIGHT -> {
          if (trace.span().length() > 0 && !document.text(trace.span()).isBlank()) {
            highlights.add(trace);
          }
        }
        case PROMPT -> {
          Span span = trimmed(trace.span());
          if (span.length() > 0) {
            report.accept(control(document, span));
          }
        }
        case EMPTY_CONTROL ->
            report.accept(
                Diagnostic.of(
                        CONTROL,
                        trace.span(),
                        trace.detail().isBlank()
                            ? "这里的内容控件是空的；如需填写请补上，不需要请把控件删去"
                            : "内容控件“" + quote(trace.detail()) + "”是空的；如需填写请补上，不需要请把控件删去")
                    .withSeverity(Severity.INFO));
        case TITLE -> title(trace.detail());
        case OWNER -> owner(trace.detail());
        case BOOKMARK -> {
          if (looked++ < MOST_BOOKMARKS && isForeign(trace.detail())) {
            bookmarks.add(trace);
          }
        }
        case LABEL, TABLE, PLACE, FORM -> {
          // Nothing is wrong with these.
        }
      }
    }

    private static String count(List<Trace> of, String unit) {
      return of.size() == 1 ? "" : "，全文共" + of.size() + unit;
    }

    private void changes() {
      Map<String, Integer> authors = new LinkedHashMap<>();
      for (Trace change : changes) {
        authors.merge(change.author(), 1, Integer::sum);
      }
      StringBuilder message = new StringBuilder("这里有没处理的修订（").append(what(changes.get(0)));
      if (changes.size() == 1) {
        String author = changes.get(0).author();
        message.append(author.isBlank() ? "" : "，" + author);
      }
      message.append("）");
      if (changes.size() > 1) {
        message.append("，全文共").append(changes.size()).append('处');
        int named = 0;
        for (Map.Entry<String, Integer> author : authors.entrySet()) {
          if (named == 3) {
            message.append('等');
            break;
          }
          if (!author.getKey().isBlank()) {
            message.append(named++ == 0 ? "（" : "，");
            message.append(quote(author.getKey())).append(author.getValue()).append('处');
          }
        }
        message.append(named == 0 ? "" : "）");
      }
      several(CHANGES, changes, message.append("；定稿前请逐一接受或拒绝").toString());
    }

    private String what(Trace change) {
      return switch (change.kind()) {
        case INSERTION -> "插入“" + quote(document.text(change.span())) + "”";
        case MOVE -> "移动“" + quote(document.text(change.span())) + "”";
        case DELETION -> change.detail().isBlank() ? "删除文字" : "删除“" + quote(change.detail()) + "”";
        default -> "改动了格式或段落";
      };
    }

    private void comments() {
      Trace first = comments.get(0);
      String by = first.author().isBlank() ? "" : "（" + quote(first.author()) + "）";
      String words = first.detail().isBlank() ? "批注" : "批注“" + quote(first.detail()) + "”";
      several(COMMENTS, comments, "这里有没删去的" + words + by + count(comments, "条") + "；定稿前请处理后删去");
    }

    /** Reports the first of several traces and names the next ones. */
    private void several(Rule rule, List<Trace> all, String message) {
      List<Related> related = new ArrayList<>();
      for (int i = 1; i < all.size() && i <= MOST_RELATED; i++) {
        Trace trace = all.get(i);
        related.add(
            new Related(
                trimmed(trace.span()),
                switch (trace.kind()) {
                  case INSERTION, DELETION, MOVE, CHANGE -> what(trace);
                  case COMMENT ->
                      trace.detail().isBlank() ? "批注" : "批注“" + quote(trace.detail()) + "”";
                  case HIDDEN -> "隐藏文字“" + quote(trace.detail()) + "”";
                  default -> "突出显示";
                }));
      }
      report.accept(
          Diagnostic.of(rule, trimmed(all.get(0).span()), message)
              .withRelated(related.toArray(new Related[0])));
    }

    /** Returns a span without the white space around it, and not beyond its first line. */
    private Span trimmed(Span span) {
      int start = span.start();
      int end = span.end();
      while (start < end && Chars.isSpace(t[start])) {
        start++;
      }
      end = Math.min(end, Math.max(start, lineEnd(t, start)));
      while (end > start && Chars.isSpace(t[end - 1])) {
        end--;
      }
      return start == end ? new Span(span.start(), span.start()) : new Span(start, end);
    }

    private void title(String title) {
      String plain = han(title);
      if (plain.length() < LEAST_TITLE || !holdsAny(plain, KINDS) || isOfThis(plain)) {
        return;
      }
      report.accept(
          Diagnostic.of(
              PROPERTY, head(), "文件属性里的标题是“" + title + "”，与本文不符，像是由另一份文件改来的；请在“文件—信息”里改正"));
    }

    private void owner(String name) {
      if (holdsAny(name, SITES)) {
        report.accept(
            Diagnostic.of(PROPERTY, head(), "文件属性里的作者或单位是“" + name + "”，像是范文网站；请在“文件—信息”里改正"));
      }
    }

    private void bookmarks() {
      StringBuilder names = new StringBuilder();
      for (int i = 0; i < Math.min(3, bookmarks.size()); i++) {
        names.append('“').append(quote(bookmarks.get(i).detail())).append('”');
      }
      report.accept(
          Diagnostic.of(
              BOOKMARK,
              bookmarks.get(0).span(),
              "书签"
                  + names
                  + (bookmarks.size() > 3 ? "等 " + bookmarks.size() + " 个" : "")
                  + "像是从网页或另一份文件带来的；请在“插入—书签”里删去"));
    }

    private boolean isForeign(String name) {
      if (name.startsWith("baidusnap") || name.startsWith("bdshare")) {
        return true;
      }
      if (name.startsWith("sub") && name.length() > 7) {
        return name.substring(3).chars().allMatch(c -> Chars.isDigit((char) c) || c == '_');
      }
      String plain = han(name);
      return plain.length() >= LEAST_TITLE && !isOfThis(plain);
    }

    /** Tells whether half of a name's pairs of characters stand somewhere in the document. */
    private boolean isOfThis(String name) {
      int pairs = name.length() - 1;
      int found = 0;
      for (int k = 0; k < pairs; k++) {
        char first = name.charAt(k);
        char second = name.charAt(k + 1);
        int i = 1;
        while (i < t.length && (t[i] != second || t[i - 1] != first)) {
          i++;
        }
        if (i < t.length) {
          found++;
        }
      }
      return found * 2 >= pairs;
    }

    private Span head() {
      List<Block> blocks = document.blocks();
      for (Block block : blocks) {
        if (block.kind() == Block.Kind.TITLE) {
          return trimmed(block.span());
        }
      }
      return blocks.isEmpty() ? new Span(0, 0) : trimmed(blocks.get(0).span());
    }

    private static String han(String text) {
      StringBuilder han = new StringBuilder();
      for (int i = 0; i < text.length() && han.length() < 60; i++) {
        if (Chars.isHan(text.charAt(i))) {
          han.append(text.charAt(i));
        }
      }
      return han.toString();
    }

    private static boolean holdsAny(String text, String[] words) {
      for (String word : words) {
        if (text.contains(word)) {
          return true;
        }
      }
      return false;
    }
  }
}
