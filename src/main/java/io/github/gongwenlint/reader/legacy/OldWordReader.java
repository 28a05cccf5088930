package io.github.gongwenlint.reader.legacy;

import io.github.gongwenlint.document.Trace;
import io.github.gongwenlint.reader.word.PlainWord;
import io.github.gongwenlint.reader.word.WordException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.RevisionMarkAuthorTable;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the binary files of Word 97–2003 and of WPS (.doc, .dot, .wps, .wpt; [MS-DOC]) with Apache
 * POI's HWPF. Automatic numbers, tables, notes, text boxes and tracked changes are read; a position
 * is a paragraph and a column in it.
 */
public final class OldWordReader implements PlainWord.Reader {
  private static final int LEVELS = 9;
  private static final String STREAM = "WordDocument";

  /** The formats of numbers in the order of [MS-OSHARED] 2.2.1.3 (MSONFC). */
  private static final String[] FORMATS = {
    "decimal",
    "upperRoman",
    "lowerRoman",
    "upperLetter",
    "lowerLetter",
    "decimal",
    "decimal",
    "decimal",
    "decimal",
    "decimal",
    "ideographDigital",
    "japaneseCounting",
    "decimal",
    "decimal",
    "decimalFullWidth",
    "decimal",
    "japaneseLegal",
    "japaneseDigitalTenThousand",
    "decimalEnclosedCircle",
    "decimalFullWidth2",
    "decimal",
    "decimal",
    "decimalZero",
    "bullet",
    "decimal",
    "decimal",
    "decimalEnclosedFullstop",
    "decimalEnclosedParen",
    "decimalEnclosedCircleChinese",
    "ideographEnclosedCircle",
    "ideographTraditional",
    "ideographZodiac",
    "ideographZodiac",
    "taiwaneseCounting",
    "ideographLegalTraditional",
    "taiwaneseCountingThousand",
    "taiwaneseDigital",
    "chineseCounting",
    "chineseLegalSimplified",
    "chineseCountingThousand",
    "chineseCountingThousand"
  };

  static {
    // POI brings a logging API without a logger, which would complain on standard error.
    System.setProperty(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    System.setProperty("log4j2.simplelog.level", "OFF");
  }

  private final List<PlainWord.Level> levels = new ArrayList<>();
  private final Set<String> lists = new HashSet<>();
  private int table;
  private int row;
  private int column;
  private boolean inTable;

  /** The words of the comments, from the second element on, and which one was met last. */
  private final List<String> remarks = new ArrayList<>();

  private int remark;

  /** How many fields are open whose instructions have not ended, in the paragraph that is read. */
  private int instructions;

  public OldWordReader() {}

  @Override
  public PlainWord read(byte[] bytes) throws WordException {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      if (!container.getRoot().hasEntryCaseInsensitive(STREAM)) {
        throw new WordException("里面没有 Word 正文，可能是表格、演示文稿或 Works 文件；请用 Word 或 WPS 另存为 .docx 再检查");
      }
      if (isEncrypted(container)) {
        throw WordException.locked();
      }
      HWPFDocument file = new HWPFDocument(container);
      // Each begins with the character that marks its place in the text.
      for (String said : file.getCommentsRange().text().split("\u0005", -1)) {
        remarks.add(said.strip());
      }
      List<PlainWord.Paragraph> body = new ArrayList<>();
      range(file, file.getRange(), "", body);
      range(file, file.getMainTextboxRange(), "文本框", body);
      List<PlainWord.Paragraph> notes = new ArrayList<>();
      range(file, file.getFootnoteRange(), "脚注", notes);
      range(file, file.getEndnoteRange(), "尾注", notes);
      range(file, file.getHeaderStoryRange(), "页眉或页脚", notes);
      // Their title is not asked for: that would take another library.
      return new PlainWord(body, notes, levels, "");
    } catch (EncryptedDocumentException e) {
      throw WordException.locked();
    } catch (OldWordFileFormatException e) {
      throw new WordException("是 Word 95 或更早的文件，无法读取；请用 Word 或 WPS 另存为 .docx 再检查");
    } catch (IOException | RuntimeException e) {
      // POI answers most damaged files with unchecked exceptions.
      throw new WordException("不是完好的 .doc 文件，可能已损坏或只是改了扩展名；请用 Word 或 WPS 另存为 .docx 再检查");
    }
  }

  /** Asks the flag of [MS-DOC] 2.5.2 before POI tries to decrypt, for which it lacks libraries. */
  private static boolean isEncrypted(POIFSFileSystem container) throws IOException {
    try (InputStream stream = container.createDocumentInputStream(STREAM)) {
      byte[] head = stream.readNBytes(12);
      return head.length == 12 && (head[11] & 1) != 0;
    }
  }

