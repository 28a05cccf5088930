package io.github.gongwenlint.check.residue;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.lineEnd;
import static io.github.gongwenlint.text.Look.lineStart;
import static io.github.gongwenlint.text.Look.skipBlanks;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.check.HitCollector;
import io.github.gongwenlint.check.Hits;
import io.github.gongwenlint.dictionary.PhraseSet;
import io.github.gongwenlint.dictionary.ResidueWords;
import io.github.gongwenlint.dictionary.ResidueWords.Stand;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds what a web page, a site of model texts, a writing assistant or a conversion left: marks,
 * source lines, adverts, characters that are none.
 */
public final class SiteResidueCheck extends HitCollector {
  static final Rule RULE =
      Rule.of("site-residue", Category.RESIDUE, Severity.ERROR, "网页或范文网站的残留")
          .message("这是从网页、范文网站或编辑软件带过来的内容，请删去")
          .explanation(
              """
              从网上复制的材料常带着网站的付费标记（##paidbegin##）、来源行、广告、下载提示、页面文字（【字体：大 中 小】），\
              或者 HTML、富文本的标记（&nbsp;、<br>、_x000D_）。这些都不属于公文正文。
              正文里讲宣传工作的“关注‘××发布’公众号”“扫码学习”，政务网站的网址，“数据来源：统计局”，不报；\
              Markdown 文件里的标记不报。""")
          .bad("全面落实新发展理念的要⟦##paidbegin##⟧求，推动高质量发展。", "全面落实新发展理念的要求，推动高质量发展。")
          .bad("强化责任担当。⟦&nbsp;⟧⟦<br>⟧狠抓工作落实。⟦</p>⟧")
          .bad("⟦来源：公文网⟧\n关于开展安全检查的通知")
          .bad("更多材料，⟦请关注公众号⟧“笔耕”。".replace("请关注", "请关注").replace("⟦请", "请⟦"))
          .bad("⟦【字体：大 中 小】⟧\n各科室：")
          .bad("⟦本文由网友上传⟧，⟦版权归原作者⟧所有，⟦如有侵权请联系⟧删除。")
          .bad("⟦下载全文⟧请⟦开通会员⟧。")
          .bad("坚持党的领导。⟦_x000D_⟧\n加强党的建设。⟦\\u3000⟧⟦\\u3000⟧")
          .bad("以上范文由⟦第一范文⟧网整理，供参考。")
          .bad("不断开创工作新局面⟦心语文创⟧素材库:⟦https://www.example.cn/⟧。⟦公众号:某某星域。整理⟧汇总。")
          .bad("原文见⟦https://wenku.baidu.com/view/1.html⟧。")
          .bad("⟦以下是为您⟧撰写的工作总结：\n一年来，我们扎实推进各项工作。")
          .bad("⟦浏览次数：⟧1024次　⟦【打印】⟧")
          .bad("石塘镇人民政府\n2024年6月27日\n⟦责任编辑：李⟧")
          .good(
              "教育工作简报\n第12期\n各校安全检查全面完成。\n责任编辑：李明",
              "引导群众关注“平安县城”公众号，扫码学习反诈知识，添加微信工作群。",
              "详见县政府网站（https://www.example.gov.cn），数据来源：县统计局。",
              "资金来源：中央财政补助；信息来源于基层上报。",
              "会员大会选举产生理事会，会员单位免费下载示范文本。",
              "若 a<b 且 c>d，则温度<5℃，浓度>3%。",
              "未经批准，不得转让；未经许可从事经营活动的，依法处罚。",
              "本文件由县政府办公室负责解释。",
              "在系统首页点击查看办理进度，可下载打印电子证照。",
              "如有侵权行为，依法承担民事责任。",
              "来源：县统计局。案源：群众举报。",
              "点击率提高，下载量突破10万次，阅读量达50万，会员单位增加。",
              "群众扫码关注“平安城区”，微信公众号：平安城区，QQ群：12345678。",
              "未经授权的支付造成的损失，由服务提供者承担；未经许可或者授权查询隐私的，依法处理。",
              "农家书屋文库、公文处理、秘书处、范文澜。")
          .goodMarkdown("### 一、要求\n\n**加强领导**：成立小组。&nbsp;见<br>下文。\n")
          .build();

