package io.github.gongwenlint.check.punctuation;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;

/** The rules about title marks (书名号): nested, around what is no work, and missing. */
final class TitleMarks {
  static final Rule RULE =
      Rule.of("book-title-marks", Category.PUNCTUATION, Severity.WARNING, "书名号用得不当")
          .message("书名号用得不当")
          .explanation(
              """
              书名号里面还要用书名号时，里面一层用单书名号〈〉。书名号只用于书籍、文件、作品的名称，\
              活动、会议、比赛、工程、称号、证照的名称不用书名号，需要时用引号；后一种只在前面有“开展、召开、举办、办理”等动词或者后面有“称号”时提示。""")
          .source("GB/T 15834—2011 4.15.3.3、附录 A.13")
          .bad("转发《关于印发⟦《管理办法》⟧的通知》，请抓好落实。", "转发《关于印发〈管理办法〉的通知》，请抓好落实。")
          .bad("组织开展⟦《春风行动招聘活动》⟧，吸引群众参加。", "组织开展“春风行动招聘活动”，吸引群众参加。")
          .bad("召开⟦《全县安全生产工作会议》⟧，部署工作。", "召开“全县安全生产工作会议”，部署工作。")
          .bad("荣获⟦《全国文明单位》⟧称号，受到表彰。", "荣获“全国文明单位”称号，受到表彰。")
          .bad("开展⟦《安全生产月》⟧活动。", "开展“安全生产月”活动。")
          .bad("办理⟦《营业执照》⟧三百份。", "办理“营业执照”三百份。")
          .bad("按照《关于开好专题民主生活会的通知⟦要求》⟧，认真准备。", "按照《关于开好专题民主生活会的通知》要求，认真准备。")
          .good(
              "按照《关于开好专题民主生活会的通知》要求，落实《关于落实通知要求的方案》。",
              "转发《关于印发〈管理办法〉的通知》。",
              "关于印发《管理办法》的通知",
              "制定《春风行动活动方案》，印发《会议纪要》。",
              "学习《中国共产党第二十次全国代表大会文件汇编》。",
              "观看《榜样》，阅读《乡村振兴大讲堂活动》一文。")
          .build();

  static final Rule MISSING =
      Rule.of("missing-title-marks", Category.PUNCTUATION, Severity.WARNING, "文件名称缺书名号")
          .message("行文里提到的文件名称应加书名号")
          .explanation(
              """
              行文里引用文件、制度的全称要加书名号，“（试行）”“（征求意见稿）”是名称的一部分，放在书名号里面。
              只在名称后面带有“（试行）”这类括注、前面有“制定、印发、执行”一类动词时报告；标题、附件名称和已有书名号、引号的不报。""")
          .source("GB/T 15834—2011 4.15.3.1、附录 A.13.4")
          .bad("制定⟦党组议事决策规则（试行）⟧，规范决策程序。", "制定《党组议事决策规则（试行）》，规范决策程序。")
          .bad("修订完善了⟦机关财务管理办法（试行）⟧、⟦公务接待管理规定（暂行）⟧。", "修订完善了《机关财务管理办法（试行）》、《公务接待管理规定（暂行）》。")
          .good(
              "制定《党组议事决策规则（试行）》，规范决策程序。",
              "机关财务管理办法（试行）",
              "附件：机关财务管理办法（试行）",
              "本办法（试行）自发布之日起施行。",
              "审查批准县本级预算（草案）的报告。",
              "这项制度（试行）取得良好效果。")
          .build();

  private static final String[] EVENTS = WordGroup.HELD_EVENT.words();

  private static final String[] WORKS = {"工程", "行动", "项目", "计划"};

  private static final String[] HOLDS = WordGroup.HOLDING.words();

  private static final String[] STAGES = WordGroup.STAGE.words();

  private static final String[] KINDS = WordGroup.TITLED_KIND.words();

  private static final String[] VERBS = WordGroup.TITLE_VERB.words();

