package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Outline;
import io.github.gongwenlint.report.HtmlMarks.Line;
import io.github.gongwenlint.report.HtmlMarks.Note;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One draft in an HTML report: its text with marks, and beside each line what is wrong in it.
 *
 * <p>Long drafts, and all of them on a long page, are cut to the paragraphs around what was found.
 */
final class HtmlDraft {
  /** The longest draft, in UTF-16 units, that is shown whole. */
  private static final int LONG = 30_000;

  /** The length of the page in UTF-16 units from which drafts are only shown in part. */
  private static final int MUCH = 3_000_000;

  private static final int MOST_FIXES = 3;
  private static final int MOST_RELATED = 5;

  private static final Subject[] VIEWS = Subject.values();

  private final StringBuilder body;
  private final int id;
  private final Checked file;
  private final Document document;

  /**
   * Prepares a draft.
   *
   * @param body the page's text so far, to which it is written
   * @param id its number on the page, from 1
   */
  HtmlDraft(StringBuilder body, int id, Checked file, Document document) {
    this.body = body;
    this.id = id;
    this.file = file;
    this.document = document;
  }

  /** Writes it, with what the summary has counted of it. */
  void write(HtmlReport.Row row) {
    List<Line> lines = lines();
    body.append("<section class=\"doc\" id=\"f").append(id).append("\">\n<header>\n");
    String title = title();
    body.append("<h2>")
        .append(title.isEmpty() ? HtmlParts.name(file.path()) : title)
        .append("</h2>\n");
    body.append("<p class=\"path\">")
        .append(Html.text(file.path(), HtmlParts.MOST_MESSAGE))
        .append("</p>\n");
    body.append("<p class=\"facts\">");
    body.append("<span>").append(HtmlParts.number(row.characters())).append(" 字</span>");
    tallies(row);
    body.append("<span>折合差错率 万分之 ")
        .append(HtmlParts.rate(row.tenths(), row.characters()))
        .append("</span></p>\n</header>\n");
    controls();
    for (Omitted omitted : file.omitted()) {
      body.append("<p class=\"omitted\">“")
          .append(Html.text(omitted.rule().title()))
          .append("”（")
          .append(Html.text(omitted.rule().id()))
          .append("）另有 ")
          .append(HtmlParts.number(omitted.count()))
          .append(" 处")
          .append(HtmlParts.label(omitted.severity()))
          .append("，只计数，没有逐条列出。</p>\n");
    }
    body.append("<div class=\"sheet ").append(isWord() ? "word" : "").append("\">\n");
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
      line(marks, line);
    }
    skipped(skipped);
    body.append("</div>\n<p class=\"back\"><a href=\"#top\">回到摘要</a></p>\n</section>\n");
  }

  private void tallies(HtmlReport.Row row) {
    int[] counts = {row.errors(), row.warnings(), row.infos()};
    for (Severity severity : Severity.values()) {
      int count = counts[HtmlParts.index(severity)];
      body.append("<span class=\"tally ").append(severity.id());
      body.append(count == 0 ? " none" : "").append("\">");
      body.append(HtmlParts.label(severity))
          .append(' ')
          .append(HtmlParts.number(count))
          .append("</span>");
    }
  }

  private void skipped(int count) {
    if (count > 0) {
      body.append("<p class=\"skip\">略去没有问题的 ").append(HtmlParts.number(count)).append(" 段</p>\n");
    }
  }

  /** The buttons of the views: radio buttons, for they need no script. */
  private void controls() {
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
  private List<Line> lines() {
    List<Diagnostic> diagnostics = file.diagnostics();
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

  private void line(HtmlMarks marks, Line line) {
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
    body.append("<p class=\"text ").append(look(line)).append("\">");
    body.append(text).append("</p>");
    if (!line.notes().isEmpty()) {
      body.append("\n<div class=\"notes\">\n");
      for (List<Note> alike : alike(line.notes())) {
        note(alike);
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

  private void note(List<Note> alike) {
    Note note = alike.get(0);
    Diagnostic diagnostic = note.diagnostic();
    // A paragraph of the text may be several lines of the file.
    int source = document.source().toSource(diagnostic.span().start());
    int line = document.source().lines().line(source);
    String severity = diagnostic.severity().id();
    body.append("<article class=\"note ").append(severity).append(" k");
    body.append(diagnostic.rule().subject().number()).append("\">\n<h3>");
    for (Note one : alike) {
      body.append("<a class=\"num\" id=\"n").append(id).append('-').append(one.number());
      body.append("\" href=\"#m").append(id).append('-').append(one.number()).append("\">");
      body.append(one.number()).append("</a> ");
    }
    body.append("<span class=\"sev\">")
        .append(HtmlParts.label(diagnostic.severity()))
        .append("</span> ");
    body.append(Html.text(diagnostic.rule().title())).append(" <span class=\"at\">");
    if (!note.where().isEmpty()) {
      body.append(Html.text(note.where(), 60)).append(' ');
    }
    body.append(unit(line)).append("</span></h3>\n");
    body.append("<p class=\"msg\">")
        .append(Html.text(diagnostic.message(), HtmlParts.MOST_MESSAGE));
    body.append("</p>\n");
    int count = Math.min(diagnostic.fixes().size(), MOST_FIXES);
    for (int i = 0; i < count; i++) {
      Fix fix = diagnostic.fixes().get(i);
      body.append("<p class=\"fix\"><b>").append(i == 0 ? "建议" : "或").append("</b>");
      body.append(Html.text(fix.title(), HtmlParts.MOST_MESSAGE)).append("</p>\n");
    }
    if (diagnostic.fixes().size() > count) {
      body.append("<p class=\"fix\">另有 ").append(diagnostic.fixes().size() - count);
      body.append(" 种改法</p>\n");
    }
    int places = Math.min(diagnostic.related().size(), MOST_RELATED);
    for (int i = 0; i < places; i++) {
      related(diagnostic.related().get(i));
    }
    if (diagnostic.related().size() > places) {
      body.append("<p class=\"see\">另见 ").append(diagnostic.related().size() - places);
      body.append(" 处没有列出</p>\n");
    }
    String basis = diagnostic.rule().source();
    body.append("<p class=\"src\">");
    if (basis != null) {
      body.append("依据：").append(Html.text(basis, HtmlParts.MOST_MESSAGE)).append(" · ");
    }
    body.append("<span class=\"rule\">").append(Html.text(diagnostic.rule().id()));
    body.append("</span></p>\n</article>\n");
  }

  private void related(Related related) {
    Related.Elsewhere elsewhere = related.elsewhere();
    body.append("<p class=\"see\"><b>另见</b>");
    if (elsewhere != null) {
      body.append("文件 ").append(Html.text(elsewhere.path(), HtmlParts.MOST_MESSAGE));
      body.append(" 第 ").append(elsewhere.line()).append(" 行");
    } else {
      int source = document.source().toSource(related.span().start());
      body.append(unit(document.source().lines().line(source)));
    }
    body.append("：").append(Html.text(related.message(), HtmlParts.MOST_MESSAGE)).append("</p>\n");
  }

  private boolean isWord() {
    return document.format() == Document.Format.WORD;
  }

  private String unit(int line) {
    return "第 " + line + (isWord() ? " 段" : " 行");
  }

  /** Returns the class that makes a line look like what it is. */
  private String look(Line line) {
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

  private String title() {
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
}
