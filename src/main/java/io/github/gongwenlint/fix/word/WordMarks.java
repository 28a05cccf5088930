package io.github.gongwenlint.fix.word;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Origins;
import io.github.gongwenlint.fix.Fixes;
import io.github.gongwenlint.reader.word.WordReader;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was found in a Word file into it: as comments (ECMA-376, part 1, 17.13.4) and as
 * tracked changes (17.13.5). Only the parts that hold a mark, and those that must name the
 * comments, change; where nothing is to be written the file is the same, byte for byte.
 *
 * <p>Comments of an earlier run give way to the new ones, unless somebody answered them.
 */
public final class WordMarks {
  private final byte[] file;
  private final Document document;
  private final Archive archive;
  private final Origins origins;
  private final Ids ids = new Ids();
  private final Map<Integer, PartEditor> editors = new LinkedHashMap<>();
  private final Map<Integer, Surroundings> surroundings = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();

  /** What our comments say that somebody answered, by the text elements where they begin. */
  private final Map<Integer, String> keptAt = new HashMap<>();

  private int comments;
  private final List<Diagnostic> changes = new ArrayList<>();
  private int unplaced;

  /**
   * What was written.
   *
   * @param bytes the file's new content
   * @param comments how many comments it has for what was found
   * @param tracked those whose fixes were made as tracked changes
   * @param gone how many comments of other people were taken away
   * @param warnings what a person should know, in Chinese
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares results.
  public record Result(
      byte[] bytes, int comments, List<Diagnostic> tracked, int gone, List<String> warnings) {}

  private WordMarks(byte[] file, Document document, Origins origins) throws WordFixException {
    this.file = file;
    this.document = document;
    this.origins = origins;
    archive = Archive.open(file);
  }

  /**
   * Writes what was found into a file.
   *
   * @param file the content that {@code document} was read from; it is not changed
   * @param found in the order of the text
   * @param level which fixes become tracked changes, or null when all diagnostics become comments
   * @throws WordFixException when the file must not or cannot be changed
   */
  public static Result write(
      byte[] file, Document document, List<Diagnostic> found, Fixes.@Nullable Level level)
      throws WordFixException {
    return open(file, document).write(found, level, Set.of());
  }

  /**
   * Opens a file that is to be written once.
   *
   * @param file the content that {@code document} was read from; it is not changed
   * @throws WordFixException when it is no Word file, or damaged
   */
  public static WordMarks open(byte[] file, Document document) throws WordFixException {
    Origins origins = document.source().origins();
    if (origins == null) {
      throw new WordFixException("不是 Word 文件（.docx），没有写入");
    }
    return new WordMarks(file, document, origins);
  }

  /**
   * Tells whether a comment can be taken away without losing anything: it is a single paragraph of
   * text, answers nobody and is answered by nobody, and hangs on the text in one place.
   */
  public boolean isAlone(String comment) throws WordFixException {
    int id = Comments.number(comment);
    Markup xml = editor(0).xml();
    int references = 0;
    for (int e = 0; e < xml.size(); e++) {
      if (xml.is(e, "commentReference") && Comments.number(xml.attribute(e, "id")) == id) {
        references++;
      }
    }
    return id >= 0 && references == 1 && comments().isAlone(id);
  }

  private Relationships relationships() throws WordFixException {
    return Relationships.read(archive, origins.parts().get(0), editor(0).xml().isStrict());
  }

  private Comments comments() throws WordFixException {
    return Comments.read(archive, relationships(), WordReader.OWN_AUTHOR, Set.of());
  }

  /**
   * Writes what was found.
   *
   * @param unused ids of other people's comments that go away
   */
  public Result write(List<Diagnostic> found, Fixes.@Nullable Level level, Set<String> unused)
      throws WordFixException {
    PartEditor main = editor(0);
    Relationships relationships = relationships();
    Comments existing = Comments.read(archive, relationships, WordReader.OWN_AUTHOR, unused);
    if (found.isEmpty() && existing.isEmpty()) {
      return new Result(file, 0, List.of(), 0, List.of());
    }
    refuseSigned();
    warnOfProtection(relationships);
    Set<Integer> gone = existing.removable();
    removeMarks(main, gone);
    findKept(main.xml(), existing);
    for (String name : archive.names()) {
      if (name.endsWith(".xml") && !name.equals(Archive.normal(existing.part()))) {
        // What goes away leaves its numbers to others.
        ids.useAll(name.equals(partName(0)) ? main.withoutRemoved() : xmlOf(name));
      }
    }
    existing.useIds(ids);
    Set<Diagnostic> tracked = Collections.newSetFromMap(new IdentityHashMap<>());
    if (level != null) {
      for (Fixes.Chosen chosen : Fixes.choose(found, level)) {
        if (track(chosen.fix().edits())) {
          tracked.add(chosen.diagnostic());
          changes.add(chosen.diagnostic());
        }
      }
    }
    for (Diagnostic diagnostic : found) {
      if (!tracked.contains(diagnostic)) {
        comment(diagnostic, main, existing);
      }
    }
    if (unplaced > 0) {
      warnings.add("有 " + unplaced + " 处问题找不到可以加批注的位置，只列在报告里");
    }
    boolean changed = existing.isChanged();
    for (Map.Entry<Integer, PartEditor> entry : editors.entrySet()) {
      PartEditor editor = entry.getValue();
      if (editor.isChanged()) {
        changed = true;
        archive.put(origins.parts().get(entry.getKey()), editor.xml().encode(editor.result()));
      }
    }
    if (!changed) {
      return new Result(file, comments, List.of(), 0, warnings);
    }
    existing.write(archive, relationships, main.xml());
    return new Result(archive.bytes(), comments, changes, unused.size(), warnings);
  }