  private final Document document;
  private final char[] t;
  private final Consumer<Diagnostic> report;

  private int opened = -1;
  private int nested = -1;
  private boolean third;
  private boolean certificates;

  TitleMarks(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.t = document.chars();
    this.report = report;
  }

  /** Looks at a 《. */
  void open(int i, int line) {
    if (opened >= line) {
      // 《…〈…《…》…〉…》: the third level is double again.
      nested = isInSingle(opened, i) ? -1 : i;
      third = nested < 0;
    } else {
      opened = i;
      nested = -1;
      third = false;
    }
  }

  private boolean isInSingle(int from, int to) {
    int singles = 0;
    for (int k = Math.max(from, to - 100); k < to; k++) {
      singles += t[k] == '〈' ? 1 : t[k] == '〉' ? -1 : 0;
    }
    return singles > 0;
  }

  /** Looks at a 》. */
  void close(int i, int line) {
    if (opened < line) {
      return;
    }
    if (third) {
      third = false;
      return;
    }
    if (nested >= line) {
      if (closesAgain(i) && nested > opened + 1) {
        inner(nested, i);
        nested = -1;
        return;
      }
      // The outer one never closes: that is for the pairs to tell.
      opened = nested;
      nested = -1;
    }
    int start = opened;
    opened = -1;
    event(start, i, line);
  }

  private boolean closesAgain(int i) {
    for (int k = i + 1; k < t.length && k - i < 80 && !Chars.isLineEnd(t[k]); k++) {
      if (t[k] == '》') {
        return true;
      }
      if (t[k] == '《' || t[k] == '。') {
        return t[k] == '《' && closesTwice(k);
      }
    }
    return false;
  }

  /** Tells whether a second inner title and the outer one close behind {@code i}. */
  private boolean closesTwice(int i) {
    int closes = 0;
    for (int k = i + 1; k < t.length && k - i < 120 && !Chars.isLineEnd(t[k]); k++) {
      if (t[k] == '《') {
        closes--;
      } else if (t[k] == '》' && ++closes == 2) {
        return true;
      }
    }
    return false;
  }

  private void inner(int from, int to) {
    report.accept(
        Diagnostic.of(
            RULE,
            new Span(from, to + 1),
            "书名号里面的书名号应改用“〈〉”",
            new Fix(
                "里层改为“〈〉”",
                Fix.Applicability.SAFE,
                List.of(
                    new Edit(new Span(from, from + 1), "〈"),
                    new Edit(new Span(to, to + 1), "〉")))));
  }

  private void event(int start, int i, int line) {
    char last = at(t, i - 1);
    if (in(last, "求神")) {
      outside(i);
      return;
    }
    if (in(at(t, i + 1), "荣称") && honour(start, i)) {
      return;
    }
    if (in(last, "月周") && startsAny(t, i + 1, "活动", "系列活动", "宣传活动") > 0) {
      quote(start, i, "活动不是作品，名称不用书名号，应改用引号");
      return;
    }
    if (in(last, "证书照")) {
      certificate(start, i, line);
      return;
    }
    if (!in(last, "动议坛会赛班式程目划")) {
      return;
    }
    int verb = start > line ? endsAny(t, start, HOLDS) : 0;
    boolean event = verb > 0 && endsAny(t, i, EVENTS) > 0;
    boolean work = !event && endsAny(t, start, "实施", "启动", "实施了") > 0 && endsAny(t, i, WORKS) > 0;
    if (!event && !work) {
      return;
    }
    int word = event ? endsAny(t, i, EVENTS) : endsAny(t, i, WORKS);
    quote(start, i, "“" + document.text(i - word, i) + "”不是作品，名称不用书名号，需要时用引号");
  }

