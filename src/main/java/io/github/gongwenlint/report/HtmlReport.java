package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Resources;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one page for the person who signs a draft: the counts and the press's error rate, then
 * each draft with marks and beside it what is wrong, in views of one kind of thing at a time.
 *
 * <p>The page needs nothing but itself: no script, no picture, no font, no address. It is well
 * formed as HTML and as XML. The page stands in memory until the end, for the counts come first;
 * beyond {@link #MOST} characters files are only counted.
 */
public final class HtmlReport implements Report {
  /** The length of the page in UTF-16 units from which files are only counted. */
  private static final int MOST = 24_000_000;

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

  /**
   * A file's line in the table of contents.
   *
   * @param path the file's name for the user
   * @param section the number of its draft on the page, from 1; 0 when it is not shown
   * @param error why it was not checked, or null
   * @param characters its length without blanks
   * @param errors how many errors were found
   * @param warnings how many warnings were found
   * @param infos how many hints were found
   * @param tenths what the press's error rate counts as faults, in tenths
   */
  record Row(
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
      counts[HtmlParts.index(diagnostic.severity())]++;
      count(diagnostic.rule().category(), diagnostic.severity(), 1);
      views[diagnostic.rule().subject().number() - 1]++;
    }
    for (Omitted omitted : file.omitted()) {
      counts[HtmlParts.index(omitted.severity())] += omitted.count();
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
      new HtmlDraft(body, details, file, document).write(rows.get(rows.size() - 1));
    }
  }

  private void count(Category category, Severity severity, int count) {
    int[] known = categories.computeIfAbsent(category, c -> new int[SEVERITIES.length]);
    known[HtmlParts.index(severity)] += count;
  }

  @Override
  public void end(Summary summary) throws IOException {
    Checked clean = only;
    if (clean != null && clean.document() != null) {
      Row row = rows.get(0);
      details++;
      rows.set(0, new Row(row.path(), details, null, row.characters(), 0, 0, 0, row.tenths()));
      new HtmlDraft(body, details, clean, clean.document()).write(row);
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
      head.append("：").append(HtmlParts.name(rows.get(0).path()));
    }
    head.append("</title>\n<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
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

  /** Returns how the page looks, on a screen by day and by night and on paper. */
  private static String style() {
    return new String(Resources.bytes(HtmlReport.class, "page.css"), StandardCharsets.UTF_8);
  }

  private static void verdict(StringBuilder head, Summary summary) {
    int checked = summary.files() - summary.failures();
    int must = summary.count(Severity.ERROR) + summary.count(Severity.WARNING);
    head.append("<p class=\"verdict\">共检查 ").append(HtmlParts.number(checked)).append(" 个文件、");
    head.append(HtmlParts.number(summary.characters())).append(" 字，");
    if (must > 0) {
      head.append("<strong>有 ").append(HtmlParts.number(must)).append(" 处需要改正或核实</strong>。");
    } else if (summary.count(Severity.INFO) > 0) {
      head.append("<strong>没有发现差错</strong>，有 ");
      head.append(HtmlParts.number(summary.count(Severity.INFO))).append(" 处可斟酌。");
    } else {
      head.append("<strong>没有发现问题</strong>。");
    }
    if (summary.failures() > 0) {
      head.append("另有 ").append(HtmlParts.number(summary.failures())).append(" 个文件没有检查。");
    }
    head.append("</p>\n");
  }

  private void tiles(StringBuilder head, Summary summary) {
    head.append("<div class=\"tiles\">\n");
    for (Severity severity : SEVERITIES) {
      int count = summary.count(severity);
      head.append("<div class=\"tile ").append(severity.id());
      head.append(count == 0 ? " none" : "").append("\"><b>").append(HtmlParts.number(count));
      head.append("</b><span>").append(HtmlParts.label(severity)).append("</span><small>");
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
    head.append(HtmlParts.rate(tenths, summary.characters()))
        .append("</b><span>折合差错率</span><small>");
    head.append("折合差错 ").append(HtmlParts.tenths(tenths)).append(" 个，<span class=\"keep\">");
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
        long permille = 1000L * counts[HtmlParts.index(severity)] / most;
        if (counts[HtmlParts.index(severity)] > 0) {
          head.append("<span class=\"").append(severity.id()).append("\" style=\"width:");
          head.append(permille / 10).append('.').append(permille % 10).append("%\"></span>");
        }
      }
      head.append("</span></td>");
      for (Severity severity : SEVERITIES) {
        cell(head, counts[HtmlParts.index(severity)]);
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
      head.append(view.title()).append("</dt><dd>").append(HtmlParts.number(count));
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
      String path = Html.text(row.path(), HtmlParts.MOST_MESSAGE);
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
        head.append(Html.text(error, HtmlParts.MOST_MESSAGE)).append("</td></tr>\n");
        continue;
      }
      counted |= row.section() == 0 && !row.clean();
      head.append("<td>").append(HtmlParts.number(row.characters())).append("</td>");
      cell(head, row.errors());
      cell(head, row.warnings());
      cell(head, row.infos());
      head.append("<td>")
          .append(HtmlParts.rate(row.tenths(), row.characters()))
          .append("</td></tr>\n");
    }
    head.append("</tbody></table>\n");
    if (counted) {
      head.append("<p class=\"tip\">问题太多：没有链接的文件只列数目，请分开检查。</p>\n");
    }
    head.append("</div>\n");
  }

  private static void cell(StringBuilder head, int count) {
    head.append(count == 0 ? "<td class=\"zero\">" : "<td>")
        .append(HtmlParts.number(count))
        .append("</td>");
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
}