  private void refuseSigned() throws WordFixException {
    for (String name : archive.names()) {
      if (name.startsWith("_xmlsignatures/")) {
        throw new WordFixException("文件有数字签名，写入会使签名失效，没有写入；请在签名之前检查，或另存一份去掉签名的副本");
      }
    }
  }

  private void warnOfProtection(Relationships relationships) throws WordFixException {
    String settings = relationships.target("settings");
    if (settings == null || !archive.holds(settings)) {
      return;
    }
    Markup xml = Markup.of(archive.content(settings));
    for (int e = 0; e < xml.size(); e++) {
      if (xml.is(e, "documentProtection")) {
        String enforced = xml.attribute(e, "enforcement");
        if (enforced != null && !enforced.matches("0|false|off")) {
          warnings.add("文件设了“限制编辑”，打开后要先停止保护，才能处理批注和修订");
        }
      }
    }
  }

  private String partName(int part) {
    return Archive.normal(origins.parts().get(part));
  }

  private String xmlOf(String name) {
    try {
      return Markup.of(archive.content(name)).text();
    } catch (WordFixException e) {
      // Not read for its text either; its numbers are not known.
      return "";
    }
  }

  private PartEditor editor(int part) throws WordFixException {
    PartEditor editor = editors.get(part);
    if (editor == null) {
      Markup xml = Markup.of(archive.content(origins.parts().get(part)));
      editor = new PartEditor(xml, ids, WordReader.OWN_AUTHOR);
      editors.put(part, editor);
    }
    return editor;
  }

  private Surroundings around(int part) throws WordFixException {
    Surroundings known = surroundings.get(part);
    if (known == null) {
      known = new Surroundings(editor(part).xml());
      surroundings.put(part, known);
    }
    return known;
  }

  /** Takes away what anchors comments with these numbers. */
  private static void removeMarks(PartEditor main, Set<Integer> gone) {
    if (gone.isEmpty()) {
      return;
    }
    Markup xml = main.xml();
    for (int e = 0; e < xml.size(); e++) {
      boolean reference = xml.is(e, "commentReference");
      if (!reference && !xml.is(e, "commentRangeStart") && !xml.is(e, "commentRangeEnd")) {
        continue;
      }
      if (gone.contains(Comments.number(xml.attribute(e, "id")))) {
        int run = xml.parent(e);
        boolean alone = reference && main.firstContent(run) == e && xml.next(e) < 0;
        main.remove(alone ? run : e);
      }
    }
  }

  private void findKept(Markup xml, Comments existing) {
    String kept = null;
    for (int e = 0; e < xml.size(); e++) {
      if (xml.is(e, "commentRangeStart")) {
        String begun = existing.kept(Comments.number(xml.attribute(e, "id")));
        kept = begun == null ? kept : begun;
      } else if (kept != null && xml.is(e, "t")) {
        keptAt.put(e, kept);
        kept = null;
      }
    }
  }

  // Tracked changes.

  /** A piece of an element's characters that goes away. */
  private record Cut(int element, int from, int to) {}

  /** Makes a fix as a tracked change; false when the file does not allow it. */
  private boolean track(List<Edit> edits) throws WordFixException {
    List<Runnable> steps = new ArrayList<>();
    for (Edit edit : edits) {
      if (!track(edit, steps)) {
        return false;
      }
    }
    for (Runnable step : steps) {
      step.run();
    }
    return true;
  }

