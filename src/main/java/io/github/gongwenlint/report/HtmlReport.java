package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Outline;
import io.github.gongwenlint.report.HtmlMarks.Line;
import io.github.gongwenlint.report.HtmlMarks.Note;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one page for the person who signs a draft: the counts and the press's error rate, then
 * each draft with marks and beside it what is wrong, in views of one kind of thing at a time.
 *
 * <p>The page needs nothing but itself: no script, no picture, no font, no address. It is well
 * formed as HTML and as XML. The page stands in memory until the end, for the counts come first;
 * long drafts are cut to the paragraphs around what was found, and beyond {@link #MOST} characters
 * files are only counted.
 */
public final class HtmlReport implements Report {
  /** The longest draft, in UTF-16 units, that is shown whole. */
  private static final int LONG = 30_000;

  /** The length of the page in UTF-16 units from which drafts are only shown in part. */
  private static final int MUCH = 3_000_000;

  /** The length of the page in UTF-16 units from which files are only counted. */
  private static final int MOST = 24_000_000;

  private static final int MOST_FIXES = 3;
  private static final int MOST_RELATED = 5;
  private static final int MOST_MESSAGE = 400;

  private static final Subject[] VIEWS = Subject.values();
  private static final Severity[] SEVERITIES = Severity.values();

  private final Tool tool;
  private final Writer out;
  private final StringBuilder body = new StringBuilder();
  private final List<Row> rows = new ArrayList<>();
  private final Map<Category, int[]> categories = new EnumMap<>(Category.class);
  private final int[] views = new int[VIEWS.length];
  private int files;
  private int details;
  private long tenths;
  private @Nullable Checked only;

  /** A file's line in the table of contents. */
  private record Row(
      String path,
      int section,
      @Nullable String error,
      long characters,
      int errors,
      int warnings,
      int infos,
      long tenths) {
    boolean clean() {
      return error == null && errors + warnings + infos == 0;
    }
  }

  /** Starts a report on {@code out}, which gets everything at the end. */
  public HtmlReport(Tool tool, Writer out) {
    this.tool = tool;
    this.out = out;
  }

  @Override
  public void file(Checked file) throws IOException {
    files++;
    int[] counts = new int[SEVERITIES.length];
    for (Diagnostic diagnostic : file.diagnostics()) {
      counts[index(diagnostic.severity())]++;
      count(diagnostic.rule().category(), diagnostic.severity(), 1);
      views[diagnostic.rule().subject().number() - 1]++;
    }
    for (Omitted omitted : file.omitted()) {
      counts[index(omitted.severity())] += omitted.count();
      count(omitted.rule().category(), omitted.severity(), omitted.count());
      views[omitted.rule().subject().number() - 1] += omitted.count();
    }
    Document document = file.document();
    long faults = ErrorRate.tenths(file);
    tenths += faults;
    boolean found = !file.diagnostics().isEmpty() || !file.omitted().isEmpty();
    boolean shown = document != null && found && body.length() < MOST;
    if (shown) {
      details++;
    }
    rows.add(
        new Row(
            file.path(),
            shown ? details : 0,
            file.error(),
            document == null ? 0 : Summary.characters(document),
            counts[0],
            counts[1],
            counts[2],
            faults));
    only = files == 1 && document != null && !found ? file : null;
    if (shown && document != null) {
      section(details, file, document, rows.get(rows.size() - 1));
    }
  }

  private void count(Category category, Severity severity, int count) {
    int[] known = categories.computeIfAbsent(category, c -> new int[SEVERITIES.length]);
    known[index(severity)] += count;
  }

  // ---------------------------------------------------------------- one draft

  private void section(int id, Checked file, Document document, Row row) {
    List<Line> lines = lines(document, file.diagnostics());
    body.append("<section class=\"doc\" id=\"f").append(id).append("\">\n<header>\n");
    String title = title(document);
    body.append("<h2>").append(title.isEmpty() ? name(file.path()) : title).append("</h2>\n");
    body.append("<p class=\"path\">").append(Html.text(file.path(), MOST_MESSAGE)).append("</p>\n");
    body.append("<p class=\"facts\">");
    body.append("<span>").append(number(row.characters())).append(" 字</span>");
    tallies(body, row.errors(), row.warnings(), row.infos());
    body.append("<span>折合差错率 万分之 ")
        .append(rate(row.tenths(), row.characters()))
        .append("</span></p>\n</header>\n");
    controls(id, file);
    for (Omitted omitted : file.omitted()) {
      body.append("<p class=\"omitted\">“")
          .append(Html.text(omitted.rule().title()))
          .append("”（")
          .append(Html.text(omitted.rule().id()))
          .append("）另有 ")
          .append(number(omitted.count()))
          .append(" 处")
          .append(label(omitted.severity()))
          .append("，只计数，没有逐条列出。</p>\n");
    }
    body.append("<div class=\"sheet ").append(word(document) ? "word" : "").append("\">\n");
    boolean whole = document.length() <= LONG && body.length() < MUCH;
    HtmlMarks marks = new HtmlMarks(id, document, file.diagnostics());
    int skipped = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean near =
          whole
              || !line.notes().isEmpty()
              || (i > 0 && !lines.get(i - 1).notes().isEmpty())
              || (i + 1 < lines.size() && !lines.get(i + 1).notes().isEmpty());
      if (!near) {
        skipped++;
        continue;
      }
      skipped(skipped);
      skipped = 0;
      line(id, document, marks, line);
    }
    skipped(skipped);
    body.append("</div>\n<p class=\"back\"><a href=\"#top\">回到摘要</a></p>\n</section>\n");
  }

  private void skipped(int count) {
    if (count > 0) {
      body.append("<p class=\"skip\">略去没有问题的 ").append(number(count)).append(" 段</p>\n");
    }
  }

  /** The buttons of the views: radio buttons, for they need no script. */
  private void controls(int id, Checked file) {
    int[] counts = new int[VIEWS.length];
    for (Diagnostic diagnostic : file.diagnostics()) {
      counts[diagnostic.rule().subject().number() - 1]++;
    }
    for (int i = 0; i <= VIEWS.length; i++) {
      String key = "v" + id + "-" + i;
      body.append("<input type=\"radio\" class=\"r r").append(i).append("\" name=\"v").append(id);
      body.append("\" id=\"").append(key).append('"');
      body.append(i == 0 ? " checked=\"checked\"/>" : "/>");
    }
    body.append("\n<div class=\"tabs\" role=\"group\" aria-label=\"分项核对\">");
    for (int i = 0; i <= VIEWS.length; i++) {
      int count = i == 0 ? file.diagnostics().size() : counts[i - 1];
      body.append("<label class=\"t").append(i).append("\" for=\"v").append(id).append('-');
      body.append(i).append("\">").append(i == 0 ? "全部" : VIEWS[i - 1].title());
      body.append(" <b").append(count == 0 ? " class=\"zero\"" : "").append('>').append(count);
      body.append("</b></label>");
    }
    body.append("</div>\n");
    for (int i = 1; i < VIEWS.length; i++) {
      body.append("<p class=\"hint h").append(i).append("\">").append(hint(VIEWS[i - 1]));
      body.append("</p>\n");
    }
  }

  private static String hint(Subject view) {
    return switch (view) {
      case NAMES -> "只看人名、地名与单位。虚线标出主送机关和落款，供逐一核对。";
      case NUMBERS -> "只看数字与金额。虚线标出文中的全部数字，供逐一核对。";
      case DATES -> "只看日期。虚线标出文中的全部日期，供逐一核对。";
      case ORDINALS -> "只看序号与附件。虚线标出文中的序次语和附件说明，供逐一核对。";
      case TEXT -> "";
    };
  }

  /** Returns the lines with something in them, each with the diagnostics that start there. */
  private static List<Line> lines(Document document, List<Diagnostic> diagnostics) {
    char[] text = document.chars();
    Outline outline = new Outline(document);
    List<Line> lines = new ArrayList<>();
    int next = 0;
    int start = 0;
    // Once at least: an empty text can have diagnostics too.
    do {
      int stop = start;
      while (stop < text.length && !Chars.isLineEnd(text[stop])) {
        stop++;
      }
      int from = start;
      int to = stop;
      while (from < to && blank(text[from])) {
        from++;
      }
      while (to > from && blank(text[to - 1])) {
        to--;
      }
      List<Note> notes = new ArrayList<>();
      boolean last = stop + 1 >= text.length;
      while (next < diagnostics.size() && (last || diagnostics.get(next).span().start() <= stop)) {
        Diagnostic diagnostic = diagnostics.get(next++);
        from = Math.max(start, Math.min(from, diagnostic.span().start()));
        to = Math.max(to, Math.min(stop, diagnostic.span().end()));
        notes.add(new Note(next, diagnostic, outline.at(diagnostic.span().start())));
      }
      if (from < to || !notes.isEmpty()) {
        lines.add(new Line(from, Math.max(from, to), notes));
      }
      start = stop + 1;
    } while (start < text.length);
    return lines;
  }

  private static boolean blank(char c) {
    return Chars.isSpace(c) || Chars.isZeroWidth(c);
  }

  private void line(int id, Document document, HtmlMarks marks, Line line) {
    StringBuilder text = new StringBuilder();
    List<ThingsToCheck.Thing> found = marks.line(text, line);
    boolean[] shows = new boolean[VIEWS.length];
    for (Note note : line.notes()) {
      shows[note.diagnostic().rule().subject().number() - 1] = true;
    }
    for (ThingsToCheck.Thing thing : found) {
      shows[thing.view().number() - 1] = true;
    }
    int source = document.source().toSource(line.start());
    int row = document.source().lines().line(source);
    body.append("<div class=\"row");
    for (int i = 0; i < shows.length; i++) {
      if (shows[i]) {
        body.append(" k").append(i + 1);
      }
    }
    body.append("\"><span class=\"no\">").append(row).append("</span>");
    body.append("<p class=\"text ").append(look(document, line)).append("\">");
    body.append(text).append("</p>");
    if (!line.notes().isEmpty()) {
      body.append("\n<div class=\"notes\">\n");
      for (List<Note> alike : alike(line.notes())) {
        note(id, document, alike, row);
      }
      body.append("</div>");
    }
    body.append("</div>\n");
  }

  /** Puts together what says the same, in the order of the first ones. */
  private static List<List<Note>> alike(List<Note> notes) {
    Map<String, List<Note>> groups = new LinkedHashMap<>();
    for (Note note : notes) {
      Diagnostic diagnostic = note.diagnostic();
      StringBuilder key = new StringBuilder(diagnostic.rule().id());
      key.append('\n').append(diagnostic.severity().id()).append('\n');
      key.append(diagnostic.message());
      for (Fix fix : diagnostic.fixes()) {
        key.append('\n').append(fix.title());
      }
      if (!diagnostic.related().isEmpty()) {
        key.append('\n').append(note.number());
      }
      groups.computeIfAbsent(key.toString(), k -> new ArrayList<>()).add(note);
    }
    return List.copyOf(groups.values());
  }

  private void note(int id, Document document, List<Note> alike, int line) {
    Note note = alike.get(0);
    Diagnostic diagnostic = note.diagnostic();
    String severity = diagnostic.severity().id();
    body.append("<article class=\"note ").append(severity).append(" k");
    body.append(diagnostic.rule().subject().number()).append("\">\n<h3>");
    for (Note one : alike) {
      body.append("<a class=\"num\" id=\"n").append(id).append('-').append(one.number());
      body.append("\" href=\"#m").append(id).append('-').append(one.number()).append("\">");
      body.append(one.number()).append("</a> ");
    }
    body.append("<span class=\"sev\">").append(label(diagnostic.severity())).append("</span> ");
    body.append(Html.text(diagnostic.rule().title())).append(" <span class=\"at\">");
    if (!note.where().isEmpty()) {
      body.append(Html.text(note.where(), 60)).append(' ');
    }
    body.append(unit(document, line)).append("</span></h3>\n");
    body.append("<p class=\"msg\">").append(Html.text(diagnostic.message(), MOST_MESSAGE));
    body.append("</p>\n");
    int count = Math.min(diagnostic.fixes().size(), MOST_FIXES);
    for (int i = 0; i < count; i++) {
      Fix fix = diagnostic.fixes().get(i);
      body.append("<p class=\"fix\"><b>").append(i == 0 ? "建议" : "或").append("</b>");
      body.append(Html.text(fix.title(), MOST_MESSAGE)).append("</p>\n");
    }
    if (diagnostic.fixes().size() > count) {
      body.append("<p class=\"fix\">另有 ").append(diagnostic.fixes().size() - count);
      body.append(" 种改法</p>\n");
    }
    int places = Math.min(diagnostic.related().size(), MOST_RELATED);
    for (int i = 0; i < places; i++) {
      related(document, diagnostic.related().get(i));
    }
    if (diagnostic.related().size() > places) {
      body.append("<p class=\"see\">另见 ").append(diagnostic.related().size() - places);
      body.append(" 处没有列出</p>\n");
    }
    String source = diagnostic.rule().source();
    body.append("<p class=\"src\">");
    if (source != null) {
      body.append("依据：").append(Html.text(source, MOST_MESSAGE)).append(" · ");
    }
    body.append("<span class=\"rule\">").append(Html.text(diagnostic.rule().id()));
    body.append("</span></p>\n</article>\n");
  }

  private void related(Document document, Related related) {
    Related.Elsewhere elsewhere = related.elsewhere();
    body.append("<p class=\"see\"><b>另见</b>");
    if (elsewhere != null) {
      body.append("文件 ").append(Html.text(elsewhere.path(), MOST_MESSAGE));
      body.append(" 第 ").append(elsewhere.line()).append(" 行");
    } else {
      int source = document.source().toSource(related.span().start());
      body.append(unit(document, document.source().lines().line(source)));
    }
    body.append("：").append(Html.text(related.message(), MOST_MESSAGE)).append("</p>\n");
  }

  private static boolean word(Document document) {
    return document.format() == Document.Format.WORD;
  }

  private static String unit(Document document, int line) {
    return "第 " + line + (word(document) ? " 段" : " 行");
  }

  /** Returns the class that makes a line look like what it is. */
  private static String look(Document document, Line line) {
    int index = document.blockIndex(line.start());
    if (index < 0 && !document.blocks().isEmpty()) {
      index = 0;
    }
    if (index < 0) {
      return "body";
    }
    // A line may begin a little before its block.
    Block block = document.blocks().get(index);
    if (block.span().end() <= line.start()
        && index + 1 < document.blocks().size()
        && document.blocks().get(index + 1).span().start() < line.end()) {
      block = document.blocks().get(index + 1);
    }
    boolean whole = block.span().end() >= line.end();
    return switch (block.kind()) {
      case TITLE -> "title";
      case SALUTATION -> "flush";
      case HEADING -> whole ? (block.level() <= 1 ? "h1" : "h2") : "body";
      case SIGNATURE, DATE -> "right";
      case TABLE_CELL, NOTE -> "small";
      case LIST_ITEM, ATTACHMENT, BODY -> "body";
    };
  }

  private static String title(Document document) {
    StringBuilder title = new StringBuilder();
    for (Block block : document.blocks()) {
      if (block.kind() == Block.Kind.TITLE) {
        title.append(document.text(block.span()));
        if (title.length() > 80) {
          break;
        }
      } else if (title.length() > 0) {
        break;
      }
    }
    return Html.text(title.toString(), 80);
  }

  private static String name(String path) {
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return Html.text(path.substring(slash + 1), 80);
  }

  // ---------------------------------------------------------------- the summary

  @Override
  public void end(Summary summary) throws IOException {
    Checked clean = only;
    if (clean != null && clean.document() != null) {
      Row row = rows.get(0);
      details++;
      rows.set(0, new Row(row.path(), details, null, row.characters(), 0, 0, 0, row.tenths()));
      section(details, clean, clean.document(), row);
    }
    StringBuilder head = new StringBuilder();
    head.append("<!DOCTYPE html>\n<html lang=\"zh-CN\" xmlns=\"http://www.w3.org/1999/xhtml\">\n");
    head.append("<head>\n<meta charset=\"utf-8\"/>\n");
    head.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src ");
    head.append("&#39;none&#39;; style-src &#39;unsafe-inline&#39;\"/>\n");
    head.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    head.append("<meta name=\"color-scheme\" content=\"light dark\"/>\n");
    head.append("<meta name=\"generator\" content=\"").append(Html.text(tool.name()));
    head.append(' ').append(Html.text(tool.version())).append("\"/>\n<title>公文校对报告");
    if (rows.size() == 1) {
      head.append("：").append(name(rows.get(0).path()));
    }
    head.append("</title>\n<style>\n").append(HtmlStyle.CSS).append("</style>\n</head>\n<body>\n");
    head.append("<header class=\"mast\" id=\"top\">\n<h1>公文校对报告</h1>\n");
    verdict(head, summary);
    head.append("</header>\n<main>\n<section class=\"summary\">\n");
    tiles(head, summary);
    if (!categories.isEmpty()) {
      head.append("<div class=\"two\">\n");
      byCategory(head);
      byView(head);
      head.append("</div>\n");
    }
    if (rows.size() > 1 || summary.failures() > 0) {
      contents(head);
    }
    method(head);
    head.append("</section>\n");
    out.append(head);
    out.append(body);
    out.append("</main>\n</body>\n</html>\n");
    out.flush();
  }

  private static void verdict(StringBuilder head, Summary summary) {
    int checked = summary.files() - summary.failures();
    int must = summary.count(Severity.ERROR) + summary.count(Severity.WARNING);
    head.append("<p class=\"verdict\">共检查 ").append(number(checked)).append(" 个文件、");
    head.append(number(summary.characters())).append(" 字，");
    if (must > 0) {
      head.append("<strong>有 ").append(number(must)).append(" 处需要改正或核实</strong>。");
    } else if (summary.count(Severity.INFO) > 0) {
      head.append("<strong>没有发现差错</strong>，有 ");
      head.append(number(summary.count(Severity.INFO))).append(" 处可斟酌。");
    } else {
      head.append("<strong>没有发现问题</strong>。");
    }
    if (summary.failures() > 0) {
      head.append("另有 ").append(number(summary.failures())).append(" 个文件没有检查。");
    }
    head.append("</p>\n");
  }

  private void tiles(StringBuilder head, Summary summary) {
    head.append("<div class=\"tiles\">\n");
    for (Severity severity : SEVERITIES) {
      int count = summary.count(severity);
      head.append("<div class=\"tile ").append(severity.id());
      head.append(count == 0 ? " none" : "").append("\"><b>").append(number(count));
      head.append("</b><span>").append(label(severity)).append("</span><small>");
      head.append(
          switch (severity) {
            case ERROR -> "提交前必须改正";
            case WARNING -> "基本可以断定有误";
            case INFO -> "值得看一眼，不计差错";
          });
      head.append("</small></div>\n");
    }
    long hundredths = ErrorRate.perTenThousand(tenths, summary.characters());
    head.append("<div class=\"tile rate\"><b><i>万分之</i>");
    head.append(rate(tenths, summary.characters())).append("</b><span>折合差错率</span><small>");
    head.append("折合差错 ").append(tenths(tenths)).append(" 个，<span class=\"keep\">");
    head.append(hundredths == 0 ? "机器没有查出差错" : hundredths <= 300 ? "在报纸合格线万分之三以内" : "超过报纸合格线万分之三");
    head.append("</span></small></div>\n</div>\n");
  }

  private void byCategory(StringBuilder head) {
    int most = 1;
    for (int[] counts : categories.values()) {
      most = Math.max(most, counts[0] + counts[1] + counts[2]);
    }
    head.append("<div class=\"panel\"><h2>按类别</h2>\n<table class=\"cats\"><thead><tr>");
    head.append("<th scope=\"col\">类别</th><td></td><th scope=\"col\">错误</th>");
    head.append("<th scope=\"col\">警告</th><th scope=\"col\">提示</th></tr></thead><tbody>\n");
    for (Map.Entry<Category, int[]> entry : categories.entrySet()) {
      int[] counts = entry.getValue();
      head.append("<tr><th scope=\"row\">").append(entry.getKey().title()).append("</th><td>");
      head.append("<span class=\"bar\">");
      for (Severity severity : SEVERITIES) {
        long permille = 1000L * counts[index(severity)] / most;
        if (counts[index(severity)] > 0) {
          head.append("<span class=\"").append(severity.id()).append("\" style=\"width:");
          head.append(permille / 10).append('.').append(permille % 10).append("%\"></span>");
        }
      }
      head.append("</span></td>");
      for (Severity severity : SEVERITIES) {
        cell(head, counts[index(severity)]);
      }
      head.append("</tr>\n");
    }
    head.append("</tbody></table></div>\n");
  }

  private void byView(StringBuilder head) {
    head.append("<div class=\"panel\"><h2>分项核对</h2>\n<dl class=\"views\">\n");
    for (Subject view : VIEWS) {
      int count = views[view.number() - 1];
      head.append("<div").append(count == 0 ? " class=\"none\"" : "").append("><dt>");
      head.append(view.title()).append("</dt><dd>").append(number(count));
      head.append(" 处</dd></div>\n");
    }
    head.append("</dl>\n<p class=\"tip\">每份文稿上方有同名的按钮：点一项，只看这一类，并用虚线标出");
    head.append("文中全部日期、数字、序号，便于逐一核对；打印的是当时所看的一项。</p></div>\n");
  }

  private void contents(StringBuilder head) {
    head.append("<div class=\"panel toc\"><h2>目录</h2>\n<table><thead><tr>");
    head.append("<th scope=\"col\">文件</th><th scope=\"col\">字数</th>");
    head.append("<th scope=\"col\">错误</th><th scope=\"col\">警告</th>");
    head.append("<th scope=\"col\">提示</th><th scope=\"col\">差错率</th></tr></thead><tbody>\n");
    boolean counted = false;
    for (Row row : rows) {
      String path = Html.text(row.path(), MOST_MESSAGE);
      head.append("<tr><th scope=\"row\">");
      if (row.section() > 0) {
        head.append("<a href=\"#f").append(row.section()).append("\">").append(path);
        head.append("</a>");
      } else {
        head.append(path);
      }
      head.append("</th>");
      String error = row.error();
      if (error != null) {
        head.append("<td colspan=\"5\" class=\"fail\">没有检查：");
        head.append(Html.text(error, MOST_MESSAGE)).append("</td></tr>\n");
        continue;
      }
      counted |= row.section() == 0 && !row.clean();
      head.append("<td>").append(number(row.characters())).append("</td>");
      cell(head, row.errors());
      cell(head, row.warnings());
      cell(head, row.infos());
      head.append("<td>").append(rate(row.tenths(), row.characters())).append("</td></tr>\n");
    }
    head.append("</tbody></table>\n");
    if (counted) {
      head.append("<p class=\"tip\">问题太多：没有链接的文件只列数目，请分开检查。</p>\n");
    }
    head.append("</div>\n");
  }

  private static void cell(StringBuilder head, int count) {
    head.append(count == 0 ? "<td class=\"zero\">" : "<td>").append(number(count)).append("</td>");
  }

  private void method(StringBuilder head) {
    head.append("<div class=\"method\">\n<p><b>折合差错率怎样算</b>　参照《报纸期刊质量管理规定》");
    head.append("（国家新闻出版署，2020年）所附《报纸编校差错率计算方法》：");
    head.append("每处差错计 1 个，多、漏、错 2—5 字计 2 个，5 字以上计 4 个；标点和格式每处计 0.1 个；");
    head.append("数字用法每处计 0.1 个，一份文稿最多计 1 个；标题、成文日期、重要名称加倍；");
    head.append("同一差错最多计 3 次；提示不计。除以字数（不含空白），用万分比表示。");
    head.append("报纸合格线为万分之三，期刊为万分之二。这里只算机器查出的，不能代替人工校对。</p>\n<p>");
    head.append(Html.text(tool.name())).append(' ').append(Html.text(tool.version()));
    head.append(" · 词典 ").append(Html.text(tool.dictionaries())).append("</p>\n</div>\n");
  }

  private static void tallies(StringBuilder text, int errors, int warnings, int infos) {
    int[] counts = {errors, warnings, infos};
    for (Severity severity : SEVERITIES) {
      text.append("<span class=\"tally ").append(severity.id());
      text.append(counts[index(severity)] == 0 ? " none" : "").append("\">");
      text.append(label(severity)).append(' ').append(number(counts[index(severity)]));
      text.append("</span>");
    }
  }

  /** Returns a severity's place in an array of counts. */
  private static int index(Severity severity) {
    return switch (severity) {
      case ERROR -> 0;
      case WARNING -> 1;
      case INFO -> 2;
    };
  }

  private static String label(Severity severity) {
    return switch (severity) {
      case ERROR -> "错误";
      case WARNING -> "警告";
      case INFO -> "提示";
    };
  }

  /** Returns a number with its digits in groups, the same in any locale. */
  static String number(long value) {
    String digits = Long.toString(value);
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  private static String tenths(long tenths) {
    return number(tenths / 10) + "." + tenths % 10;
  }

  private static String rate(long tenths, long characters) {
    if (characters == 0) {
      return "—";
    }
    long hundredths = ErrorRate.perTenThousand(tenths, characters);
    long rest = hundredths % 100;
    return number(hundredths / 100) + "." + rest / 10 + rest % 10;
  }
}
