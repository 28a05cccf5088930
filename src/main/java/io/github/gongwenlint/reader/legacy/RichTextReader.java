package io.github.gongwenlint.reader.legacy;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import io.github.gongwenlint.document.Trace;
import io.github.gongwenlint.reader.word.PlainWord;
import io.github.gongwenlint.reader.word.WordException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads rich text (.rtf, Word 2007 Rich Text Format Specification 1.9.1) with RTF Parser Kit; the
 * JDK's own reader takes Chinese bytes for Latin letters. Automatic numbers stand in such a file as
 * text.
 */
public final class RichTextReader implements PlainWord.Reader {
  private static final int DEEPEST = 2000;

  /** Groups whose text is none of the document's; the last is one that the parser does not know. */
  private static final Set<Command> NO_TEXT =
      EnumSet.of(
          Command.fonttbl,
          Command.colortbl,
          Command.stylesheet,
          Command.info,
          Command.pict,
          Command.object,
          Command.fldinst,
          Command.themedata,
          Command.colorschememapping,
          Command.datastore,
          Command.latentstyles,
          Command.listtable,
          Command.listoverridetable,
          Command.revtbl,
          Command.rsidtbl,
          Command.generator,
          Command.xmlnstbl,
          Command.filetbl,
          Command.bkmkstart,
          Command.bkmkend,
          Command.atnid,
          Command.atnauthor,
          Command.atrfstart,
          Command.atrfend,
          Command.pn,
          Command.panose,
          Command.falt,
          Command.nonshppict,
          Command.shp,
          Command.xe,
          Command.tc,
          Command.optionalcommand);

  public RichTextReader() {}

