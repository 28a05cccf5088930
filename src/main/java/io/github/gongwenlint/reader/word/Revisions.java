package io.github.gongwenlint.reader.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The insertions, deletions and moves that are open while a part is read, and what was moved away
 * in it: that is counted where it arrives, if it does.
 */
final class Revisions {
  private int inserted;
  private String insertedBy = "";
  private int moved;
  private String movedBy = "";
  private int deleted;
  private String deletedBy = "";

  /** What was moved away, in case that it arrives nowhere. */
  private final List<Paragraph> movedFrom = new ArrayList<>();

  private final List<Paragraph.Marked> movedAway = new ArrayList<>();
  private boolean arrives;

  /** The text of what is moved away, while it is passed over. */
  private @Nullable StringBuilder away;

  private String awayBy = "";

  /**
   * Begins a revision of running text.
   *
   * @param element the local name of its element: ins, del, moveTo or moveFrom
   * @return whether its text is no more here, so that the reader is to pass over it
   */
  boolean begin(String element, String author) {
    switch (element) {
      case "ins" -> {
        inserted++;
        insertedBy = author;
      }
      case "moveTo" -> {
        moved++;
        movedBy = author;
        arrives = true;
      }
      case "del" -> {
        deleted++;
        deletedBy = author;
      }
      default -> {
        away = new StringBuilder();
        awayBy = author;
        return true;
      }
    }
    return false;
  }

  /** Ends a revision that is not passed over. */
  void end(String element) {
    switch (element) {
      case "ins" -> inserted = Math.max(0, inserted - 1);
      case "moveTo" -> moved = Math.max(0, moved - 1);
      default -> deleted = Math.max(0, deleted - 1);
    }
  }

  /** Tells whether what is read is deleted. */
  boolean isDeleting() {
    return deleted > 0;
  }

  /** Returns who deleted it. */
  String deletedBy() {
    return deletedBy;
  }

  /** Marks text that was inserted or arrived here. */
  void mark(Paragraph paragraph, int start, int end) {
    if (inserted > 0) {
      paragraph.stretch(Paragraph.Mark.INSERTED, start, end, insertedBy);
    }
    if (moved > 0) {
      paragraph.stretch(Paragraph.Mark.MOVED, start, end, movedBy);
    }
  }

  /** Tells whether what is passed over was moved away. */
  boolean isMovingAway() {
    return away != null;
  }

  /** Remembers text that is passed over, if it was moved away. */
  void movedAway(String text) {
    if (away != null) {
      away.append(text);
    }
  }

  /** Ends what is passed over; {@code paragraph} is the one where it stood, or null. */
  void endMovedAway(@Nullable Paragraph paragraph) {
    StringBuilder gone = away;
    away = null;
    if (gone != null && paragraph != null && !arrives) {
      int at = paragraph.text.length();
      movedFrom.add(paragraph);
      movedAway.add(new Paragraph.Marked(Paragraph.Mark.DELETED, at, at, gone.toString(), awayBy));
    }
  }

  /** Marks what was moved away as deleted when nothing arrived: its other half is gone. */
  void finish() {
    if (!arrives) {
      for (int i = 0; i < movedFrom.size(); i++) {
        movedFrom.get(i).marks.add(movedAway.get(i));
      }
    }
    movedFrom.clear();
  }
}