  /** The characters that mark-up begins with, and those that are none. */
  private static final byte[] MARKS = marks();

  private static byte[] marks() {
    byte[] marks = new byte[Character.MAX_VALUE + 1];
    String chars = "#<&_\\{h【［w*`|";
    for (int i = 0; i < chars.length(); i++) {
      marks[chars.charAt(i)] = 1;
    }
    Garbled.fill(marks);
    return marks;
  }

  private static final Set<String> TAGS =
      Set.of(
          ("p br div span a img b i u em strong font table tbody tr td th ul ol li h1 h2 "
                  + "h3 h4 h5 h6 hr center style script section sup sub o:p st1 html body head "
                  + "title meta input blockquote pre code article strike del small big iframe video "
                  + "w:p")
              .split(" "));

  private static final String[] ENTITIES = WordGroup.ENTITY.words();

  /** Hosts that trade in model texts. */
  private static final String[] TRADERS = WordGroup.TRADER.words();

  /** Listens to the phrases of {@link PhraseSet#RESIDUE}. */
  public SiteResidueCheck() {
    super(PhraseSet.RESIDUE, List.of(RULE, MarkdownMarks.RULE, Garbled.RULE));
  }

  @Override
  protected void judge(Document document, Hits hits, Consumer<Diagnostic> report) {
    new Pass(document, hits, report).walk();
  }

  /** A phrase that was found. */
  private record Phrase(Stand stand, int start, int end) {}

  /** One document's walk. */
  private static final class Pass {
    private final Document document;
    private final char[] t;
    private final boolean plain;
    private final Consumer<Diagnostic> report;
    private final List<Phrase> phrases = new ArrayList<>();
    private final Garbled garbled;
    private boolean markdown;
    private int reported;

    Pass(Document document, Hits hits, Consumer<Diagnostic> report) {
      this.document = document;
      this.t = document.chars();
      this.plain = document.format() == Document.Format.TEXT;
      this.report = report;
      garbled = new Garbled(document, report);
      for (int i = 0; i < hits.size(); i++) {
        phrases.add(new Phrase(ResidueWords.stand(hits.payload(i)), hits.start(i), hits.end(i)));
      }
    }

    void walk() {
      // Of phrases that start together the longest that counts is reported.
      if (phrases.size() > 1) {
        phrases.sort(
            Comparator.comparingInt(Phrase::start)
                .thenComparing(Comparator.comparingInt(Phrase::end).reversed()));
      }
      byte[] marks = MARKS;
      int next = 0;
      for (int i : document.marks()) {
        if (marks[t[i]] != 0) {
          next = phrases(next, i);
          if (i >= reported) {
            mark(i);
          }
        }
      }
      phrases(next, t.length);
      garbled.finish();
      if (markdown) {
        MarkdownMarks.report(document, report);
      }
    }

    /** Reports the phrases from a number on that start before {@code limit}. */
    private int phrases(int from, int limit) {
      int next = from;
      while (next < phrases.size() && phrases.get(next).start() < limit) {
        Phrase phrase = phrases.get(next++);
        if (phrase.start() >= reported && stands(phrase)) {
          phrase(phrase);
          while (next < phrases.size() && phrases.get(next).start() == phrase.start()) {
            next++;
          }
        }
      }
      return next;
    }

    // -------------------------------------------------------------- marks

    private void mark(int i) {
      switch (t[i]) {
        case '#' -> {
          markdown = true;
          hash(i);
        }
        case '*', '`', '|' -> markdown = true;
        case '<' -> {
          if (plain) {
            tag(i);
          }
        }
        case '&' -> {
          if (plain) {
            entity(i);
          }
        }
        case '_' -> {
          if (starts(t, i, "_x000D_") || starts(t, i, "_x000d_") || starts(t, i, "_x000A_")) {
            remove(i, i + 7, "“_x000D_”是电子表格导出时留下的换行标记，请删去");
          }
        }
        case '\\' -> escape(i);
        case '{' -> {
          if (starts(t, i, "{\\rtf") || starts(t, i, "{\\*\\")) {
            add(i, i + 5, Severity.ERROR, "这是富文本（RTF）的标记，请删去");
          }
        }
        case '【', '［' -> furniture(i);
        case 'h', 'w' -> url(i);
        default -> garbled.look(i);
      }
    }