  private void range(
      HWPFDocument file, @Nullable Range range, String place, List<PlainWord.Paragraph> into) {
    if (range == null) {
      return;
    }
    inTable = false;
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable() && !inTable) {
        table++;
        row = 1;
        column = 1;
      }
      inTable = paragraph.isInTable();
      if (paragraph.isTableRowEnd()) {
        row++;
        column = 1;
        continue;
      }
      into.add(paragraph(file, paragraph, place));
      String text = paragraph.text();
      if (inTable && text.endsWith("\u0007")) {
        column++;
      }
    }
  }

  private PlainWord.Paragraph paragraph(HWPFDocument file, Paragraph paragraph, String place) {
    StringBuilder text = new StringBuilder();
    List<PlainWord.Mark> marks = new ArrayList<>();
    instructions = 0;
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      String seen = seen(run.text(), text.length(), marks);
      if (!seen.isEmpty()) {
        add(file, run, seen, text, marks);
      }
    }
    String list = "";
    int level = 0;
    if (paragraph.isInList()) {
      list = list(paragraph);
      level = Math.min(LEVELS - 1, paragraph.getIlvl());
    }
    return new PlainWord.Paragraph(
        text.toString(),
        heading(file, paragraph),
        list,
        level,
        inTable ? table : 0,
        row,
        column,
        place,
        marks);
  }

  /** Returns what is seen of a run's text; its comments are added to the marks. */
  private String seen(String raw, int start, List<PlainWord.Mark> marks) {
    StringBuilder seen = new StringBuilder();
    for (int k = 0; k < raw.length(); k++) {
      char c = raw.charAt(k);
      switch (c) {
        // A field: begin, its instructions, separator, its result, end.
        case '\u0013' -> instructions++;
        case '\u0014', '\u0015' -> instructions = Math.max(0, instructions - 1);
        case '\u0005' -> {
          String said = ++remark < remarks.size() ? remarks.get(remark) : "";
          marks.add(mark(Trace.Kind.COMMENT, start + seen.length(), said, ""));
        }
        case '\u000b' -> seen.append('\n');
        case '\u001e' -> seen.append('-');
        case '\t' -> seen.append('\t');
        default -> {
          if (c >= ' ' && instructions == 0) {
            seen.append(c);
          }
        }
      }
    }
    return seen.toString();
  }

  /** Adds what is seen of a run to a paragraph, or a mark where it was deleted or is hidden. */
  private static void add(
      HWPFDocument file,
      CharacterRun run,
      String seen,
      StringBuilder text,
      List<PlainWord.Mark> marks) {
    int start = text.length();
    if (run.isMarkedDeleted()) {
      marks.add(mark(Trace.Kind.DELETION, start, seen, author(file, run, true)));
      return;
    }
    if (run.isVanished()) {
      marks.add(mark(Trace.Kind.HIDDEN, start, seen, ""));
      return;
    }
    text.append(seen);
    if (run.isMarkedInserted()) {
      String author = author(file, run, false);
      marks.add(new PlainWord.Mark(Trace.Kind.INSERTION, start, text.length(), "", author));
    }
    if (run.isHighlighted()) {
      marks.add(new PlainWord.Mark(Trace.Kind.HIGHLIGHT, start, text.length(), "", ""));
    }
  }

  private static PlainWord.Mark mark(Trace.Kind kind, int at, String detail, String author) {
    return new PlainWord.Mark(kind, at, at, detail, author);
  }

  /** Returns the name of who made a change, or an empty string: [MS-DOC] 2.6.1, sprmCIbstRMark. */
  private static String author(HWPFDocument file, CharacterRun run, boolean deletion) {
    RevisionMarkAuthorTable authors = file.getRevisionMarkAuthorTable();
    List<CHPX> looks = file.getCharacterTable().getTextRuns();
    int low = 0;
    int high = looks.size() - 1;
    while (authors != null && low <= high) {
      int middle = (low + high) >>> 1;
      CHPX look = looks.get(middle);
      if (look.getEnd() <= run.getStartOffset()) {
        low = middle + 1;
      } else if (look.getStart() > run.getStartOffset()) {
        high = middle - 1;
      } else {
        CharacterProperties all =
            look.getCharacterProperties(file.getStyleSheet(), (short) StyleSheet.NIL_STYLE);
        int index = deletion ? all.getIbstRMarkDel() : all.getIbstRMark();
        String name = index >= 0 && index < authors.getSize() ? authors.getAuthor(index) : null;
        // So it calls whom it does not know.
        return name == null || name.equals("Unknown") ? "" : name;
      }
    }
    return "";
  }

  private static int heading(HWPFDocument file, Paragraph paragraph) {
    int outline = paragraph.getLvl();
    StyleDescription style = file.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
    String name =
        style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
    if (name.equals("title") || name.equals("标题")) {
      return PlainWord.Paragraph.TITLE;
    }
    if (name.startsWith("toc ") || name.startsWith("目录 ")) {
      return PlainWord.Paragraph.CONTENTS;
    }
    for (String prefix : new String[] {"heading ", "标题 "}) {
      if (name.length() == prefix.length() + 1 && name.startsWith(prefix)) {
        int depth = name.charAt(prefix.length()) - '0';
        return depth >= 1 && depth <= LEVELS ? depth : 0;
      }
    }
    return outline >= 0 && outline < LEVELS ? outline + 1 : 0;
  }

  private String list(Paragraph paragraph) {
    HWPFList list = paragraph.getList();
    if (list == null) {
      return "";
    }
    String name = Integer.toString(list.getLsid());
    if (lists.add(name)) {
      for (int level = 0; level < LEVELS; level++) {
        int format = list.getNumberFormat((char) level);
        String template = list.getNumberText((char) level);
        StringBuilder text = new StringBuilder();
        for (int k = 0; template != null && k < template.length(); k++) {
          char c = template.charAt(k);
          if (c < LEVELS) {
            text.append('%').append(c + 1);
          } else {
            text.append(c);
          }
        }
        levels.add(
            new PlainWord.Level(
                name,
                level,
                list.getStartAt((char) level),
                format >= 0 && format < FORMATS.length ? FORMATS[format] : "decimal",
                text.toString()));
      }
    }
    return name;
  }
}