  /** 荣获《全国文明单位》称号: a title of honour is no work. */
  private boolean honour(int start, int i) {
    int word = startsAny(t, i + 1, "荣誉称号", "称号");
    if (word == 0) {
      return false;
    }
    quote(start, i, "“" + document.text(i + 1, i + 1 + word) + "”不是作品，名称不用书名号，应改用引号");
    return true;
  }

  /** 办理《营业执照》: told once, because many regulations write it so. */
  private void certificate(int start, int i, int line) {
    int verb = start > line ? endsAny(t, start, "办理", "发放", "颁发", "核发", "领取", "换发", "申领", "补办") : 0;
    if (certificates || verb == 0 || endsAny(t, i, "证", "证书", "执照") == 0) {
      return;
    }
    certificates = true;
    quote(start, i, "证件、执照不是作品，名称不用书名号，需要时用引号");
  }

  private void quote(int start, int i, String message) {
    report.accept(
        new Diagnostic(
            RULE,
            Severity.INFO,
            new Span(start, i + 1),
            message,
            List.of(
                new Fix(
                    "改用引号",
                    Fix.Applicability.SUGGESTED,
                    List.of(
                        new Edit(new Span(start, start + 1), "“"),
                        new Edit(new Span(i, i + 1), "”"))))));
  }

  /** 《…的通知要求》, 《…意见精神》: what is asked is no part of the name. */
  private void outside(int i) {
    int word = endsAny(t, i, "要求", "精神");
    int kind = word == 0 ? 0 : endsAny(t, i - word, "的通知", "的意见", "的决定", "的通报", "的批复", "的方案");
    if (kind == 0) {
      return;
    }
    Span span = new Span(i - word, i + 1);
    String said = document.text(i - word, i);
    report.accept(
        Diagnostic.of(
            RULE,
            span,
            "“" + said + "”不是文件名称，应放在书名号外面",
            Fix.suggested("移到书名号外面", span, "》" + said)));
  }

  /** Looks at a （: （试行） may end the name of a document that has no title marks. */
  void round(int i, int line) {
    if (!in(at(t, i + 1), "试暂征讨送修")) {
      return;
    }
    int stage = startsAny(t, i + 1, STAGES);
    if (stage == 0 || opened >= line || endsAny(t, i, KINDS) == 0) {
      return;
    }
    int index = document.blockIndex(i);
    if (index >= 0) {
      Block.Kind kind = document.blocks().get(index).kind();
      if (kind != Block.Kind.BODY && kind != Block.Kind.LIST_ITEM) {
        return;
      }
    }
    int clause = i;
    int floor = Math.max(line, i - 50);
    while (clause > floor && (Chars.isHan(t[clause - 1]) || Chars.isDigit(t[clause - 1]))) {
      clause--;
    }
    boolean chained = at(t, clause - 1) == '、' && in(at(t, clause - 2), "）》");
    int start = chained ? clause : afterVerb(clause, i);
    if (start < 0 || i - start < 5 || in(t[start], "的本该这此其")) {
      return;
    }
    int end = i + 1 + stage;
    if (at(t, end) == '》' || at(t, end) == '”') {
      return;
    }
    report.accept(
        Diagnostic.of(
            MISSING,
            new Span(start, end),
            "文件名称“" + document.text(start, end) + "”应加书名号",
            new Fix(
                "加上书名号",
                Fix.Applicability.SUGGESTED,
                List.of(
                    new Edit(new Span(start, start), "《"), new Edit(new Span(end, end), "》")))));
  }

  /** Returns where the name starts behind the first verb of the clause, or -1. */
  private int afterVerb(int clause, int end) {
    for (int k = clause; k + 2 < end && k - clause < 16; k++) {
      if (startsAny(t, k, VERBS) == 0) {
        continue;
      }
      int start = k + 2;
      boolean more = true;
      while (more) {
        int word = startsAny(t, start, VERBS);
        if (word == 0 && in(at(t, start), "了并和好")) {
          word = 1;
        }
        start += word;
        more = word > 0;
      }
      return start;
    }
    return -1;
  }
}