    /** ##paidbegin##. */
    private void hash(int i) {
      int n = i;
      while (n < t.length && t[n] == '#') {
        n++;
      }
      if (n - i == 2) {
        int k = n;
        while (k < t.length
            && k - n < 40
            && (Chars.isLatin(t[k]) || Chars.isDigit(t[k]) || t[k] == '_')) {
          k++;
        }
        if (k > n && at(t, k) == '#' && at(t, k + 1) == '#') {
          remove(i, k + 2, "“" + document.text(i, k + 2) + "”是网站的付费或分页标记，请删去");
          return;
        }
      }
      reported = Math.max(reported, n);
    }

    private void tag(int i) {
      if (starts(t, i, "<!--") || starts(t, i, "<![") || starts(t, i, "<?xml")) {
        int end = find(i, '>', 400);
        add(i, end < 0 ? i + 4 : end + 1, Severity.ERROR, "这是网页代码，请删去");
        return;
      }
      int k = at(t, i + 1) == '/' ? i + 2 : i + 1;
      int from = k;
      while (k < t.length
          && k - from < 11
          && (Chars.isLatin(t[k]) || Chars.isDigit(t[k]) || t[k] == ':')) {
        k++;
      }
      char next = at(t, k);
      boolean attribute = isBlank(next) && (Chars.isLatin(at(t, k + 1)) || at(t, k + 1) == '/');
      if (k == from || !(next == '>' || next == '/' || attribute)) {
        return;
      }
      String name = document.text(from, k).toLowerCase(Locale.ROOT);
      if (!TAGS.contains(name) && !(name.startsWith("o:") || name.startsWith("w:"))) {
        return;
      }
      int end = find(k, '>', 400);
      if (end < 0 || (attribute && !holds(t, k, end, "=", "/"))) {
        return;
      }
      String shown = end - i <= 24 ? document.text(i, end + 1) : document.text(i, k) + " …>";
      remove(i, end + 1, "“" + shown + "”是网页（HTML）标记，请删去");
    }

    private int find(int from, char what, int reach) {
      int stop = Math.min(t.length, from + reach);
      for (int k = from; k < stop; k++) {
        if (t[k] == what) {
          return k;
        }
        if (k > from && t[k] == '<') {
          return -1;
        }
      }
      return -1;
    }

    private void entity(int i) {
      int n = startsAny(t, i, ENTITIES);
      if (n == 0 && at(t, i + 1) == '#') {
        int k = i + 2;
        if (at(t, k) == 'x' || at(t, k) == 'X') {
          k++;
        }
        int from = k;
        while (k < t.length && k - from < 7 && (Chars.isDigit(t[k]) || Chars.isLatin(t[k]))) {
          k++;
        }
        n = k > from && at(t, k) == ';' ? k + 1 - i : 0;
      }
      if (n > 0) {
        add(
            i,
            i + n,
            Severity.ERROR,
            "“" + document.text(i, i + n) + "”是网页（HTML）的字符代码，请改为相应的字符或者删去");
      }
    }

    private void escape(int i) {
      if (at(t, i + 1) == 'u') {
        int k = i + 2;
        while (k < t.length && k < i + 6 && isHex(t[k])) {
          k++;
        }
        if (k == i + 6) {
          add(i, k, Severity.ERROR, "“" + document.text(i, k) + "”是没有转换的字符代码，请改为相应的字符或者删去");
        }
        return;
      }
      int n = startsAny(t, i, "\\pard", "\\par", "\\r\\n", "\\n", "\\t");
      if (n > 0
          && !Chars.isLatin(at(t, i + n))
          && !Chars.isLatin(at(t, i - 1))
          && at(t, i - 1) != ':'
          && at(t, i - 1) != '\\') {
        remove(i, i + n, "“" + document.text(i, i + n) + "”是没有转换的排版代码，请删去");
      }
    }

