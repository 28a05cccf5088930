package io.github.gongwenlint.check.wording;

import io.github.gongwenlint.check.Passage;
import io.github.gongwenlint.check.Places;
import io.github.gongwenlint.check.TriggerCheck;
import io.github.gongwenlint.check.Triggers;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Trace;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Finds characters that an input method has left or made: a small letter or two among Chinese
 * characters, and forms of characters that only Japanese has.
 */
public final class StrayCharacterCheck extends TriggerCheck {
  static final Rule LETTER =
      Rule.of("stray-letter", Category.TYPO, Severity.WARNING, "残留的拼音字母")
          .message("汉字中间多了拼音字母，像是输入法没有打完，请核对")
          .explanation(
              "拼音输入时没有选词就按了回车，或者碰到别的键，汉字中间会留下一两个小写字母，如“落d实”“加强l领导”。"
                  + "把一个词隔开的、在词与词之间而又不像代号和单位的才报；"
                  + "“第n次”“a类”“u盘”“k线”一类用法、引号和书名号里的名称不报。")
          .bad("压实责任，狠抓⟦落d实⟧。", "压实责任，狠抓落实。")
          .bad("切实加强组织⟦l⟧领导。", "切实加强组织领导。")
          .bad("各项工⟦j⟧，有序推进。")
          .bad("深入推进乡村⟦振xi兴⟧。", "深入推进乡村振兴。")
          .good(
              "各单位将材料刻录成光盘或者存入u盘，报送n份。",
              "设a类岗位三个、b类岗位五个，补偿系数n不得高于0.5。",
              "日k线显示，x轴为时间，y轴为数量。",
              "办好“e点通”服务平台，推广i健康小程序。",
              "请关注qq群和公众号，登录app查询。",
              "每亩产量约kg计，面积以mu计。",
              "沿g省道向东。")
          .build();

  static final Rule GLYPH =
      Rule.of("japanese-glyph", Category.TYPO, Severity.WARNING, "日文字形")
          .message("这是日文里的字形，应写规范汉字")
          .explanation(
              "输入法、扫描识别或者从外文网页复制，会带来字形相近的日文汉字，如“进一歩”“検查”，屏幕上不细看分不出来，检索时也查不到。"
                  + "《通用规范汉字表》没有收这些字。引号和书名号里的不报。")
          .source("《通用规范汉字表》（2013）")
          .bad("要进一⟦歩⟧做好发展党员工作。", "要进一步做好发展党员工作。")
          .bad("开展专项⟦検⟧查。", "开展专项检查。")
          .good("要进一步做好发展党员工作，开展专项检查。", "展出日本书法作品“広辞苑”。")
          .build();

  static final Rule FORM =
      Rule.of("compatibility-character", Category.TYPO, Severity.WARNING, "貌似汉字的字符")
          .message("这是貌似汉字的部首或者兼容字符，应写汉字")
          .explanation(
              """
              从 PDF 复制的文字里，“⼀”“⼈”“⽂”“⻓”一类常是部首字符（U+2E80—U+2FDF）或者兼容汉字（U+F900—U+FAFF），\
              看起来与汉字一样，却不是同一个字符：检索不到，换字体会走样，校对软件和信息系统都不认识。检查时按汉字读，所以不影响其他规则。\
              多于三处的只在第一处报一次，可以一并改正。""")
          .source("The Unicode Standard 16.0，18.1")
          .bad("全县⟦\u2f2f⟧作会议部署下⟦\u2f00⟧步任务。", "全县工作会议部署下一步任务。")
          .bad("认真听取⟦\u2f08⟧民群众意见。", "认真听取人民群众意见。")
          .good("全县工作会议部署下一步工作。")
          .build();

  private static final int SMALL = 1;
  private static final int FOREIGN = 2;

  /** Each form and, behind it, the character that is meant. */
  private static final String GLYPHS = String.join("", WordGroup.JAPANESE_GLYPH.words());

  private static final Triggers TRIGGERS =
      new Triggers().kind(SMALL, "abcdefghijklmnopqrstuvwxyz").kind(FOREIGN, forms()).ready();

  private static String forms() {
    StringBuilder forms = new StringBuilder();
    for (int i = 0; i < GLYPHS.length(); i += 2) {
      forms.append(GLYPHS.charAt(i));
    }
    return forms.toString();
  }

  /** Letters that hardly ever stand for something by themselves, as a, n and x do. */
  private static final String STRAY = "dfghjlrsw";

  /** Letters that may stand inside of a word: 日k线, 第n次. */
  private static final String INSIDE = "knuxe";

  /** Two small letters that are a unit or an abbreviation. */
  private static final String ABBREVIATIONS =
      " kg km cm mm ml mg mu ha kw kv hz db ph gb mb tb id ip it ai qq pk vr ar ok vs tv pc ct dv cd pm am ";