  @Override
  public PlainWord read(byte[] bytes) throws WordException {
    Listener listener = new Listener();
    try {
      new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), listener);
    } catch (TooDeepException e) {
      throw new WordException("嵌套超过 " + DEEPEST + " 层，不是正常的 RTF 文件");
    } catch (IOException | RuntimeException e) {
      throw new WordException("不是完好的 RTF 文件，可能已损坏；请用 Word 或 WPS 另存为 .docx 再检查");
    }
    listener.flush();
    return new PlainWord(listener.body, listener.notes, List.of(), listener.title.toString());
  }

  private static final class TooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** What holds until the end of a group. */
  private static final class State {
    boolean skipped;
    boolean title;
    boolean label;
    boolean hidden;
    boolean deleted;
    boolean inserted;
    boolean highlighted;
    String place = "";

    State copy() {
      State copy = new State();
      copy.skipped = skipped;
      copy.title = title;
      copy.label = label;
      copy.hidden = hidden;
      copy.deleted = deleted;
      copy.inserted = inserted;
      copy.highlighted = highlighted;
      copy.place = place;
      return copy;
    }
  }

  /** A paragraph that is being read: the body's or that of a note inside of it. */
  private static final class Open {
    final StringBuilder text = new StringBuilder();
    final List<PlainWord.Mark> marks = new ArrayList<>();
  }

  private static final class Listener implements IRtfListener {
    final List<PlainWord.Paragraph> body = new ArrayList<>();
    final List<PlainWord.Paragraph> notes = new ArrayList<>();
    final StringBuilder title = new StringBuilder();
    private final StringBuilder label = new StringBuilder();
    private final Deque<State> states = new ArrayDeque<>();
    private State state = new State();
    private Open open = new Open();
    private final Open running = open;
    private int heading;
    private boolean cell;
    private boolean inTable;
    private int table;
    private int row;
    private int column;

    @Override
    public void processDocumentStart() {}

    @Override
    public void processDocumentEnd() {}

    @Override
    public void processGroupStart() {
      if (states.size() > DEEPEST) {
        throw new TooDeepException();
      }
      states.push(state);
      state = state.copy();
    }

    @Override
    public void processGroupEnd() {
      if (states.isEmpty()) {
        return;
      }
      State closed = state;
      state = states.pop();
      if (closed.label && !state.label) {
        label();
      }
      if (!closed.place.equals(state.place)) {
        end(closed.place);
        open = running;
      }
    }

    @Override
    public void processCharacterBytes(byte[] data) {}

    @Override
    public void processBinaryBytes(byte[] data) {}

    @Override
    public void processString(String string) {
      if (state.title) {
        title.append(string);
      } else if (!state.skipped) {
        add(string);
      }
    }

    /** Writes an automatic number as it is written before other text. */
    private void label() {
      String number = label.toString().strip();
      label.setLength(0);
      // A bullet is no number.
      if (number.chars().anyMatch(Character::isLetterOrDigit) && !state.skipped) {
        boolean closed = "、．.）)：:，".indexOf(number.charAt(number.length() - 1)) >= 0;
        add(closed ? number : number + " ");
      }
    }

    private void add(String string) {
      if (state.label) {
        label.append(string);
        return;
      }
      int start = open.text.length();
      if (state.deleted) {
        open.marks.add(new PlainWord.Mark(Trace.Kind.DELETION, start, start, string, ""));
        return;
      }
      if (state.hidden) {
        open.marks.add(new PlainWord.Mark(Trace.Kind.HIDDEN, start, start, string, ""));
        return;
      }
      open.text.append(string);
      int end = open.text.length();
      if (state.inserted) {
        open.marks.add(new PlainWord.Mark(Trace.Kind.INSERTION, start, end, "", ""));
      }
      if (state.highlighted && !string.isBlank()) {
        open.marks.add(new PlainWord.Mark(Trace.Kind.HIGHLIGHT, start, end, "", ""));
      }
    }

    @Override
    public void processCommand(
        Command command, int parameter, boolean hasParameter, boolean optional) {
      if (NO_TEXT.contains(command)) {
        state.skipped = true;
        return;
      }
      boolean on = !hasParameter || parameter != 0;
      switch (command) {
        case title -> {
          if (state.skipped) {
            state.title = true;
          }
        }
        case annotation -> {
          if (!state.skipped) {
            int at = open.text.length();
            open.marks.add(new PlainWord.Mark(Trace.Kind.COMMENT, at, at, "", ""));
          }
          state.skipped = true;
        }
        case listtext, pntext -> state.label = true;
        case footnote -> note("脚注");
        case header, headerl, headerr, headerf -> note("页眉");
        case footer, footerl, footerr, footerf -> note("页脚");
        // A text box stands in a shape, most of which is no text.
        case shptxt -> {
          state.skipped = false;
          note("文本框");
        }
        case v -> state.hidden = on;
        case deleted -> state.deleted = on;
        case revised -> state.inserted = on;
        case highlight -> state.highlighted = on && parameter != 0;
        case plain -> {
          state.hidden = false;
          state.deleted = false;
          state.inserted = false;
          state.highlighted = false;
        }
        case pard -> {
          heading = 0;
          cell = false;
        }
        case outlinelevelN -> heading = parameter >= 0 && parameter < 9 ? parameter + 1 : 0;
        case intbl -> cell = true;
        case tab -> text("\t");
        case line -> text("\n");
        case emspace, enspace, qmspace -> text(" ");
        case par, sect -> {
          if (!state.skipped) {
            end(state.place);
          }
        }
        case cell, nestcell -> {
          if (!state.skipped) {
            cell = true;
            end(state.place);
            column++;
          }
        }
        case row, nestrow -> {
          row++;
          column = 1;
        }
        default -> {
          // An unknown destination is left out as a whole.
          if (optional && command.getCommandType().name().equals("Destination")) {
            state.skipped = true;
          }
        }
      }
    }

    private void text(String text) {
      if (!state.skipped) {
        add(text);
      }
    }

    private void note(String place) {
      if (!state.skipped) {
        state.place = place;
        open = new Open();
      }
    }

    void flush() {
      open = running;
      if (open.text.length() > 0) {
        end("");
      }
    }

    /** Ends the paragraph that is open. */
    private void end(String place) {
      boolean note = !place.isEmpty();
      if (note && open.text.length() == 0) {
        return;
      }
      if (!note && cell != inTable) {
        inTable = cell;
        if (cell) {
          table++;
          row = 1;
          column = 1;
        }
      }
      (note ? notes : body)
          .add(
              new PlainWord.Paragraph(
                  open.text.toString(),
                  note ? 0 : heading,
                  "",
                  0,
                  !note && cell ? table : 0,
                  row,
                  column,
                  place,
                  open.marks));
      open.text.setLength(0);
      open.marks.clear();
    }
  }
}