  private boolean track(Edit edit, List<Runnable> steps) throws WordFixException {
    char[] text = document.chars();
    String added = edit.text();
    int start = edit.span().start();
    int end = edit.span().end();
    int head = 0;
    while (start < end && head < added.length() && text[start] == added.charAt(head)) {
      start++;
      head++;
    }
    if (head > 0 && Character.isHighSurrogate(added.charAt(head - 1))) {
      start--;
      head--;
    }
    int tail = added.length();
    while (end > start && tail > head && text[end - 1] == added.charAt(tail - 1)) {
      end--;
      tail--;
    }
    if (tail < added.length() && Character.isLowSurrogate(added.charAt(tail))) {
      end++;
      tail++;
    }
    added = added.substring(head, tail);
    if (edit.span().length() == 0 && added.isEmpty()) {
      return false;
    }
    if (start == end && added.isEmpty()) {
      // The file has other characters than those they were read as.
      added = edit.text();
      start = edit.span().start();
      end = edit.span().end();
    }
    if (!Markup.isWritable(added)) {
      return false;
    }
    return start == end ? insert(start, added, steps) : replace(start, end, added, steps);
  }

  private boolean replace(int start, int end, String added, List<Runnable> steps)
      throws WordFixException {
    int piece = origins.from(start);
    if (piece == origins.count()) {
      return false;
    }
    int part = origins.part(piece);
    PartEditor editor = editor(part);
    List<Cut> cuts = new ArrayList<>();
    for (int at = start; at < end; piece++) {
      if (piece == origins.count() || origins.start(piece) > at || origins.part(piece) != part) {
        return false;
      }
      int element = origins.element(piece);
      int run = editor.xml().parent(element);
      if (!around(part).isEditable(run)) {
        return false;
      }
      int to = Math.min(end, origins.end(piece));
      int offset = origins.offset(piece) - origins.start(piece);
      cuts.add(new Cut(element, at + offset, to + offset));
      at = to;
    }
    Cut last = cuts.get(cuts.size() - 1);
    steps.add(
        () -> {
          for (Cut cut : cuts) {
            editor.delete(cut.element(), cut.from(), cut.to());
          }
          if (!added.isEmpty()) {
            editor.insertText(last.element(), last.to(), PartEditor.Rank.REPLACEMENT, added);
          }
        });
    return true;
  }

  /** Puts text in behind the character before a place, or else before the one after it. */
  private boolean insert(int at, String added, List<Runnable> steps) throws WordFixException {
    for (int near : new int[] {at - 1, at}) {
      int piece = near < 0 ? origins.count() : origins.from(near);
      if (piece < origins.count() && origins.start(piece) <= near) {
        int part = origins.part(piece);
        PartEditor editor = editor(part);
        int element = origins.element(piece);
        if (around(part).isEditable(editor.xml().parent(element))) {
          int offset = origins.offset(piece) + at - origins.start(piece);
          steps.add(() -> editor.insertText(element, offset, PartEditor.Rank.INSERTION, added));
          return true;
        }
      }
    }
    return false;
  }

  // Comments.

  private void comment(Diagnostic diagnostic, PartEditor main, Comments existing)
      throws WordFixException {
    List<String> lines = CommentText.of(diagnostic, document);
    Span shown = shown(diagnostic.span());
    if (shown == null) {
      unplaced++;
      return;
    }
    int first = origins.from(shown.start());
    int last = origins.from(shown.end() - 1);
    int start = anchor(first);
    int end = anchor(last);
    if (start < 0 || end < 0) {
      unplaced++;
      return;
    }
    int to = shown.end();
    if (end < start) {
      // A text box or a note is read after the text that it hangs on.
      int read = last;
      last = first;
      while (last < read
          && origins.part(last + 1) == origins.part(first)
          && origins.element(last + 1) >= origins.element(last)
          && anchor(last + 1) >= start) {
        last++;
      }
      end = anchor(last);
      to = Math.min(to, origins.end(last));
    }
    boolean exact = origins.part(first) == 0 && origins.element(first) == start;
    boolean exactEnd = origins.part(last) == 0 && origins.element(last) == end;
    if (!exact || !exactEnd) {
      lines.add(1, "位置：" + place(exact ? last : first) + "“" + document.text(shown) + "”");
    }
    if (keptAt.getOrDefault(start, "").equals(String.join("", lines))) {
      comments++;
      return;
    }
    int id = ids.next();
    existing.add(id, lines);
    comments++;
    if (exact) {
      int offset = shown.start() - origins.start(first) + origins.offset(first);
      main.insert(start, offset, PartEditor.Rank.RANGE_START, opening(main, start, id));
    } else {
      main.before(start, PartEditor.Rank.RANGE_START, opening(main, start, id));
    }
    if (exactEnd) {
      int offset = to - origins.start(last) + origins.offset(last);
      main.insert(end, offset, PartEditor.Rank.RANGE_END, closing(main, start, id));
    } else {
      main.after(end, PartEditor.Rank.RANGE_END, closing(main, start, id));
    }
  }