  /** What a letter before it counts or names: d级, h型, l倍, g省道. */
  private static final String NAMED =
      "级类座区栋型款组档轴盘线光恤位点信照片段部分项图表个次年月日种件名元期维度倍省国县乡道路字号式层行列站网群值比杯股角形面键音波端链" + "城市店房楼口门幢排车牌席码调语弯";

  private static final String MARKS = "，。；、：";

  public StrayCharacterCheck() {
    super(List.of(LETTER, GLYPH, FORM), TRIGGERS);
  }

  @Override
  protected Session open(Document document, Consumer<Diagnostic> report) {
    return new Characters(document, report);
  }

  private static final class Characters implements Session {
    private final Document document;
    private final char[] text;
    private final Consumer<Diagnostic> report;

    /** Where the letters end that were looked at last. */
    private int next = 1;

    Characters(Document document, Consumer<Diagnostic> report) {
      this.document = document;
      this.text = document.chars();
      this.report = report;
    }

    @Override
    public void look(int[] places, int count) {
      for (int k = 0; k < count; k++) {
        int i = places[k];
        if (TRIGGERS.kind(text[i]) == FOREIGN) {
          glyph(text, i, report);
        } else if (i >= next) {
          letters(i);
        }
      }
    }

    private void letters(int start) {
      int end = start;
      while (end < text.length && Chars.isLatin(text[end])) {
        end++;
      }
      next = end;
      // 市委xx县委 has a hole.
      boolean hole = text[start] == 'x' && text[end - 1] == 'x';
      if (end - start <= 2 && !hole && Chars.isHan(text[start - 1]) && end < text.length) {
        judge(text, start, end, report);
      }
    }

    @Override
    public void finish() {
      List<Trace> traces = document.traces();
      if (!traces.isEmpty()) {
        forms(document, traces, report);
      }
    }
  }

  private static void glyph(char[] text, int at, Consumer<Diagnostic> report) {
    Span span = new Span(at, at + 1);
    Passage passage = new Passage(text);
    if (passage.inTitle(at, at + 1) || passage.inQuotation(at, at + 1)) {
      return;
    }
    int form = 0;
    while (GLYPHS.charAt(form) != text[at]) {
      form += 2;
    }
    String right = String.valueOf(GLYPHS.charAt(form + 1));
    report.accept(
        Diagnostic.of(
            GLYPH,
            span,
            "“" + text[at] + "”是日文字形，应写“" + right + "”",
            Fix.suggested("改为“" + right + "”", span, right)));
  }

  private static void forms(Document document, List<Trace> traces, Consumer<Diagnostic> report) {
    Places places = new Places(FORM, Fix.Applicability.SAFE);
    for (int i = 0; i < traces.size(); i++) {
      Trace trace = traces.get(i);
      if (trace.kind() == Trace.Kind.FORM) {
        String read = document.text(trace.span());
        String code = Integer.toHexString(trace.detail().charAt(0)).toUpperCase(Locale.ROOT);
        places.add(
            trace.span(),
            "这里的“" + read + "”是貌似汉字的字符（U+" + code + "），检索不到，应写汉字“" + read + "”",
            read);
      }
    }
    if (places.count() > 0) {
      places.report(FORM.severity(), report);
    }
  }

  private static void judge(char[] text, int start, int end, Consumer<Diagnostic> report) {
    boolean splits =
        Chars.isHan(text[end])
            && (end - start > 1
                ? !ABBREVIATIONS.contains(" " + text[start] + text[start + 1] + " ")
                : INSIDE.indexOf(text[start]) < 0)
            && isLower(text[end - 1])
            && WordList.get().contains(new char[] {text[start - 1], text[end]}, 0, 2);
    if (!splits && !isStray(text, start, end)) {
      return;
    }
    Passage passage = new Passage(text);
    if (passage.inTitle(start, end) || passage.inQuotation(start, end)) {
      return;
    }
    Span letters = new Span(start, end);
    Span span = splits ? new Span(start - 1, end + 1) : letters;
    String left = new String(text, start, end - start);
    report.accept(
        Diagnostic.of(
            LETTER,
            span,
            "汉字中间多了字母“" + left + "”，像是输入法的残留，请核对",
            Fix.suggested("删去“" + left + "”", letters, "")));
  }

  /** Tells whether a letter between two words, or before a mark, names nothing. */
  private static boolean isStray(char[] text, int start, int end) {
    return end - start == 1
        && STRAY.indexOf(text[start]) >= 0
        && !Chars.isHanNumeral(text[start - 1])
        && (Chars.isHan(text[end]) ? NAMED.indexOf(text[end]) < 0 : MARKS.indexOf(text[end]) >= 0);
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }
}