    private static boolean isHex(char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** 【字体：大 中 小】, 【打印】. */
    private void furniture(int i) {
      int n = startsAny(t, i + 1, "打印", "关闭", "收藏", "字体", "字号", "大 中 小", "大中小", "返回", "我要纠错", "纠错");
      if (n == 0) {
        return;
      }
      int end = i + 1;
      while (end < t.length
          && end - i < 24
          && t[end] != '】'
          && t[end] != '］'
          && !Chars.isLineEnd(t[end])) {
        end++;
      }
      char close = at(t, end);
      boolean sizes = holds(t, i, end, "大") && holds(t, i, end, "中") && holds(t, i, end, "小");
      if ((close == '】' || close == '］') && (sizes || end == i + 1 + n || end - i <= 7)) {
        remove(i, end + 1, "“" + document.text(i, end + 1) + "”是网页上的按钮文字，请删去");
      }
    }

    private void url(int i) {
      int n = startsAny(t, i, "https://", "http://", "www.");
      if (n == 0 || Chars.isLatin(at(t, i - 1)) || at(t, i - 1) == '/') {
        return;
      }
      int end = i;
      while (end < t.length
          && end - i < 400
          && t[end] > ' '
          && t[end] < 0x7f
          && t[end] != '<'
          && t[end] != ')') {
        end++;
      }
      int host = i + n;
      int slash = host;
      while (slash < end && t[slash] != '/') {
        slash++;
      }
      if (slash - host < 3 || !holds(t, host, slash, ".")) {
        return;
      }
      boolean own = holds(t, host, slash, ".gov.", ".edu.", ".mil.", ".org.");
      boolean trade = holds(t, Math.max(0, i - 12), i, "素材", "库", "范文", "资源", "下载", "公众号");
      if (holds(t, host, slash, TRADERS) || (trade && !own)) {
        add(i, end, Severity.ERROR, "这是文档或范文网站的网址，请删去");
      } else if (startsAny(
              t,
              host,
              "mp.weixin.qq.com",
              "mbd.baidu.com",
              "zhuanlan.zhihu.com",
              "www.toutiao.com",
              "www.sohu.com",
              "baijiahao.baidu.com")
          > 0) {
        add(i, end, Severity.WARNING, "这是网上文章的网址，像是复制时带来的，请核对后删去");
      } else {
        reported = Math.max(reported, end);
      }
    }

    // -------------------------------------------------------------- words

    private void phrase(Phrase phrase) {
      int start = phrase.start();
      int end = phrase.end();
      String text = document.text(start, end);
      switch (phrase.stand()) {
        case SITE -> add(start, end, Severity.ERROR, "“" + text + "”是范文、文档网站的名称，请删去");
        case ANYWHERE -> add(start, end, Severity.ERROR, "“" + text + "”不是公文里的话，像是从网页或聊天软件带来的，请删去");
        case FIELD -> field(text, start, end);
        case ALONE -> add(start, end, Severity.WARNING, "“" + text + "”像是网页上的提示或广告，请核对后删去");
        default -> {
          int to = followed(phrase);
          add(start, to, Severity.ERROR, "“" + document.text(start, to) + "”是网站的声明，请删去");
        }
      }
    }

    private boolean stands(Phrase phrase) {
      int start = phrase.start();
      int end = phrase.end();
      return switch (phrase.stand()) {
        case ANYWHERE -> true;
        case SITE ->
            !(end - start == 3 && starts(t, start, "公文网"))
                || !Chars.isHan(at(t, start - 1))
                || in(at(t, start - 1), "自由国于在");
        case ALONE -> alone(start, end);
        case FIELD -> isField(document.text(start, end), start, end);
        default -> followed(phrase) > 0;
      };
    }

    /** Returns the end of the word that has to follow a phrase, or 0. */
    private int followed(Phrase phrase) {
      String[] words = phrase.stand().followers();
      // In “公众号：某某。整理汇总。” even a full stop parts nothing.
      String stops = phrase.stand() == Stand.COLLECTED ? "\n\r" : "。；\n\r";
      int from = phrase.end();
      int stop = Math.min(t.length, from + 16);
      for (int k = from; k < stop && !in(t[k], stops); k++) {
        int n = startsAny(t, k, words);
        if (n > 0) {
          return k + n;
        }
      }
      return 0;
    }

    private boolean alone(int i, int end) {
      if (endsAny(t, i, "欢迎") > 0
          || (endsAny(t, i, "，请", "。请") > 0
              && holds(t, end, Math.min(t.length, end + 12), "“", "：", "！", "]"))) {
        return true;
      }
      int from = lineStart(t, i);
      int to = lineEnd(t, end);
      int k = skipBlanks(t, from);
      while (k < i && in(t[k], "（([【>》-—▲▼◆●★☆👉请↓↑*")) {
        k = skipBlanks(t, k + 1);
      }
      return k == i && to - from <= 30 && !holds(t, from, to, "，", "。");
    }

    private boolean isField(String phrase, int i, int end) {
      char next = at(t, end);
      if (next != '：' && next != ':') {
        return false;
      }
      int from = skipBlanks(t, lineStart(t, i));
      boolean begins = from == i || isBlank(at(t, i - 1)) || in(at(t, i - 1), "（(【[|｜");
      if (!begins) {
        return false;
      }
      int stop = Math.min(lineEnd(t, end), end + 30);
      return switch (phrase) {
        case "来源", "出处", "转载自", "文章来源", "本文来源", "稿件来源" ->
            holds(t, end, stop, "网", "公众号", "文库", "论坛", "微信", "头条", "百度", "知乎", "搜狐", "作者", "博客");
        case "字体", "字号" ->
            holds(t, end, Math.min(stop, end + 14), "大")
                && holds(t, end, Math.min(stop, end + 14), "小");
        case "微信号", "QQ群" ->
            Chars.isLatin(at(t, skipBlanks(t, end + 1)))
                || Chars.isDigit(at(t, skipBlanks(t, end + 1)));
        case "责编", "责任编辑" -> from == i && !isBulletin();
        default -> from == i || holds(t, Math.max(0, i - 30), i, "：", ":", "次");
      };
    }

    /** Tells whether the document names its editors rightly: 工作简报, 信息专报. */
    private boolean isBulletin() {
      int stop = Math.min(t.length, 200);
      return holds(t, 0, stop, "简报", "快报", "专刊", "专报", "动态", "通讯", "主编", "期刊", "第1期", "年鉴");
    }

    private void field(String phrase, int i, int end) {
      int to = end + 1;
      if (phrase.endsWith("来源")
          || phrase.endsWith("编辑")
          || phrase.equals("责编")
          || phrase.equals("稿源")
          || phrase.equals("出处")
          || phrase.equals("转载自")
          || phrase.startsWith("字")) {
        while (to < t.length && to - end < 40 && !Chars.isLineEnd(t[to]) && !in(t[to], "）)】]|。　")) {
          to++;
        }
      }
      boolean trader =
          phrase.startsWith("字")
              || holds(
                  t, end, to, "公众号", "文库", "论坛", "范文", "公文", "百度", "网络", "知乎", "作者", "微信", "文秘");
      boolean open = in(at(t, i - 1), "（(【[");
      int from = open ? i - 1 : i;
      if (open && in(at(t, to), "）)】]")) {
        to++;
      }
      add(
          from,
          to,
          trader ? Severity.ERROR : Severity.WARNING,
          "“" + document.text(from, to).strip() + "”是网页上的栏目或来源，不属于正文，请删去");
    }

    // -------------------------------------------------------------- reports

    private void add(int start, int end, Severity severity, String message) {
      if (start < reported && start + 1 < reported) {
        return;
      }
      reported = end;
      report.accept(Diagnostic.of(RULE, new Span(start, end), message).withSeverity(severity));
    }

    private void remove(int start, int end, String message) {
      reported = end;
      Span span = new Span(start, end);
      report.accept(Diagnostic.of(RULE, span, message, Fix.safe("删去", span, "")));
    }
  }
}