  /** Returns what opens the range of a comment, written as the element at {@code start} is. */
  private static String opening(PartEditor part, int start, int id) {
    return "<%1$scommentRangeStart%2$s %1$sid=\"%3$s\"/>"
        .formatted(part.prefix(start), part.declaration(start), id);
  }

  /** Returns what closes the range of a comment and shows it. */
  private static String closing(PartEditor part, int start, int id) {
    return ("<%1$scommentRangeEnd%2$s %1$sid=\"%3$s\"/>"
            + "<%1$sr%2$s><%1$scommentReference %1$sid=\"%3$s\"/></%1$sr>")
        .formatted(part.prefix(start), part.declaration(start), id);
  }

  private String place(int piece) throws WordFixException {
    Markup xml = editor(origins.part(piece)).xml();
    return switch (xml.local(0)) {
      case "footnotes" -> "脚注";
      case "endnotes" -> "尾注";
      case "document" -> "文本框、控件或注音里的";
      default -> "页眉页脚";
    };
  }

  /**
   * Returns what a comment on a span covers: its characters that stand in the file, or where there
   * are none, as in a computed number, the nearest one; null when the file has no text.
   */
  private @Nullable Span shown(Span span) {
    int first = origins.from(span.start());
    int last = origins.from(Math.max(0, span.end() - 1));
    if (last == origins.count() || origins.start(last) >= span.end()) {
      last--;
    }
    if (span.length() > 0 && first <= last) {
      int start = Math.max(span.start(), origins.start(first));
      return whole(start, Math.min(span.end(), origins.end(last)));
    }
    int at = span.start();
    boolean stands = first < origins.count();
    boolean behind = first > 0 && origins.end(first - 1) == at;
    if (stands && origins.start(first) < at) {
      return whole(at - 1, at);
    }
    if (behind || (!stands && first > 0)) {
      int end = origins.end(first - 1);
      return whole(end - 1, end);
    }
    return stands ? whole(origins.start(first), origins.start(first) + 1) : null;
  }

  /** Returns a span that does not cut a character in two. */
  private Span whole(int start, int end) {
    char[] text = document.chars();
    if (start > 0
        && Character.isLowSurrogate(text[start])
        && Character.isHighSurrogate(text[start - 1])) {
      start--;
    }
    if (end < text.length
        && Character.isLowSurrogate(text[end])
        && Character.isHighSurrogate(text[end - 1])) {
      end++;
    }
    return new Span(start, end);
  }

  /**
   * Returns the element of the document that a comment on a piece is anchored at: the piece's own
   * element, or what stands for it where comments cannot be; -1 when there is none.
   */
  private int anchor(int piece) throws WordFixException {
    if (origins.part(piece) == 0) {
      int own = anchorInDocument(piece);
      if (own >= 0) {
        return own;
      }
    } else {
      int reference = reference(piece);
      if (reference >= 0) {
        return reference;
      }
      piece = 0;
    }
    // A control that nobody may type into, or a page header: the text before it, or the first
    // after.
    for (int i = piece; i >= 0; i--) {
      int other = origins.part(i) == 0 ? anchorInDocument(i) : -1;
      if (other >= 0) {
        return other;
      }
    }
    for (int i = piece + 1; i < origins.count() && origins.part(i) == 0; i++) {
      int other = anchorInDocument(i);
      if (other >= 0) {
        return other;
      }
    }
    return -1;
  }

  private int anchorInDocument(int piece) throws WordFixException {
    int element = origins.element(piece);
    Markup xml = editor(0).xml();
    if (!xml.is(xml.parent(element), "r")) {
      return -1;
    }
    int barrier = around(0).barrier(element);
    if (barrier < 0) {
      return element;
    }
    return around(0).isInParagraph(barrier) ? barrier : -1;
  }

  /** Returns the run of the document that refers to the note in which a piece stands, or -1. */
  private int reference(int piece) throws WordFixException {
    Markup xml = editor(origins.part(piece)).xml();
    int note = origins.element(piece);
    while (note >= 0 && !xml.is(note, "footnote") && !xml.is(note, "endnote")) {
      note = xml.parent(note);
    }
    if (note < 0) {
      return -1;
    }
    String kind = xml.local(note) + "Reference";
    String id = xml.attribute(note, "id");
    Markup main = editor(0).xml();
    for (int e = 0; e < main.size(); e++) {
      if (main.is(e, kind) && id != null && id.equals(main.attribute(e, "id"))) {
        int barrier = around(0).barrier(e);
        return barrier < 0 ? main.parent(e) : around(0).isInParagraph(barrier) ? barrier : -1;
      }
    }
    return -1;
  }
}
